package org.leakrisk.risk.law;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.numbers.gamma.Digamma;
import org.apache.commons.numbers.gamma.Trigamma;

/**
 * A weighted mixture of Gamma laws of a positive quantity X.
 *
 * @param weights positive, summing to 1, one per law
 * @param laws the components, on the log scale
 */
record GammaMixture(List<Double> weights, List<LogGammaLaw> laws) {
  private static final double LOG_LIMIT = 700;
  private static final double ACCURACY = 1e-12;
  private static final int MAX_EVALUATIONS = 10_000;

  GammaMixture {
    weights = List.copyOf(weights);
    laws = List.copyOf(laws);
  }

  double mean() {
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      LogGammaLaw law = laws.get(k);
      sum += weights.get(k) * StrictMath.exp(StrictMath.log(law.shape()) - law.logRate());
    }
    return sum;
  }

  /** Var X: within the components and between them. */
  double variance() {
    double mean = mean();
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      LogGammaLaw law = laws.get(k);
      double own = StrictMath.exp(StrictMath.log(law.shape()) - law.logRate());
      double distance = own - mean;
      sum += weights.get(k) * (own * own / law.shape() + distance * distance);
    }
    return sum;
  }

  /** E log X. */
  double meanLog() {
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      sum += weights.get(k) * meanLog(laws.get(k));
    }
    return sum;
  }

  private static double meanLog(LogGammaLaw law) {
    return Digamma.value(law.shape()) - law.logRate();
  }

  /** Var log X: within the components and between them. */
  double varianceOfLog() {
    double mean = meanLog();
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      double distance = meanLog(laws.get(k)) - mean;
      sum += weights.get(k) * (Trigamma.value(laws.get(k).shape()) + distance * distance);
    }
    return sum;
  }

  /** P(X > value), value positive. */
  double above(double value) {
    double x = StrictMath.log(value);
    return StrictMath.min(1, above(x, 0));
  }

  private double above(double x, double target) {
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      sum += weights.get(k) * laws.get(k).above(x);
    }
    return sum - target;
  }

  private double below(double x, double target) {
    double sum = 0;
    for (int k = 0; k < laws.size(); k++) {
      sum += weights.get(k) * laws.get(k).below(x);
    }
    return sum - target;
  }

  /**
   * Quantile of X, accurate to 1e-12 relative; values beyond exp(-700) and exp(700) are given as
   * these.
   *
   * @param p probability, strictly between 0 and 1
   */
  double quantile(double p) {
    if (!(p > 0 && p < 1)) {
      throw new IllegalArgumentException("Probability must lie between 0 and 1: " + p);
    }
    return StrictMath.exp(
        root(
            p <= 0.5 ? x -> below(x, p) : x -> -above(x, 1 - p), StrictMath.sqrt(varianceOfLog())));
  }

  private double root(UnivariateFunction increasing, double spread) {
    double from = clamp(meanLog());
    double to = from;
    double value = increasing.value(from);
    double step = value > 0 ? -spread : spread;
    while (value != 0 && StrictMath.signum(increasing.value(to)) == StrictMath.signum(value)) {
      if (StrictMath.abs(to) == LOG_LIMIT && to * step > 0) {
        return to;
      }
      from = to;
      to = clamp(to + step);
      step *= 2;
    }
    if (value == 0) {
      return from;
    }
    return new BrentSolver(1e-15, ACCURACY, 0)
        .solve(MAX_EVALUATIONS, increasing, StrictMath.min(from, to), StrictMath.max(from, to));
  }

  private static double clamp(double x) {
    return StrictMath.max(-LOG_LIMIT, StrictMath.min(LOG_LIMIT, x));
  }
}
