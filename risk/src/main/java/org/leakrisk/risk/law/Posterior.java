package org.leakrisk.risk.law;

import java.util.ArrayList;
import java.util.List;

/**
 * What is known of one unit's rate theta, and of its relative risk RR = theta / mu, after its
 * events were seen. Under a prior (alpha, mu) RR is Gamma(alpha + y, rate alpha + mu E); the
 * posterior mixes over priors. Point estimates under NO_OVERDISPERSION come from the plugged-in
 * prior, everything that tells uncertainty from the integrated one.
 */
public final class Posterior {
  private final double shrinkWeight;
  private final GammaMixture point;
  private final GammaMixture relative;
  private final GammaMixture pointRate;
  private final GammaMixture rate;

  Posterior(PriorFit fit, Unit unit) {
    boolean same = fit.point().equals(fit.components());
    this.relative = relative(fit, fit.components(), unit);
    this.rate = rate(relative, fit.components());
    this.point = same ? relative : relative(fit, fit.point(), unit);
    this.pointRate = same ? rate : rate(point, fit.point());
    this.shrinkWeight = shrinkWeight(fit.point(), point);
  }

  private static GammaMixture relative(PriorFit fit, List<PriorFit.Component> priors, Unit unit) {
    return new GammaMixture(
        priors.stream().map(PriorFit.Component::weight).toList(),
        priors.stream().map(prior -> fit.law(prior, unit)).toList());
  }

  /** The law of theta = mu RR. */
  private static GammaMixture rate(GammaMixture relative, List<PriorFit.Component> priors) {
    List<LogGammaLaw> laws = new ArrayList<>();
    for (int k = 0; k < priors.size(); k++) {
      LogGammaLaw law = relative.laws().get(k);
      double logRate = law.logRate() - StrictMath.log(priors.get(k).mu());
      laws.add(new LogGammaLaw(law.shape(), logRate));
    }
    return new GammaMixture(relative.weights(), laws);
  }

  private static double shrinkWeight(List<PriorFit.Component> priors, GammaMixture point) {
    double sum = 0;
    for (int k = 0; k < priors.size(); k++) {
      double rate = StrictMath.exp(point.laws().get(k).logRate());
      sum += priors.get(k).weight() * priors.get(k).alpha() / rate;
    }
    return StrictMath.min(1, sum);
  }

  /** Point estimate of the relative risk: exp(E log RR), a geometric mean. */
  public double rr() {
    return StrictMath.exp(point.meanLog());
  }

  /** Point estimate of the relative risk: E RR. */
  public double rrMean() {
    return point.mean();
  }

  /** Quantile of the relative risk; p strictly between 0 and 1. */
  public double rrQuantile(double p) {
    return relative.quantile(p);
  }

  /** P(RR > limit); limit positive. */
  public double pAbove(double limit) {
    return relative.above(limit);
  }

  /** E log RR. */
  public double meanLog() {
    return relative.meanLog();
  }

  /** Var log RR. */
  public double varianceOfLog() {
    return relative.varianceOfLog();
  }

  /** Share, 0 to 1, of the peers in the estimate; 1 if the unit has no exposure. */
  public double shrinkWeight() {
    return shrinkWeight;
  }

  /** Point estimate of the rate, E theta, in events per unit of exposure. */
  public double rateMean() {
    return pointRate.mean();
  }

  /**
   * exp(E log theta), a geometric mean of the rate, the uncertainty of the prior included. For
   * counts against expected counts it is the EBGM.
   */
  public double rateGeometricMean() {
    return rateMean() == 0 ? 0 : StrictMath.exp(rate.meanLog());
  }

  /** Var theta, the uncertainty of the prior included. */
  public double rateVariance() {
    return rateMean() == 0 ? 0 : rate.variance();
  }

  /** Quantile of the rate in events per unit of exposure; p strictly between 0 and 1. */
  public double rateQuantile(double p) {
    return rateMean() == 0 ? 0 : rate.quantile(p);
  }
}
