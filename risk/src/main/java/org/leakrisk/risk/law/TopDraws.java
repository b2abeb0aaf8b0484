package org.leakrisk.risk.law;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/** Chances of a place among the first k, from a few draws, where exact ones would cost too much. */
public final class TopDraws {
  private TopDraws() {}

  /**
   * P(among the first k) of each unit of a fit.
   *
   * @param k places, at least 1 and fewer than there are units
   * @param draws the more, the smaller the error: at most 1 / (2 sqrt(draws))
   */
  public static double[] of(
      PriorFit fit, List<Unit> units, int k, int draws, UniformRandomProvider generator) {
    double[] chances = new double[units.size()];
    double[] risks = new double[units.size()];
    for (int draw = 0; draw < draws; draw++) {
      PriorFit.Component prior = prior(fit.collapsed(), generator.nextDouble());
      for (int i = 0; i < risks.length; i++) {
        Unit unit = units.get(i);
        risks[i] =
            RandomStream.logGamma(generator, prior.alpha() + unit.events())
                - StrictMath.log(prior.alpha() + prior.mu() * unit.exposure());
      }
      double limit = limit(risks, k);
      for (int i = 0; i < risks.length; i++) {
        chances[i] += risks[i] >= limit ? 1.0 / draws : 0;
      }
    }
    return chances;
  }

  /** One prior out of a mixture, by a uniform number. */
  public static PriorFit.Component prior(List<PriorFit.Component> priors, double uniform) {
    double cumulative = 0;
    for (PriorFit.Component prior : priors) {
      cumulative += prior.weight();
      if (uniform < cumulative) {
        return prior;
      }
    }
    return priors.get(priors.size() - 1);
  }

  /** The k-th largest value. */
  public static double limit(double[] values, int k) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return sorted[sorted.length - k];
  }
}
