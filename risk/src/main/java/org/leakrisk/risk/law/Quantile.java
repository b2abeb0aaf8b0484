package org.leakrisk.risk.law;

import java.util.Arrays;

/** Sample quantiles, linear between order statistics (type 7 of Hyndman and Fan 1996). */
public final class Quantile {
  private Quantile() {}

  /**
   * Type-7 quantile of values that are already sorted.
   *
   * @param sorted ascending, not empty
   * @param p probability in [0, 1]
   */
  public static double ofSorted(double[] sorted, double p) {
    if (sorted.length == 0 || !(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("Quantile needs values and a probability in [0, 1]: " + p);
    }
    double position = (sorted.length - 1) * p;
    int below = (int) position;
    int above = StrictMath.min(below + 1, sorted.length - 1);
    return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
  }

  /** Type-7 quantile of values in any order; the argument is left as it is. */
  public static double of(double[] values, double p) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return ofSorted(sorted, p);
  }

  /** Middle value, or the mean of the two middle values. */
  public static double median(double[] values) {
    return of(values, 0.5);
  }
}
