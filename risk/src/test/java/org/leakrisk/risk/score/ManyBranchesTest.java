package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.risk.place.BranchScore;
import org.leakrisk.risk.place.Branches;
import org.leakrisk.risk.place.PlaceScore;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Parcels;

/** A nation of branches: a hundred thousand over two years. */
class ManyBranchesTest {
  private static final int BRANCHES = 100_000;
  private static final int COURIERS = 20;
  private static final int MONTHS = 24;
  private static final int PLANTED = 4_711;
  private static final List<String> PROVINCES =
      List.of("11", "12", "13", "31", "32", "33", "35", "37", "41", "42", "43", "44");

  private final double[] risks = new double[BRANCHES];

  /**
   * Whether branches differ much (log-normal, spread .8), little (.3) or not at all, the one that
   * is planted with thirty times its expected events comes first, and where they differ intervals
   * hold what was planted as often as they should. Every branch has its place.
   */
  @ParameterizedTest
  @ValueSource(doubles = {.8, .3, 0})
  @Tag("heavy")
  void aHundredThousandBranchesAreJudgedAndAPlantedOneComesFirst(double spread) {
    Random random = new Random(20121218);
    BranchVolumes.Builder volumes = new BranchVolumes.Builder();
    List<BranchTally> tally = new ArrayList<>();
    double[][][] parcels = new double[COURIERS][PROVINCES.size()][MONTHS];
    double[][][] events = new double[COURIERS][PROVINCES.size()][MONTHS];
    for (int i = 0; i < BRANCHES; i++) {
      int courier = random.nextInt(COURIERS);
      int province = random.nextInt(PROVINCES.size());
      double size = 20_000 * Math.exp(random.nextGaussian());
      boolean planted = i == PLANTED;
      risks[i] = planted ? 30 : Math.exp(spread * (random.nextGaussian() - spread / 2));
      size = planted ? 200_000 : size;
      for (int month = 0; month < MONTHS; month++) {
        add(volumes, i, courier, province, month, size);
        long found = poisson(1e-6 * size * risks[i], random);
        if (found > 0) {
          tally.add(row(i, courier, month, found));
        }
        parcels[courier][province][month] += size;
        events[courier][province][month] += found;
      }
    }
    World world = world(parcels, events);
    Context context =
        new Context(
            List.of(),
            volumes.build(),
            tally,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());
    List<BranchScore> scores = Branches.of(World.judge(world, World.shipped()), context).scores();
    assertEquals(BRANCHES, scores.size());
    assertEquals(BRANCHES, scores.stream().filter(score -> score.rank().isPresent()).count());
    assertEquals(Optional.of(1L), scores.get(PLANTED).rank());
    assertTrue(scores.get(PLANTED).within().lower95() > 1, scores.get(PLANTED).toString());
    double coverage = coverage(scores);
    assertTrue(coverage > .93 && (spread == 0 || coverage < .98), "covered " + coverage);
  }

  /** Share of branches whose interval holds their planted risk over the mean of all. */
  private double coverage(List<BranchScore> scores) {
    double covered = 0;
    for (int i = 0; i < BRANCHES; i++) {
      PlaceScore.Risk risk = scores.get(i).within();
      covered += risk.lower95() <= risks[i] && risks[i] <= risk.upper95() ? 1 : 0;
    }
    return covered / BRANCHES;
  }

  private static World world(double[][][] parcels, double[][][] events) {
    World world = World.of(World.MONTH);
    for (int courier = 0; courier < COURIERS; courier++) {
      for (int province = 0; province < PROVINCES.size(); province++) {
        for (int month = 0; month < MONTHS; month++) {
          String code = PROVINCES.get(province);
          YearMonth when = month(month);
          world.parcels("c" + courier, code, when, parcels[courier][province][month]);
          world.events(
              World.COMPLAINT, "c" + courier, code, when, events[courier][province][month]);
        }
      }
    }
    return world;
  }

  private static void add(
      BranchVolumes.Builder volumes,
      int branch,
      int courier,
      int province,
      int month,
      double size) {
    volumes.add(
        new BranchVolume(
            id(branch),
            month(month),
            new CourierId("c" + courier),
            new ProvinceCode(PROVINCES.get(province)),
            new Parcels(BigDecimal.valueOf(size))));
  }

  private static BranchTally row(int branch, int courier, int month, long events) {
    long micro = events * 1_000_000;
    return new BranchTally(
        id(branch),
        month(month),
        World.COMPLAINT,
        month(month),
        new CourierId("c" + courier),
        micro,
        micro);
  }

  private static BranchId id(int branch) {
    return new BranchId("b%06d".formatted(branch));
  }

  private static YearMonth month(int month) {
    return World.MONTH.minusMonths(MONTHS - 1L - month);
  }

  private static long poisson(double mean, Random random) {
    double left = Math.exp(-mean);
    long count = -1;
    for (double product = 1; product > left; count++) {
      product *= random.nextDouble();
    }
    return count;
  }
}
