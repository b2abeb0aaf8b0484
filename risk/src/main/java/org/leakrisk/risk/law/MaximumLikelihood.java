package org.leakrisk.risk.law;

import java.util.List;
import org.apache.commons.math3.analysis.UnivariateFunction;
import org.apache.commons.math3.analysis.solvers.BrentSolver;

/** Prior of maximum likelihood: a global search over log alpha, no start values. */
final class MaximumLikelihood {
  private static final double LOG_MIN_ALPHA = StrictMath.log(1e-3);
  private static final double LOG_MAX_ALPHA = StrictMath.log(1e6);
  private static final int STEPS = 120;
  private static final double ACCURACY = 1e-13;
  private static final int MAX_EVALUATIONS = 10_000;
  private static final double MIN_GAIN = 1e-3;

  private MaximumLikelihood() {}

  static PriorFit fit(NegativeBinomial likelihood) {
    int best = 0;
    double highest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i <= STEPS; i++) {
      double value = profile(likelihood, logAlpha(i));
      if (value > highest) {
        highest = value;
        best = i;
      }
    }
    double poisson = likelihood.poissonLogLikelihood();
    double logAlpha = best == STEPS ? LOG_MAX_ALPHA : refine(likelihood, best);
    boolean flat = best == STEPS || profile(likelihood, logAlpha) - poisson < MIN_GAIN;
    double chosen = flat ? LOG_MAX_ALPHA : logAlpha;
    double alpha = StrictMath.exp(chosen);
    double lambda = likelihood.bestLogMean(alpha);
    PriorFit plugged = plugIn(likelihood, poisson, alpha, lambda);
    return flat ? withoutOverdispersion(plugged, IntegratedPrior.fit(likelihood)) : plugged;
  }

  private static double logAlpha(int step) {
    int within = StrictMath.max(0, StrictMath.min(STEPS, step));
    return LOG_MIN_ALPHA + (LOG_MAX_ALPHA - LOG_MIN_ALPHA) * within / STEPS;
  }

  private static double profile(NegativeBinomial likelihood, double logAlpha) {
    double alpha = StrictMath.exp(logAlpha);
    return likelihood.logLikelihood(alpha, likelihood.bestLogMean(alpha));
  }

  /**
   * Where the slope is 0 between the best point of the grid and its neighbour uphill. A search for
   * the highest value would end a hundred millionth away, since near its top the likelihood does
   * not change in the digits that a double has, and what is published would hang on the processor.
   */
  private static double refine(NegativeBinomial likelihood, int best) {
    UnivariateFunction slope = x -> likelihood.shapeSlope(StrictMath.exp(x));
    double here = slope.value(logAlpha(best));
    int next = here > 0 ? best + 1 : best - 1;
    if (here * slope.value(logAlpha(next)) >= 0) {
      return logAlpha(best);
    }
    double from = logAlpha(StrictMath.min(best, next));
    double to = logAlpha(StrictMath.max(best, next));
    return new BrentSolver(1e-15, ACCURACY, 0).solve(MAX_EVALUATIONS, slope, from, to);
  }

  private static PriorFit plugIn(
      NegativeBinomial likelihood, double poisson, double alpha, double lambda) {
    double mu = StrictMath.exp(lambda);
    double median = likelihood.medianExpected();
    List<PriorFit.Component> one = List.of(new PriorFit.Component(1, alpha, mu));
    return new PriorFit(
        FitStatus.OK,
        alpha,
        mu,
        likelihood.logLikelihood(alpha, lambda),
        poisson,
        alpha / (alpha + median),
        median,
        likelihood.size(),
        one,
        one,
        one);
  }

  /**
   * Point estimates plugged in, everything that tells uncertainty integrated: else none is left.
   */
  private static PriorFit withoutOverdispersion(PriorFit plugged, PriorFit integrated) {
    return new PriorFit(
        FitStatus.NO_OVERDISPERSION,
        plugged.alpha(),
        plugged.mu(),
        plugged.logLikelihood(),
        plugged.poissonLogLikelihood(),
        plugged.peerWeight(),
        plugged.medianExpected(),
        plugged.units(),
        integrated.components(),
        integrated.collapsed(),
        plugged.point());
  }
}
