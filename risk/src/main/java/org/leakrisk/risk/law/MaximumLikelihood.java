package org.leakrisk.risk.law;

import java.util.List;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;

/** Prior of maximum likelihood: a global search over log alpha, no start values. */
final class MaximumLikelihood {
  private static final double LOG_MIN_ALPHA = StrictMath.log(1e-3);
  private static final double LOG_MAX_ALPHA = StrictMath.log(1e6);
  private static final int STEPS = 120;
  private static final double ACCURACY = 1e-10;
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

  private static double refine(NegativeBinomial likelihood, int best) {
    return new BrentOptimizer(ACCURACY, ACCURACY)
        .optimize(
            new MaxEval(1000),
            GoalType.MAXIMIZE,
            new UnivariateObjectiveFunction(x -> profile(likelihood, x)),
            new SearchInterval(logAlpha(best - 1), logAlpha(best + 1), logAlpha(best)))
        .getPoint();
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
