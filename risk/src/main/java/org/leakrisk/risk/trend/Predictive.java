package org.leakrisk.risk.trend;

import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Distribution of a coming count: negative binomial of a given mean and variance, Poisson when the
 * variance does not exceed the mean.
 *
 * @param mean above 0
 * @param variance finite
 */
public record Predictive(double mean, double variance) {
  public Predictive {
    if (!(mean > 0 && mean < Double.POSITIVE_INFINITY && Double.isFinite(variance))) {
      throw new IllegalArgumentException(
          "A coming count needs a mean above 0 and a variance: " + mean + ", " + variance);
    }
  }

  /**
   * The count of a month whose rate is known up to its posterior.
   *
   * @param expected events at the industry's rate
   * @param rateMean posterior mean of the courier's rate over the industry's
   * @param rateVariance posterior variance of that rate
   * @param phi clustering of the reports, at least 1
   */
  static Predictive of(double expected, double rateMean, double rateVariance, double phi) {
    double mean = expected * rateMean;
    return new Predictive(mean, phi * mean + expected * expected * rateVariance);
  }

  /** Shape of the negative binomial; infinite for Poisson. */
  double size() {
    return variance > mean ? mean * mean / (variance - mean) : Double.POSITIVE_INFINITY;
  }

  /** P(count >= events); fractions of events lie between their neighbours. */
  public double atLeast(double events) {
    if (events <= 0) {
      return 1;
    }
    double size = size();
    if (Double.isInfinite(size)) {
      return RegularizedGamma.P.value(events, mean);
    }
    return RegularizedBeta.value(mean / (size + mean), events, size);
  }

  /** The smallest whole number that is exceeded with probability of at most {@code tail}. */
  public long bound(double tail) {
    long below = -1;
    long above = 1;
    while (atLeast(above + 1.0) > tail) {
      below = above;
      above *= 2;
    }
    while (above - below > 1) {
      long middle = below + (above - below) / 2;
      if (atLeast(middle + 1.0) > tail) {
        below = middle;
      } else {
        above = middle;
      }
    }
    return above;
  }
}
