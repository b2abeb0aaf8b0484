package org.leakrisk.risk.law;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.LogBeta;
import org.apache.commons.numbers.gamma.LogGamma;

/**
 * Likelihood of counts with Poisson noise around rates that follow Gamma(shape alpha, mean mu):
 * each count is negative binomial. With t = mu E / alpha the log density of a count y is
 *
 * <pre>lgamma(alpha + y) - lgamma(alpha) - lgamma(y + 1) - alpha log(1 + t) - y log(1 + 1/t)</pre>
 *
 * Counts may be fractions. Sums run in the order of the units given.
 */
final class NegativeBinomial {
  private static final double BRACKET_STEP = 2;
  private static final int MAX_EVALUATIONS = 10_000;

  /** From here on the series of the digamma function is exact to the last digit. */
  private static final double LARGE_SHAPE = 20;

  private final double[] events;
  private final double[] exposure;

  private NegativeBinomial(double[] events, double[] exposure) {
    this.events = events;
    this.exposure = exposure;
  }

  /** The units with exposure; the others carry no information about rates. */
  static NegativeBinomial of(List<Unit> units) {
    List<Unit> exposed = units.stream().filter(Unit::isExposed).toList();
    return new NegativeBinomial(
        exposed.stream().mapToDouble(Unit::events).toArray(),
        exposed.stream().mapToDouble(Unit::exposure).toArray());
  }

  int size() {
    return events.length;
  }

  double totalEvents() {
    return sum(events);
  }

  /** Events per exposure over all units; 0 without exposure. */
  double pooledRate() {
    double total = sum(exposure);
    return total > 0 ? sum(events) / total : 0;
  }

  /** Events that the unit of median exposure would have at the pooled rate. */
  double medianExpected() {
    return pooledRate() * Quantile.median(exposure);
  }

  /** Log-likelihood at shape {@code alpha} and log mean {@code lambda}, constants included. */
  double logLikelihood(double alpha, double lambda) {
    return logLikelihood(alpha).applyAsDouble(lambda);
  }

  /** The same by log mean, at one shape: what the mean does not touch is computed once. */
  DoubleUnaryOperator logLikelihood(double alpha) {
    double[] constants = new double[events.length];
    for (int i = 0; i < events.length; i++) {
      double y = events[i];
      constants[i] = y > 0 ? LogBeta.value(alpha, y) + StrictMath.log(y) : 0;
    }
    return lambda -> logLikelihood(alpha, lambda, constants);
  }

  private double logLikelihood(double alpha, double lambda, double[] constants) {
    double inverseRate = StrictMath.exp(lambda) / alpha;
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      double y = events[i];
      double t = inverseRate * exposure[i];
      sum -= alpha * StrictMath.log1p(t);
      if (y > 0) {
        sum -= constants[i] + y * StrictMath.log1p(1 / t);
      }
    }
    return sum;
  }

  /** Log-likelihood of equal rates for all. Needs at least one event. */
  double poissonLogLikelihood() {
    double rate = pooledRate();
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      double mean = exposure[i] * rate;
      sum += events[i] * StrictMath.log(mean) - mean - LogGamma.value(events[i] + 1);
    }
    return sum;
  }

  /**
   * The log mean that maximises the likelihood at shape {@code alpha}. Needs at least one event.
   */
  double bestLogMean(double alpha) {
    double from = StrictMath.log(pooledRate());
    double to = from;
    double slope = slope(alpha, from);
    if (slope == 0) {
      return from;
    }
    double step = slope > 0 ? BRACKET_STEP : -BRACKET_STEP;
    while (StrictMath.signum(slope(alpha, to)) == StrictMath.signum(slope)) {
      from = to;
      to += step;
    }
    return new BrentSolver(1e-15, 1e-13, 0)
        .solve(
            MAX_EVALUATIONS,
            lambda -> slope(alpha, lambda),
            StrictMath.min(from, to),
            StrictMath.max(from, to));
  }

  /** Derivative of the log-likelihood in the log mean: strictly decreasing, in a stable form. */
  private double slope(double alpha, double lambda) {
    double mu = StrictMath.exp(lambda);
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      double mean = mu * exposure[i];
      sum += (events[i] - mean) / (1 + mean / alpha);
    }
    return sum;
  }

  /**
   * Derivative in log alpha of the log-likelihood whose mean is the best one for each shape. Exact
   * to rounding also for large shapes, where every term nearly cancels another.
   */
  double shapeSlope(double alpha) {
    double inverseRate = StrictMath.exp(bestLogMean(alpha)) / alpha;
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      double y = events[i];
      double t = inverseRate * exposure[i];
      sum += alpha * (growth(alpha, y) - StrictMath.log1p(t)) + (alpha * t - y) / (1 + t);
    }
    return sum;
  }

  /** digamma(alpha + y) - digamma(alpha), for large alpha without the cancellation. */
  private static double growth(double alpha, double y) {
    if (alpha < LARGE_SHAPE) {
      return y > 0 ? Digamma.value(alpha + y) - Digamma.value(alpha) : 0;
    }
    double below = 1 / alpha;
    double above = 1 / (alpha + y);
    return StrictMath.log1p(y / alpha) + (below - above) / 2 + tail(below) - tail(above);
  }

  /** log x - 1 / (2 x) - digamma(x) for large x, by its series in 1 / x. */
  private static double tail(double inverse) {
    double square = inverse * inverse;
    return square
        * (1 / 12.0
            - square * (1 / 120.0 - square * (1 / 252.0 - square * (1 / 240.0 - square / 132.0))));
  }

  /** Minus the second derivative of the log-likelihood in the log mean; positive. */
  double curvature(double alpha, double lambda) {
    double inverseRate = StrictMath.exp(lambda) / alpha;
    double sum = 0;
    for (int i = 0; i < events.length; i++) {
      double t = inverseRate * exposure[i];
      sum += (alpha + events[i]) * t / ((1 + t) * (1 + t));
    }
    return sum;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
