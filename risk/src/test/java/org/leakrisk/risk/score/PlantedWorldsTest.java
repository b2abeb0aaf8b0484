package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Tier;

/** Worlds with a known truth: events in clusters of three, provinces that differ, all streams. */
@Tag("nightly")
class PlantedWorldsTest {
  private static final int SEEDS = Integer.getInteger("leakrisk.planted-seeds", 100);
  private static final int COURIERS = 10;
  private static final int MONTHS = 24;
  private static final int CLUSTER = 3;
  private static final List<String> PROVINCES = List.of("11", "31", "33", "44", "51", "65");

  @Test
  void whereAllCouriersAreEqualHardlyAnybodyIsFlagged() {
    int priority = 0;
    int elevated = 0;
    int rankable = 0;
    int severalGroups = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      Scoreboard board = World.judge(world(seed, 0, new double[COURIERS]), World.shipped());
      priority += any(board, Tier.PRIORITY);
      elevated += any(board, Tier.ELEVATED);
      rankable += board.rankable() ? 1 : 0;
      severalGroups += groups(board) > 1 ? 1 : 0;
    }
    String seen =
        "of %d equal worlds PRIORITY in %d, ELEVATED in %d, rankable %d, several groups %d"
            .formatted(SEEDS, priority, elevated, rankable, severalGroups);
    System.out.println(seen);
    assertTrue(priority < .05 * SEEDS, seen);
    assertTrue(elevated < .15 * SEEDS, seen);
    assertTrue(rankable < .10 * SEEDS, seen);
    assertTrue(severalGroups < .15 * SEEDS, seen);
  }

  @Test
  void intervalsCoverThePlantedRiskAndTheListBeatsTheRawRate() {
    double spread = .6;
    int[] covered = new int[3];
    int cases = 0;
    double found = 0;
    double foundRaw = 0;
    for (int seed = 0; seed < SEEDS; seed++) {
      double[] risks = new double[COURIERS];
      Scoreboard board = World.judge(world(seed, spread, risks), World.shipped());
      for (int unit = 0; unit < COURIERS; unit++) {
        double truth = risks[unit] / Math.exp(spread * spread / 2);
        CourierScore score = board.couriers().get(unit);
        StreamScore stream = score.stream(World.COMPLAINT).orElseThrow();
        covered[0] += covers(score.index().lower95(), truth, score.index().upper95());
        covered[1] += covers(stream.rrLower95(), truth, stream.rrUpper95());
        cases++;
      }
      found += topThree(risks, unit -> -expectedRank(board, unit));
      foundRaw += topThree(risks, unit -> rawRate(board, unit));
    }
    String seen =
        "of %d intervals cover: index %d, complaints %d; precision at 3: index %.3f, raw %.3f"
            .formatted(cases, covered[0], covered[1], found / SEEDS, foundRaw / SEEDS);
    System.out.println(seen);
    assertTrue(covered[1] > .88 * cases && covered[1] < .98 * cases, seen);
    assertTrue(found >= foundRaw, seen);
  }

  private static int covers(double lower, double truth, double upper) {
    return lower <= truth && truth <= upper ? 1 : 0;
  }

  private static double expectedRank(Scoreboard board, int unit) {
    return board.couriers().get(unit).standing().orElseThrow().expectedRank();
  }

  private static double rawRate(Scoreboard board, int unit) {
    double events = 0;
    double parcels = board.couriers().get(unit).parcels().doubleValue();
    for (StreamId stream : List.of(World.COMPLAINT, World.FRAUD)) {
      events += board.couriers().get(unit).stream(stream).orElseThrow().events();
    }
    return events / parcels;
  }

  /** Share of the three riskiest couriers among the three with the highest score. */
  private static double topThree(double[] risks, java.util.function.IntToDoubleFunction score) {
    int hits = 0;
    for (int unit = 0; unit < COURIERS; unit++) {
      int own = unit;
      int above = 0;
      int riskier = 0;
      for (int other = 0; other < COURIERS; other++) {
        above += score.applyAsDouble(other) > score.applyAsDouble(own) ? 1 : 0;
        riskier += risks[other] > risks[own] ? 1 : 0;
      }
      hits += above < 3 && riskier < 3 ? 1 : 0;
    }
    return hits / 3.0;
  }

  private static int any(Scoreboard board, Tier tier) {
    return board.couriers().stream().anyMatch(score -> score.tier() == tier) ? 1 : 0;
  }

  private static long groups(Scoreboard board) {
    return board.ranked().stream()
        .mapToLong(score -> score.standing().orElseThrow().tieGroup())
        .distinct()
        .count();
  }

  /** Risks are planted log-normal with geometric mean 1 and written into the array. */
  private static World world(long seed, double spread, double[] risks) {
    Random random = new Random(seed);
    double[] level = random.doubles(PROVINCES.size(), .5, 2).toArray();
    World world = World.of(World.MONTH);
    for (int unit = 0; unit < COURIERS; unit++) {
      risks[unit] = Math.exp(spread * random.nextGaussian());
      double size = 3e5 * Math.exp(1.6 * random.nextGaussian());
      for (int age = 0; age < MONTHS; age++) {
        month(world, random, "c" + unit, World.MONTH.minusMonths(age), size, risks[unit], level);
      }
    }
    return world;
  }

  private static void month(
      World world,
      Random random,
      String courier,
      YearMonth month,
      double size,
      double risk,
      double[] level) {
    for (int province = 0; province < PROVINCES.size(); province++) {
      double parcels = Math.rint(size * (.5 + random.nextDouble()));
      world.parcels(courier, PROVINCES.get(province), month, parcels);
      double mean = parcels * risk * level[province] * 1e-6;
      for (StreamId stream : List.of(World.COMPLAINT, World.FRAUD)) {
        double share = stream.equals(World.FRAUD) ? .3 : 1;
        int clusters = RandomWorlds.poisson(random, share * mean / CLUSTER);
        world.events(stream, courier, PROVINCES.get(province), month, CLUSTER * clusters);
      }
    }
    if (month.getMonthValue() % 3 == 0) {
      int failed = Math.min(60, RandomWorlds.poisson(random, 60 * .06 * risk));
      world.audit(courier, Optional.of(AuditReason.RANDOM), month.atDay(9), 60, failed);
    }
  }
}
