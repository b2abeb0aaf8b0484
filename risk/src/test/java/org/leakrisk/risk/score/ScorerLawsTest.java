package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.law.RandomNumbers;
import org.leakrisk.risk.law.RandomStream;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Tier;

/** What must hold in every world. */
class ScorerLawsTest {
  private static final double CLOSE = 1e-6;

  @Test
  void moreVolumeForAllChangesNoRelativeRisk() {
    for (Prior prior : Prior.values()) {
      ScoringSettings settings = World.plain(prior, 3);
      Scoreboard small = World.judge(random(3, 1), settings);
      Scoreboard large = World.judge(random(3, 10), settings);
      same(small, large, score -> score.index().value());
      same(small, large, score -> score.standing().orElseThrow().expectedRank());
      StreamFit fit = small.fits().get(0);
      assertEquals(fit.logLikelihood(), large.fits().get(0).logLikelihood(), CLOSE);
      assertEquals(fit.mu(), 10 * large.fits().get(0).mu(), CLOSE * fit.mu());
    }
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    String first = text(World.judge(RandomWorlds.full(5, 5, 6), World.shipped()));
    for (int seed = 1; seed <= 3; seed++) {
      World shuffled = RandomWorlds.full(5, 5, 6).shuffled(seed);
      assertEquals(first, text(World.judge(shuffled, World.shipped())));
    }
  }

  @Test
  void aCourierWithoutVolumeChangesNobodyElse() {
    for (ScoringSettings settings : List.of(World.shipped(), World.plain(Prior.ML, 3))) {
      Scoreboard before = World.judge(RandomWorlds.full(6, 5, 6), settings);
      Scoreboard after = World.judge(RandomWorlds.full(6, 5, 6).courier("a0"), settings);
      assertEquals(text(before.couriers()), text(after.couriers().subList(1, 6)));
      assertEquals(text(before.fits()), text(after.fits()));
      CourierScore absent = after.couriers().get(0);
      assertEquals(Tier.NO_EXPOSURE, absent.tier());
      assertTrue(absent.standing().isEmpty());
      assertTrue(
          absent.streams().stream()
              .filter(score -> !score.stream().equals(StreamId.LISTING))
              .allMatch(
                  score ->
                      score.status() == ScoreStatus.NO_EXPOSURE
                          && score.rrMean() == 1
                          && score.shrinkWeight() == 1));
    }
  }

  @Test
  void oneMoreEventLowersNothing() {
    for (int seed = 0; seed < 20; seed++) {
      ScoringSettings settings = World.plain(Prior.values()[seed % 2], 2);
      CourierScore before = World.judge(random(seed, 1), settings).couriers().get(2);
      World world = random(seed, 1).events(World.COMPLAINT, "c2", "00", World.MONTH, 1);
      CourierScore after = World.judge(world, settings).couriers().get(2);
      assertTrue(after.index().value() >= before.index().value() * (1 - 1e-9));
      assertTrue(rate(after) >= rate(before) * (1 - 1e-9));
      assertTrue(
          after.standing().orElseThrow().pTopK() >= before.standing().orElseThrow().pTopK() - 1e-8);
    }
  }

  @Test
  void splittingCellsOverProvincesAndMonthsChangesNothing() {
    YearMonth earlier = World.MONTH.minusMonths(1);
    World whole = World.of(World.MONTH).cell("aa", 8, 40).cell("bb", 2, 30).cell("cc", 9, 20);
    World split =
        World.of(World.MONTH)
            .parcels("aa", "31", World.MONTH, 20)
            .parcels("aa", "33", earlier, 20)
            .events(World.COMPLAINT, "aa", "31", World.MONTH, 4)
            .events(World.COMPLAINT, "aa", "33", earlier, 4)
            .cell("bb", 2, 30)
            .cell("cc", 9, 20);
    ScoringSettings settings = World.plain(Prior.ML, 3);
    Scoreboard before = World.judge(whole, settings);
    Scoreboard after = World.judge(split, settings);
    assertEquals(text(before.couriers()), text(after.couriers()));
    assertEquals(
        before.courier(new CourierId("aa")).excessEvents(),
        after.cells().get(0).excessEvents() + after.cells().get(1).excessEvents(),
        CLOSE);
  }

  @Test
  void aConstantRateIsTheSameForEveryHalfLife() {
    ScoringSettings none = Choice.from(World.plain(Prior.INTEGRATED, 3)).settings();
    Scoreboard full = World.judge(steady(), none);
    for (double months : new double[] {6, 24}) {
      ScoringSettings discounted =
          Choice.from(none).halfLives(Map.of(World.COMPLAINT, new HalfLife(months))).settings();
      StreamFit fit = World.judge(steady(), discounted).fits().get(0);
      assertEquals(full.fits().get(0).mu(), fit.mu(), .02 * fit.mu());
      List<CourierScore> couriers = World.judge(steady(), discounted).couriers();
      for (CourierScore score : couriers) {
        StreamScore stream = score.streams().get(0);
        assertEquals(1, stream.eventsAdjusted() / stream.expectedAdjusted(), CLOSE);
      }
    }
  }

  @Test
  void swappingTheDataOfTwoCouriersSwapsTheirResults() {
    ScoringSettings settings = World.plain(Prior.INTEGRATED, 3);
    Scoreboard one =
        World.judge(
            World.of(World.MONTH).cell("aa", 8, 40).cell("bb", 2, 30).cell("cc", 9, 20), settings);
    Scoreboard other =
        World.judge(
            World.of(World.MONTH).cell("cc", 8, 40).cell("bb", 2, 30).cell("aa", 9, 20), settings);
    CourierScore before = one.courier(new CourierId("aa"));
    CourierScore after = other.courier(new CourierId("cc"));
    assertEquals(before.index().value(), after.index().value(), CLOSE);
    assertEquals(before.index().upper95(), after.index().upper95(), CLOSE);
    assertEquals(
        before.standing().orElseThrow().expectedRank(),
        after.standing().orElseThrow().expectedRank(),
        CLOSE);
  }

  @Test
  void ranksAndTopPlacesAddUp() {
    for (ScoringSettings settings : List.of(World.shipped(), World.plain(Prior.ML, 5))) {
      World world = RandomWorlds.full(8, 7, 4);
      Scoreboard board = World.judge(world, settings);
      assertEquals(28, sum(board, score -> score.standing().orElseThrow().expectedRank()), CLOSE);
      assertEquals(5, sum(board, score -> score.standing().orElseThrow().pTopK()), CLOSE);
    }
  }

  @Test
  void excessAddsUpToNothingUnderMaximumLikelihood() {
    Scoreboard board = World.judge(RandomWorlds.full(9, 6, 5), World.plain(Prior.ML, 3));
    assertEquals(0, sum(board, CourierScore::excessEvents), 1e-5);
    assertEquals(0, board.cells().stream().mapToDouble(CellScore::excessEvents).sum(), 1e-5);
  }

  @Test
  void contributionsAddUpToTheLogarithmOfTheIndex() {
    for (CourierScore score : World.judge(RandomWorlds.full(4, 6, 6), World.shipped()).couriers()) {
      double shares = 0;
      double weights = 0;
      for (StreamScore stream : score.streams()) {
        shares += stream.contribution().map(StreamScore.Contribution::shareOfIndex).orElse(0.0);
        weights += stream.contribution().map(StreamScore.Contribution::weight).orElse(0.0);
      }
      assertEquals(StrictMath.log(score.index().value()), shares, 1e-8);
      assertEquals(1, weights, 1e-8);
    }
  }

  @Test
  void aStreamWithAllTheWeightIsTheRanking() {
    ScoringSettings fraudOnly =
        Choice.from(World.shipped()).weights(Map.of(World.FRAUD, 2.0)).settings();
    Scoreboard board = World.judge(RandomWorlds.full(11, 6, 6), fraudOnly);
    assertTrue(board.exact());
    for (CourierScore score : board.couriers()) {
      StreamScore fraud = score.stream(World.FRAUD).orElseThrow();
      assertEquals(fraud.rr(), score.index().value());
      assertEquals(fraud.rrUpper95(), score.index().upper95());
      assertEquals(
          fraud.standing().orElseThrow().expectedRank(),
          score.standing().orElseThrow().expectedRank());
    }
  }

  @Test
  void drawsAgreeWithTheExactResultOfOneStream() {
    World twice = random(12, 1);
    Scoreboard exact = World.judge(random(12, 1), World.plain(Prior.INTEGRATED, 3));
    // A second stream of hardly any weight forces draws.
    for (CourierScore score : exact.couriers()) {
      twice.events(World.FRAUD, score.id().code(), "00", World.MONTH, 1);
    }
    ScoringSettings drawn =
        Choice.from(World.plain(Prior.INTEGRATED, 3))
            .weights(Map.of(World.COMPLAINT, 1.0, World.FRAUD, 1e-9))
            .settings();
    Scoreboard sampled = World.judge(twice, drawn);
    assertTrue(!sampled.exact());
    for (int unit = 0; unit < exact.couriers().size(); unit++) {
      CourierScore one = exact.couriers().get(unit);
      CourierScore other = sampled.couriers().get(unit);
      assertEquals(one.index().pAbove1(), other.index().pAbove1(), 5 * .0035);
      assertEquals(one.index().upper95(), other.index().upper95(), .05 * one.index().upper95());
      assertEquals(
          one.standing().orElseThrow().expectedRank(),
          other.standing().orElseThrow().expectedRank(),
          .06);
    }
  }

  @Test
  void couriersWithEqualDataHaveEqualResults() {
    World world = RandomWorlds.full(13, 4, 1);
    for (String courier : List.of("x1", "x2")) {
      world
          .parcels(courier, "33", World.MONTH, 1e6)
          .events(World.COMPLAINT, courier, "33", World.MONTH, 3)
          .events(World.FRAUD, courier, "33", World.MONTH, 1);
    }
    Scoreboard board = World.judge(world, World.shipped());
    CourierScore one = board.courier(new CourierId("x1"));
    CourierScore other = board.courier(new CourierId("x2"));
    assertEquals(one.index(), other.index());
    assertEquals(
        one.standing().orElseThrow().expectedRank(), other.standing().orElseThrow().expectedRank());
    assertEquals(one.standing().orElseThrow().rank(), other.standing().orElseThrow().rank());
  }

  @Test
  void oneCourierAloneIsTooFewToJudge() {
    Scoreboard board =
        World.judge(World.of(World.MONTH).cell("aa", 8, 40), World.plain(Prior.ML, 3));
    CourierScore score = board.couriers().get(0);
    assertEquals(FitStatus.TOO_FEW_UNITS, board.fits().get(0).status());
    assertEquals(ScoreStatus.TOO_FEW_UNITS, score.streams().get(0).status());
    assertEquals(Tier.INSUFFICIENT, score.tier());
    assertEquals(.8388, score.index().value(), 1e-4);
    assertEquals(1, score.standing().orElseThrow().rank());
    assertEquals(0, score.excessEvents());
    assertTrue(!board.rankable());
  }

  @Test
  void twoCouriersAndAHundredAreJudged() {
    for (int couriers : new int[] {2, 100}) {
      for (List<StreamId> streams :
          List.of(List.of(World.COMPLAINT), List.of(World.COMPLAINT, World.FRAUD))) {
        World world = World.of(World.MONTH);
        for (int unit = 0; unit < couriers; unit++) {
          String courier = "c" + (100 + unit);
          world.parcels(courier, "31", World.MONTH, 1e6 * (1 + unit % 7));
          for (StreamId stream : streams) {
            world.events(stream, courier, "31", World.MONTH, unit * 13 % 11);
          }
        }
        Scoreboard board = World.judge(world, World.shipped());
        check(board);
        assertEquals(streams, board.presentStreams());
        assertEquals(
            couriers * (couriers + 1) / 2.0,
            sum(board, score -> score.standing().orElseThrow().expectedRank()),
            CLOSE * couriers);
        assertEquals(
            Math.min(couriers, World.shipped().topK()),
            sum(board, score -> score.standing().orElseThrow().pTopK()),
            CLOSE * couriers);
      }
    }
  }

  /** Six couriers of equal risk with unequal shares of a province that reports threefold. */
  @Test
  void aProvinceThatReportsThreefoldMakesNobodyLookWorse() {
    World world = World.of(World.MONTH);
    for (int unit = 0; unit < 6; unit++) {
      String courier = "c" + unit;
      world
          .parcels(courier, "31", World.MONTH, 1e6 * (1 + unit))
          .events(World.COMPLAINT, courier, "31", World.MONTH, 300 * (1 + unit))
          .parcels(courier, "33", World.MONTH, 1e6 * (6 - unit))
          .events(World.COMPLAINT, courier, "33", World.MONTH, 100 * (6 - unit));
    }
    for (CourierScore score : World.judge(world, World.shipped()).couriers()) {
      assertEquals(1, score.index().value(), .01);
    }
    Scoreboard raw = World.judge(world, World.shipped().with(Standardise.NONE));
    assertTrue(raw.couriers().get(5).index().value() > 1.3);
  }

  @Test
  void aStreamWithoutEventsIsInNoIndex() {
    World world = random(14, 1);
    Scoreboard without = World.judge(random(14, 1), World.plain(Prior.ML, 3));
    Scoreboard with = World.judge(world.stream(World.FRAUD), World.plain(Prior.ML, 3));
    assertEquals(List.of(World.COMPLAINT), with.presentStreams());
    assertTrue(with.couriers().get(0).stream(World.FRAUD).orElseThrow().contribution().isEmpty());
    same(without, with, score -> score.index().value());
    same(without, with, score -> score.standing().orElseThrow().expectedRank());
  }

  @Test
  void extremeVolumesAndCountsGiveFiniteNumbersAndRealIntervals() {
    for (ScoringSettings settings :
        List.of(World.shipped(), World.plain(Prior.ML, 3), World.plain(Prior.INTEGRATED, 200))) {
      for (double scale : new double[] {1, 1e6, 1e12}) {
        check(World.judge(extreme(scale, List.of(World.COMPLAINT)), settings));
        check(World.judge(extreme(scale, List.of(World.COMPLAINT, World.FRAUD)), settings));
      }
    }
  }

  private static World extreme(double scale, List<StreamId> streams) {
    World world = World.of(World.MONTH);
    int unit = 10;
    for (double volume : new double[] {1e-12 * scale, 1, scale}) {
      for (double events : new double[] {0, 1, 1e7}) {
        String courier = "c" + unit++;
        world.parcels(courier, "31", World.MONTH, Math.max(1e-9, volume));
        streams.forEach(stream -> world.events(stream, courier, "31", World.MONTH, events));
      }
    }
    return world;
  }

  /** That numbers are finite is checked where they are rounded. */
  private static void check(Scoreboard board) {
    for (CourierScore score : board.couriers()) {
      assertTrue(score.index().lower95() < score.index().upper95());
      for (StreamScore stream : score.streams()) {
        assertTrue(stream.rrLower95() < stream.rrUpper95());
        assertTrue(stream.rrMean() > 0 && stream.rr() >= 0);
      }
    }
  }

  private static World random(long seed, double scale) {
    RandomNumbers random = new RandomNumbers(new RandomStream(seed, "laws", "", "").block(0));
    World world = World.of(World.MONTH);
    for (int unit = 0; unit < 6; unit++) {
      double expected = random.logNormal(Math.exp(2), 1);
      long events = random.poisson(random.logNormal(expected, .7));
      world.cell("c" + unit, events, Math.rint(1000 * expected) * scale);
    }
    return world;
  }

  private static World steady() {
    World world = World.of(World.MONTH);
    for (int age = 0; age < 24; age++) {
      YearMonth month = World.MONTH.minusMonths(age);
      for (String courier : List.of("aa", "bb", "cc", "dd")) {
        int volume = 10 * (courier.charAt(0) - 'a' + 1) + age;
        world
            .parcels(courier, "00", month, volume)
            .events(World.COMPLAINT, courier, "00", month, .1 * volume);
      }
    }
    return world;
  }

  private static void same(Scoreboard one, Scoreboard other, ToDoubleFunction<CourierScore> of) {
    for (int unit = 0; unit < one.couriers().size(); unit++) {
      double expected = of.applyAsDouble(one.couriers().get(unit));
      assertEquals(expected, of.applyAsDouble(other.couriers().get(unit)), CLOSE * expected);
    }
  }

  private static double sum(Scoreboard board, ToDoubleFunction<CourierScore> value) {
    return board.couriers().stream().mapToDouble(value).sum();
  }

  private static double rate(CourierScore score) {
    return score.streams().get(0).rate().orElseThrow().mean();
  }

  private static String text(Scoreboard board) {
    return text(board.couriers())
        + text(board.fits())
        + board.cells()
        + board.findings()
        + board.rankability();
  }

  /** Everything published, without the laws behind it. */
  private static String text(List<?> records) {
    return records.toString().replaceAll("posterior=[^\\]]*", "");
  }
}
