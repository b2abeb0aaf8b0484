package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/** What holds for the index under whatever assumption. */
class AlternativesTest {
  private static final int COURIERS = 7;

  @Test
  void asAssumedIsWhatTheRankingSays() {
    Scoreboard board = board(RandomWorlds.full(1, COURIERS, 5));
    assertEquals(
        board.couriers().stream().map(score -> score.index().value()).toList(),
        Alternatives.to(board).asAssumed().stream()
            .map(logIndex -> Digits.rounded(StrictMath.exp(logIndex)))
            .toList());
  }

  @Test
  void allWeightOnOneStreamGivesThatStreamsOrder() {
    Scoreboard board = board(RandomWorlds.full(2, COURIERS, 5));
    Alternatives alternatives = Alternatives.to(board);
    assertEquals(List.of(World.COMPLAINT, World.FRAUD, StreamId.AUDIT), alternatives.streams());
    for (int s = 0; s < 3; s++) {
      int position = s;
      StreamId stream = alternatives.streams().get(s);
      List<Double> alone =
          IntStream.range(0, 3).mapToObj(other -> other == position ? 1.0 : 0.0).toList();
      assertEquals(
          board.couriers().stream()
              .map(score -> score.stream(stream).orElseThrow().posterior().meanLog())
              .toList(),
          alternatives.weighted(alone));
    }
  }

  @Test
  void anAssumptionWithoutEffectChangesNoBit() {
    Scoreboard board = board(RandomWorlds.full(3, COURIERS, 1));
    ScoringSettings settings = board.scoring();
    Alternatives alternatives = Alternatives.to(board);
    List<Double> assumed = alternatives.asAssumed();
    assertEquals(Optional.of(assumed), alternatives.under(settings));
    assertEquals(Optional.of(assumed), alternatives.under(settings.with(HalfLife.NONE)));
    assertEquals(Optional.of(assumed), alternatives.under(settings.with(Clustering.OFF)));
    assertEquals(Optional.of(assumed), alternatives.under(settings.with(Peers.GROUP)));
    assertEquals(Optional.of(assumed), alternatives.under(settings.with(ComplaintCount.EFFECTIVE)));
    assertEquals(
        Optional.of(assumed), alternatives.under(settings.with(List.of(AuditReason.values()))));
    assertEquals(Optional.of(assumed), alternatives.withVolume(0, 1));
    assertEquals(assumed, alternatives.atUpperBounds());
  }

  @Test
  void anAssumptionIsAsGoodAsThatSetting() {
    Scoreboard board = board(RandomWorlds.full(4, COURIERS, 15));
    ScoringSettings settings = board.scoring();
    for (ScoringSettings changed :
        List.of(
            settings.with(new HalfLife(6)),
            settings.with(Prior.ML),
            settings.with(Standardise.NONE),
            settings.with(Reference.LEAVE_ONE_OUT))) {
      Scoreboard configured =
          new Scorer(changed, World.tiers(), 1).score(RandomWorlds.full(4, COURIERS, 15).input());
      List<Double> under = Alternatives.to(board).under(changed).orElseThrow();
      assertEquals(Alternatives.to(configured).asAssumed(), under);
      assertTrue(!under.equals(Alternatives.to(board).asAssumed()));
    }
  }

  @Test
  void lessVolumeRaisesACourierAndLiftsItAgainstEveryOther() {
    Alternatives alternatives = Alternatives.to(board(RandomWorlds.full(5, COURIERS, 6)));
    List<Double> assumed = alternatives.asAssumed();
    for (int unit = 0; unit < COURIERS; unit++) {
      List<Double> less = alternatives.withVolume(unit, .8).orElseThrow();
      double rise = less.get(unit) - assumed.get(unit);
      assertTrue(rise > 0);
      for (int other = 0; other < COURIERS; other++) {
        assertTrue(other == unit || less.get(other) - assumed.get(other) < rise / 2);
      }
    }
  }

  @Test
  void laggedVolumeIsThatOfTheMonthBefore() {
    World world = World.of(World.MONTH);
    World shifted = World.of(World.MONTH);
    for (int age = 0; age < 4; age++) {
      YearMonth month = World.MONTH.minusMonths(age);
      for (String courier : List.of("p1", "p2", "p3")) {
        double parcels = 1000 * (1 + age * age) * courier.charAt(1);
        double events = age + courier.charAt(1) - '0';
        world.parcels(courier, "31", month, parcels);
        shifted.parcels(courier, "31", month.plusMonths(1), parcels);
        world.events(World.COMPLAINT, courier, "31", month, events);
        shifted.events(World.COMPLAINT, courier, "31", month, events);
      }
    }
    assertEquals(
        Optional.of(Alternatives.to(board(shifted)).asAssumed()),
        Alternatives.to(board(world)).withVolumeLagged());
  }

  @Test
  void theUpperBoundCountsUnresolvedRecordsForOneCourierAtATime() {
    World world = World.of(World.MONTH).cell("p1", 4, 1000).cell("p2", 9, 1000);
    world.parcels("p3", "00", World.MONTH, 1000);
    world.events(World.COMPLAINT, "p3", "00", World.MONTH, 5, 5, 5, 8);
    Scoreboard board = World.judge(world, World.plain(Prior.INTEGRATED, 2));
    Alternatives alternatives = Alternatives.to(board);
    List<Double> assumed = alternatives.asAssumed();
    double upper = board.fits().get(0).law().posterior(8, 6).meanLog();
    assertEquals(List.of(assumed.get(0), assumed.get(1), upper), alternatives.atUpperBounds());
  }

  @Test
  void theOrderOfRowsDoesNotMatter() {
    Alternatives straight = Alternatives.to(board(RandomWorlds.full(6, COURIERS, 4)));
    Alternatives shuffled = Alternatives.to(board(RandomWorlds.full(6, COURIERS, 4).shuffled(9)));
    assertEquals(straight.asAssumed(), shuffled.asAssumed());
    assertEquals(straight.withVolume(2, 1.2), shuffled.withVolume(2, 1.2));
    assertEquals(straight.withVolumeLagged(), shuffled.withVolumeLagged());
    assertEquals(straight.without(World.FRAUD), shuffled.without(World.FRAUD));
  }

  @Test
  void whereNoWeightedStreamIsLeftThereIsNoIndex() {
    World world = World.of(World.MONTH);
    for (String courier : List.of("p1", "p2", "p3")) {
      world.parcels(courier, "00", World.MONTH, 1000);
      world.events(World.COMPLAINT, courier, "00", World.MONTH, 5, 0, 5, 5);
      world.events(World.FRAUD, courier, "00", World.MONTH, 5);
    }
    ScoringSettings settings =
        Choice.from(World.shipped()).weights(Map.of(World.COMPLAINT, 1.0)).settings();
    Scoreboard board = World.judge(world, settings);
    assertEquals(
        Optional.empty(), Alternatives.to(board).under(settings.with(ComplaintCount.EFFECTIVE)));
  }

  private static Scoreboard board(World world) {
    return World.judge(world, World.shipped());
  }
}
