package org.leakrisk.risk.trend;

import java.util.Arrays;

/**
 * Keeps the share of wrong ones among many findings at q on average (Benjamini and Hochberg 1995).
 */
final class FalseDiscovery {
  private FalseDiscovery() {}

  /**
   * The largest p value that is a finding: p of rank i among n when it is at most q i / n; below 0
   * when none is.
   */
  static double limit(double[] values, double q) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    for (int i = sorted.length; i > 0; i--) {
      if (sorted[i - 1] <= q * i / sorted.length) {
        return sorted[i - 1];
      }
    }
    return -1;
  }
}
