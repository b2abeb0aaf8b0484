package org.leakrisk.risk.change;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;
import org.leakrisk.risk.law.Unit;

/**
 * How far the totals of all couriers move from one year to the next anyway. With L the logarithm of
 * the ratio of two rates, v = phi (1 / y1 + 1 / y2) its variance if only clustered chance moved it,
 * and k comparisons that do not overlap:
 *
 * <pre>tau2 = (k max(0, median L^2 / .4549 - median v) + 2 (.2)^2) / (k + 2) (t / 1.645)^2</pre>
 *
 * .4549 is the median of chi-square with one degree of freedom. A median, because the one large
 * change that was real must not make the next one look usual. Two comparisons of a fifth each are
 * what is thought before any is seen [judgement]; t is the .95 quantile of Student's law with k / 2
 * + 2 degrees of freedom, since a median of few tells little.
 */
final class LevelShocks {
  private static final double MEDIAN_OF_CHI_SQUARE = 0.454936423119572;
  private static final double GUESSED = 2;
  private static final double GUESS = 0.2;
  private static final double SURE = 0.95;
  private static final double NORMAL = 1.6448536269514722;
  private static final double HALF = 0.5;

  private final double phi;
  private final int length;
  private final List<Double> squares = new ArrayList<>();
  private final List<Double> byChance = new ArrayList<>();

  /**
   * Nothing seen yet.
   *
   * @param phi clustering of the events, at least 1
   * @param length months of a period; the periods that are added follow each other by a month
   */
  LevelShocks(double phi, int length) {
    this.phi = phi;
    this.length = length;
  }

  /** Adds two periods a year apart, both with exposure. */
  void add(Unit before, Unit after) {
    double first = before.events() + HALF;
    double second = after.events() + HALF;
    double log =
        StrictMath.log(second / after.exposure()) - StrictMath.log(first / before.exposure());
    squares.add(log * log);
    byChance.add(phi * (1 / first + 1 / second));
  }

  /** Variance of the logarithm of a ratio beyond clustered chance; above 0. */
  double variance() {
    double seen = squares.size() / (double) length;
    double excess =
        squares.isEmpty()
            ? 0
            : StrictMath.max(0, median(squares) / MEDIAN_OF_CHI_SQUARE - median(byChance));
    double mean = (seen * excess + GUESSED * GUESS * GUESS) / (seen + GUESSED);
    double wider = TDistribution.of(seen / 2 + GUESSED).inverseCumulativeProbability(SURE) / NORMAL;
    return mean * wider * wider;
  }

  private static double median(List<Double> values) {
    List<Double> sorted = values.stream().sorted().toList();
    int size = sorted.size();
    return (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
  }
}
