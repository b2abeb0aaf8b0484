package org.leakrisk.risk.law;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * The law of the logarithm of a Gamma(shape, rate) variable. On the log scale nothing underflows,
 * neither rates of 1e-9 nor shapes of 1e-4, whose mass lies at 1e-3000.
 *
 * @param shape positive
 * @param logRate logarithm of the rate
 */
record LogGammaLaw(double shape, double logRate) {
  /** Mass beyond either end is at most exp(-23), 1e-10. */
  private static final double NEGLIGIBLE = 23;

  private static final double SMALL = -30;
  private static final double LARGE = 709;

  /** P(log X <= x). */
  double below(double x) {
    double logT = x + logRate;
    if (logT < SMALL) {
      return StrictMath.exp(logPower(logT));
    }
    return logT > LARGE ? 1 : RegularizedGamma.P.value(shape, StrictMath.exp(logT));
  }

  /** P(log X > x), exact also where it is small. */
  double above(double x) {
    double logT = x + logRate;
    if (logT < SMALL) {
      return -StrictMath.expm1(logPower(logT));
    }
    return logT > LARGE ? 0 : RegularizedGamma.Q.value(shape, StrictMath.exp(logT));
  }

  /** Logarithm of t^shape / Gamma(shape + 1), the distribution function for t near 0. */
  private double logPower(double logT) {
    return StrictMath.min(0, shape * logT - LogGamma.value(shape + 1));
  }

  /** Density of log X at x, without the constant 1 / Gamma(shape), scaled to 1 at its mode. */
  double relativeDensity(double x) {
    double distance = x + logRate - StrictMath.log(shape);
    return StrictMath.exp(-shape * (StrictMath.expm1(distance) - distance));
  }

  /** Below this x lies at most 1e-10 of the mass (Chernoff bound: expm1(-d) + d = 23 / shape). */
  double lowerEnd() {
    double bound = NEGLIGIBLE / shape;
    double d = bound + StrictMath.sqrt(2 * bound);
    for (int i = 0; i < 20; i++) {
      d -= (StrictMath.expm1(-d) + d - bound) / -StrictMath.expm1(-d);
    }
    return StrictMath.log(shape) - logRate - d;
  }

  /** Above this x lies at most 1e-10 of the mass (Chernoff bound: expm1(d) - d = 23 / shape). */
  double upperEnd() {
    double bound = NEGLIGIBLE / shape;
    double d = StrictMath.min(StrictMath.sqrt(2 * bound), 1 + 1.5 * StrictMath.log1p(bound));
    for (int i = 0; i < 20; i++) {
      d -= (StrictMath.expm1(d) - d - bound) / StrictMath.expm1(d);
    }
    return StrictMath.log(shape) - logRate + d;
  }

  /** Distance over which the density changes notably near x. */
  double scale(double x) {
    if (shape >= 1) {
      return 1 / StrictMath.sqrt(shape);
    }
    return StrictMath.min(1 / shape, StrictMath.max(1, -(x + logRate) / 2));
  }
}
