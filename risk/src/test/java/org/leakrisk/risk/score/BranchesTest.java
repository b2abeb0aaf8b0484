package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.place.BranchScore;
import org.leakrisk.risk.place.Branches;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.ScoreStatus;

/** Branches of small worlds, written down by hand or drawn. */
class BranchesTest {
  private static final ScoringSettings PLAIN =
      World.plain(Prior.ML, 3).with(Standardise.PROVINCE_MONTH);

  private final List<BranchVolume> volumes = new ArrayList<>();
  private final List<BranchTally> tally = new ArrayList<>();

  /**
   * Three couriers, two provinces, one month. Expected numbers computed apart from this code: rates
   * of the provinces .30078351 and .33478714 per million; shrunk rates of the couriers .6981804,
   * 1.6186272 and .8033805 of the industry's, their prior alpha 5.931436, mu 1.040063; shares of
   * events that name a branch .5622222, .5611111 and .7351852; the deviations by summing over a
   * grid of 800 shapes by 401 means.
   */
  @Test
  void nineBranchesHaveTheNumbersWorkedOutApart() {
    branch("b1", "aa", "33", 10, 1);
    branch("b2", "aa", "33", 20, 9);
    branch("b3", "aa", "44", 20, 1);
    branch("b4", "bb", "33", 10, 6);
    branch("b5", "bb", "44", 25, 3);
    branch("b6", "bb", "44", 15, 16);
    branch("b7", "cc", "44", 40, 7);
    branch("b8", "cc", "44", 30, 12);
    branch("b9", "cc", "33", 5, 0);
    List<BranchScore> scores = scores(threeCouriers());
    check(scores.get(0), 1.6910717, .62774, .12300, 1.85702, .42139, .00928, -.78799, 6);
    check(scores.get(1), 3.3821435, 1.71387, .80100, 3.62991, 1.15050, .23875, .97170, 3);
    check(scores.get(2), 3.7644954, .39798, .06846, 1.22989, .26716, .00042, -2.45597, 8);
    check(scores.get(3), 1.6877297, 1.12868, .46470, 2.48608, 1.75654, .66615, 1.67370, 2);
    check(scores.get(4), 4.6963196, .31958, .08855, .84022, .49736, .01026, -1.87615, 7);
    check(scores.get(5), 2.8177918, 1.77531, .88956, 3.50786, 2.76287, .96105, 5.77996, 1);
    check(scores.get(6), 9.8452218, .56890, .22134, 1.23830, .43944, .00094, -4.91914, 9);
    check(scores.get(7), 7.3839164, 1.12467, .52024, 2.26964, .86874, .06257, -.24788, 4);
    check(scores.get(8), 1.1056579, .39807, .02411, 1.59415, .30748, .00893, -.58929, 5);
  }

  private static void check(
      BranchScore score,
      double expected,
      double within,
      double lower,
      double upper,
      double relative,
      double pAbove15,
      double excess,
      long rank) {
    assertEquals(expected, score.expected(), 1e-6 * expected, score.branch().code());
    assertEquals(within, score.within().value(), 3e-3 * within);
    assertEquals(lower, score.within().lower95(), 1e-2 * lower);
    assertEquals(upper, score.within().upper95(), 5e-3 * upper);
    assertEquals(relative, score.relative().value(), 3e-3 * relative);
    assertEquals(pAbove15, score.pAbove15(), 2e-3);
    assertEquals(excess, score.excessEvents(), 1e-2 * Math.max(1, Math.abs(excess)));
    assertEquals(Optional.of(rank), score.rank());
    assertEquals(ScoreStatus.OK, score.status());
  }

  private static World threeCouriers() {
    World world = World.of(World.MONTH);
    cell(world, "aa", "33", 60, 12);
    cell(world, "aa", "44", 40, 8);
    cell(world, "bb", "33", 30, 18);
    cell(world, "bb", "44", 50, 27);
    cell(world, "cc", "33", 20, 3);
    return cell(world, "cc", "44", 80, 22);
  }

  /** By maximum likelihood, without discount and clustering, every event naming its branch. */
  @Test
  void whatIsExpectedAndTheExcessAddUpToTheEventsOverTheMeanDeviation() {
    World world = drawn(7, 120, 1);
    Branches branches = Branches.of(World.judge(world, PLAIN), context());
    double excess = 0;
    double expected = 0;
    double events = 0;
    for (BranchScore score : branches.scores()) {
      excess += score.excessEvents();
      expected += score.expected();
      events += score.events();
    }
    assertEquals(events / branches.fit().mu(), excess + expected, 1e-6 * events);
    assertEquals(1, branches.fit().mu(), .15);
  }

  @Test
  void aBranchWithoutEventsIsNeverAboveALikeOneWithEvents() {
    for (int seed = 0; seed < 10; seed++) {
      World world = drawn(seed, 40, .5);
      branch("y0", "c1", "33", 3, 0);
      branch("y1", "c1", "33", 3, 1 + seed);
      List<BranchScore> scores = scores(world);
      BranchScore without = score(scores, "y0");
      BranchScore with = score(scores, "y1");
      assertTrue(with.rank().orElseThrow() < without.rank().orElseThrow(), "seed " + seed);
      assertTrue(with.within().value() > without.within().value());
    }
  }

  @Test
  void swappingTheDataOfTwoBranchesSwapsTheirResults() {
    World world = drawn(3, 60, .5);
    branch("x1", "c2", "44", 7, 9);
    branch("x2", "c2", "44", 4, 1);
    List<BranchScore> before = scores(world);
    volumes.subList(volumes.size() - 2, volumes.size()).clear();
    tally.removeIf(row -> row.branch().code().startsWith("x"));
    branch("x1", "c2", "44", 4, 1);
    branch("x2", "c2", "44", 7, 9);
    List<BranchScore> after = scores(world);
    assertEquals(score(before, "x1").rank(), score(after, "x2").rank());
    assertEquals(score(before, "x1").excessEvents(), score(after, "x2").excessEvents(), 1e-7);
    assertEquals(
        score(before, "x2").relative().value(), score(after, "x1").relative().value(), 1e-7);
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    World world = drawn(5, 60, .5);
    List<BranchScore> before = scores(world);
    Collections.shuffle(volumes, new Random(1));
    Collections.shuffle(tally, new Random(2));
    assertEquals(before, scores(world));
  }

  /** Records of one courier name the branch half as often as those of the others. */
  @Test
  void aCourierWhoseRecordsSeldomNameABranchHasNoBetterBranches() {
    World world = drawn(11, 150, 1);
    double before = within(scores(world), "c0");
    tally.replaceAll(
        row ->
            row.courier().code().equals("c0")
                ? new BranchTally(
                    row.branch(),
                    row.month(),
                    row.stream(),
                    row.knownMonth(),
                    row.courier(),
                    row.eventsMicro() / 2,
                    row.effectiveMicro() / 2)
                : row);
    assertEquals(before, within(scores(world), "c0"), .05);
  }

  private static double within(List<BranchScore> scores, String courier) {
    return scores.stream()
        .filter(score -> score.courier().code().equals(courier))
        .mapToDouble(score -> score.within().value())
        .average()
        .orElseThrow();
  }

  @Test
  void aBranchWithEventsButWithoutVolumeIsListedAndNotRanked() {
    World world = drawn(1, 40, 1);
    List<BranchScore> before = scores(world);
    world.parcels("other", "33", World.MONTH, 50e6);
    world.events(World.COMPLAINT, "other", "33", World.MONTH, 9);
    event("alone", "other", 4);
    event("gap", "c1", 1e-6);
    List<BranchScore> scores = scores(world);
    assertEquals(before.size() + 2, scores.size());
    BranchScore alone = score(scores, "alone");
    assertEquals(ScoreStatus.NO_EXPOSURE, alone.status(), "its courier reports no branches");
    assertEquals(4, alone.events());
    assertEquals(0, alone.expected());
    assertEquals(Optional.empty(), alone.rank());
    assertEquals(ScoreStatus.EXPOSURE_MISSING, score(scores, "gap").status());
  }

  @Test
  void anotherCouriersClaimEventsOfLaterMonthsAndMonthsWithoutVolumeAreNoEvidence() {
    World world = drawn(2, 40, 1);
    branch("x1", "c1", "33", 5, 3);
    BranchScore before = score(scores(world), "x1");
    event("x1", "c2", 0.000001);
    tally.add(row("x1", "c1", World.MONTH.plusMonths(1), 50));
    volumes.add(volume("x1", "c1", "33", World.MONTH.plusMonths(1), 900));
    BranchScore after = score(scores(world), "x1");
    assertEquals(before.events(), after.events());
    assertEquals(before.within().value(), after.within().value(), 1e-6);
  }

  @Test
  void noBranchIsDefined() {
    assertEquals(List.of(), Branches.of(World.judge(threeCouriers(), PLAIN), context()).scores());
  }

  /** Three couriers that differ, each with branches of the same rate in two provinces. */
  private World drawn(int seed, int branches, double naming) {
    Random random = new Random(seed);
    World world = World.of(World.MONTH);
    double[][] parcels = new double[3][2];
    double[][] events = new double[3][2];
    for (int i = 0; i < branches; i++) {
      int courier = random.nextInt(3);
      int province = random.nextInt(2);
      double volume = Math.exp(random.nextGaussian());
      double rate = (1 + courier) * (1 + province) * Math.exp(.5 * random.nextGaussian());
      long count = Math.round(volume * rate + random.nextDouble());
      branch("b" + (100 + i), "c" + courier, province == 0 ? "33" : "44", volume, count * naming);
      parcels[courier][province] += volume;
      events[courier][province] += count;
    }
    for (int courier = 0; courier < 3; courier++) {
      cell(world, "c" + courier, "33", parcels[courier][0], events[courier][0]);
      cell(world, "c" + courier, "44", parcels[courier][1], events[courier][1]);
    }
    return world;
  }

  private List<BranchScore> scores(World world) {
    return Branches.of(World.judge(world, PLAIN), context()).scores();
  }

  private static BranchScore score(List<BranchScore> scores, String branch) {
    return scores.stream()
        .filter(score -> score.branch().code().equals(branch))
        .findFirst()
        .orElseThrow();
  }

  private Context context() {
    return new Context(
        List.of(),
        BranchVolumes.of(volumes),
        tally,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        List.of());
  }

  private static World cell(
      World world, String courier, String province, double millions, double events) {
    return world
        .parcels(courier, province, World.MONTH, millions * 1e6)
        .events(World.COMPLAINT, courier, province, World.MONTH, events);
  }

  private void branch(String id, String courier, String province, double millions, double events) {
    volumes.add(volume(id, courier, province, World.MONTH, millions));
    if (events > 0) {
      event(id, courier, events);
    }
  }

  private void event(String id, String courier, double events) {
    tally.add(row(id, courier, World.MONTH, events));
  }

  private static BranchVolume volume(
      String id, String courier, String province, YearMonth month, double millions) {
    return new BranchVolume(
        new BranchId(id),
        month,
        new CourierId(courier),
        new ProvinceCode(province),
        new Parcels(BigDecimal.valueOf(millions * 1e6)));
  }

  private static BranchTally row(String id, String courier, YearMonth month, double events) {
    long micro = Math.round(events * 1e6);
    return new BranchTally(
        new BranchId(id), month, World.COMPLAINT, month, new CourierId(courier), micro, micro);
  }
}
