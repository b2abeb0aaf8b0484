package org.leakrisk.risk.world;

import org.leakrisk.risk.law.RandomNumbers;

/** How the relative risks of couriers are planted. */
public sealed interface RiskLaw {
  /** The risk of one courier. */
  double draw(RandomNumbers numbers);

  /** Mean of the law: the risk of a typical courier, which the scores call 1. */
  double mean();

  /** Nobody differs. */
  record Equal() implements RiskLaw {
    @Override
    public double draw(RandomNumbers numbers) {
      return 1;
    }

    @Override
    public double mean() {
      return 1;
    }
  }

  /**
   * Log-normal with median 1, so that the mean is exp(logSd^2 / 2).
   *
   * @param logSd standard deviation of the logarithm
   */
  record LogNormal(double logSd) implements RiskLaw {
    @Override
    public double draw(RandomNumbers numbers) {
      return numbers.logNormal(1, logSd);
    }

    @Override
    public double mean() {
      return StrictMath.exp(logSd * logSd / 2);
    }
  }

  /**
   * Gamma with mean 1: the law that the scores assume.
   *
   * @param shape its shape; the larger, the more alike are the couriers
   */
  record Gamma(double shape) implements RiskLaw {
    @Override
    public double draw(RandomNumbers numbers) {
      return numbers.gamma(shape, 1);
    }

    @Override
    public double mean() {
      return 1;
    }
  }
}
