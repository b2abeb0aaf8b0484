package org.leakrisk.risk.score;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.leakrisk.risk.world.PlantedWorld;
import org.leakrisk.risk.world.WorldSettings;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Prior;

/** What judgements of planted worlds look like beside the truth, summed over worlds. */
final class PlantedOutcome {
  static final int TOP = 3;
  private static final List<StreamId> REPORTED = List.of(World.COMPLAINT, World.FRAUD);
  private static final List<StreamId> ALL = List.of(World.COMPLAINT, World.FRAUD, StreamId.AUDIT);

  private int worlds;
  private final double[] rate = new double[2];
  private final double[] rr = new double[2];
  private final double[] index = new double[2];
  private final double[][] tenths = new double[10][3];
  private final double[] precision = new double[2];
  private final double[] excess = new double[3];

  /** The settings as shipped, with a short list of three and fewer draws. */
  static ScoringSettings settings() {
    ScoringSettings shipped = World.shipped();
    return new ScoringSettings(
        Prior.INTEGRATED,
        shipped.dispersion(),
        shipped.standardise(),
        shipped.halfLifeMonths(),
        shipped.windowMonths(),
        shipped.weights(),
        shipped.reference(),
        shipped.peers(),
        shipped.auditReasons(),
        shipped.complaints(),
        TOP,
        4_000);
  }

  static Scoreboard judge(JudgeInput input) {
    return new Scorer(settings(), World.tiers(), 20121218).score(input);
  }

  /** Plants and judges one world, as shipped. */
  void add(WorldSettings settings) {
    add(settings, settings());
  }

  /** Plants and judges one world under some assumptions. */
  void add(WorldSettings settings, ScoringSettings scoring) {
    PlantedWorld world = PlantedWorld.of(settings);
    Scoreboard board = new Scorer(scoring, World.tiers(), 20121218).score(world.input());
    worlds++;
    int n = board.couriers().size();
    double[] risks = IntStream.range(0, n).mapToDouble(world::relativeRisk).toArray();
    for (int unit = 0; unit < n; unit++) {
      CourierScore score = board.couriers().get(unit);
      count(index, score.index().lower95(), risks[unit], score.index().upper95());
      for (StreamId stream : ALL) {
        StreamScore one = score.stream(stream).orElseThrow();
        count(rr, one.rrLower95(), risks[unit], one.rrUpper95());
      }
      for (StreamId stream : REPORTED) {
        StreamScore.Rate one = score.stream(stream).orElseThrow().rate().orElseThrow();
        count(rate, one.lower95(), world.rate(stream, unit), one.upper95());
      }
      double p = score.standing().orElseThrow().pTopK();
      double[] tenth = tenths[(int) Math.min(9, 10 * p)];
      tenth[0]++;
      tenth[1] += p;
      tenth[2] += topShare(unit, n, other -> risks[other]);
    }
    IntToDoubleFunction byIndex =
        unit -> -board.couriers().get(unit).standing().get().expectedRank();
    IntToDoubleFunction byExcess = unit -> board.couriers().get(unit).excessEvents();
    IntToDoubleFunction byRate = unit -> rawRate(board.couriers().get(unit));
    double[] riskiest =
        IntStream.range(0, n).mapToDouble(u -> topShare(u, n, o -> risks[o])).toArray();
    precision[0] += caught(riskiest, byIndex);
    precision[1] += caught(riskiest, byRate);
    double[] planted = excess(world, n);
    excess[0] += caught(planted, byExcess);
    excess[1] += caught(planted, byIndex);
    excess[2] += caught(planted, byRate);
  }

  private static void count(double[] share, double lower, double truth, double upper) {
    share[0] += lower <= truth && truth <= upper ? 1 : 0;
    share[1]++;
  }

  private static double rawRate(CourierScore score) {
    double events = 0;
    for (StreamId stream : REPORTED) {
      events += score.stream(stream).orElseThrow().events();
    }
    return events / score.parcels().doubleValue();
  }

  /** True events beyond what the volume brings at the rate of all; not below 0. */
  private static double[] excess(PlantedWorld world, int n) {
    double[] beyond = new double[n];
    for (StreamId stream : REPORTED) {
      double events = 0;
      double parcels = 0;
      for (int unit = 0; unit < n; unit++) {
        events += world.rate(stream, unit) * world.parcels(unit);
        parcels += world.parcels(unit);
      }
      for (int unit = 0; unit < n; unit++) {
        beyond[unit] += (world.rate(stream, unit) - events / parcels) * world.parcels(unit);
      }
    }
    return Arrays.stream(beyond).map(value -> Math.max(0, value)).toArray();
  }

  /** Share of a whole that the first three hold; of tied ones any may be first. */
  private static double caught(double[] worth, IntToDoubleFunction score) {
    double found = 0;
    for (int unit = 0; unit < worth.length; unit++) {
      found += worth[unit] * topShare(unit, worth.length, score);
    }
    return found / Arrays.stream(worth).sum();
  }

  /** 1 for the first three by score, 0 for others, between for those tied at the end. */
  private static double topShare(int unit, int n, IntToDoubleFunction score) {
    double own = score.applyAsDouble(unit);
    long above = IntStream.range(0, n).filter(o -> score.applyAsDouble(o) > own).count();
    long tied = IntStream.range(0, n).filter(o -> score.applyAsDouble(o) == own).count();
    return Math.max(0, Math.min(1, (TOP - above) / (double) tied));
  }

  double rateCoverage() {
    return rate[0] / rate[1];
  }

  double rrCoverage() {
    return rr[0] / rr[1];
  }

  double indexCoverage() {
    return index[0] / index[1];
  }

  double precision() {
    return precision[0] / worlds;
  }

  double rawPrecision() {
    return precision[1] / worlds;
  }

  /** Share of the true excess among the first three by excess, by index and by raw rate. */
  double[] excessCaught() {
    return Arrays.stream(excess).map(sum -> sum / worlds).toArray();
  }

  /** Cases, mean probability and share of one tenth of the probabilities of a first place. */
  double[] tenth(int tenth) {
    double[] sums = tenths[tenth];
    return new double[] {sums[0], sums[1] / sums[0], sums[2] / sums[0]};
  }

  static PlantedOutcome sum(List<PlantedOutcome> outcomes) {
    PlantedOutcome sum = new PlantedOutcome();
    for (PlantedOutcome outcome : outcomes) {
      for (int tenth = 0; tenth < 10; tenth++) {
        for (int i = 0; i < 3; i++) {
          sum.tenths[tenth][i] += outcome.tenths[tenth][i];
        }
      }
    }
    return sum;
  }
}
