package org.leakrisk.risk.law;

import java.util.Arrays;

/**
 * Number of successes in independent trials of unequal probability, and the same with each trial in
 * turn left out. Dividing a trial out of the product is stable when started from the end where its
 * factor is at least 1/2; both ends are run for all trials at once, which the processor likes.
 */
final class PoissonBinomial {
  private final double[] all;
  private final double[] success;
  private final double[] factor;
  private final double[] ratio;
  private final double[] value;
  private int trials;

  PoissonBinomial(int maxTrials) {
    this.all = new double[maxTrials + 1];
    this.success = new double[maxTrials];
    this.factor = new double[maxTrials];
    this.ratio = new double[maxTrials];
    this.value = new double[maxTrials];
  }

  /** Starts again with no trial. */
  void clear() {
    trials = 0;
    all[0] = 1;
  }

  /** Adds a trial of success probability {@code p}. */
  void add(double p) {
    success[trials++] = p;
    all[trials] = all[trials - 1] * p;
    for (int m = trials - 1; m > 0; m--) {
      all[m] = all[m] * (1 - p) + all[m - 1] * p;
    }
    all[0] *= 1 - p;
  }

  /**
   * Adds {@code weights[t]} P(m successes among the trials other than t) to {@code sums[m][t]}, for
   * m below the number of trials.
   */
  void addLeaveOneOut(double[] weights, double[][] sums) {
    prepare(weights, true);
    for (int m = 0; m < trials; m++) {
      step(all[m], sums[m]);
    }
    prepare(weights, false);
    for (int m = trials - 1; m >= 0; m--) {
      step(all[m + 1], sums[m]);
    }
  }

  private void prepare(double[] weights, boolean failuresPrevail) {
    Arrays.fill(value, 0);
    for (int t = 0; t < trials; t++) {
      double divisor = failuresPrevail ? 1 - success[t] : success[t];
      boolean takesPart = failuresPrevail ? divisor >= 0.5 : divisor > 0.5;
      factor[t] = takesPart ? weights[t] / divisor : 0;
      ratio[t] = takesPart ? (1 - divisor) / divisor : 0;
    }
  }

  private void step(double product, double[] sums) {
    for (int t = 0; t < trials; t++) {
      double next = product * factor[t] - ratio[t] * value[t];
      value[t] = next;
      sums[t] += next;
    }
  }
}
