package org.leakrisk.risk.law;

import java.util.List;

/**
 * The distribution of rates over peers, fitted to their events: theta ~ Gamma(shape alpha, mean
 * mu). The relative risk of a unit is theta / mu, so 1 is the mean of the peers' distribution, not
 * the pooled rate, which one dominant unit sets. The unit of exposure is the caller's; mu is in
 * events per that unit, everything else does not depend on it.
 *
 * @param status what could be learnt
 * @param alpha shape of the prior (integrated: at the posterior mean of the peers' weight)
 * @param mu mean rate of the peers; 0 if there was no event at all
 * @param logLikelihood at its maximum over what was tried; 0 for TOO_FEW_UNITS
 * @param poissonLogLikelihood of one common rate; 0 for TOO_FEW_UNITS
 * @param peerWeight weight of the peers, 0 to 1, in the estimate of a unit of median exposure
 * @param medianExpected events that a unit of median exposure has at the pooled rate
 * @param units number of units with exposure
 * @param components mixture over (alpha, mu) that carries all uncertainty; one if plugged in
 * @param collapsed the same with one mu per alpha, for ranks: mu hardly moves an order
 * @param point mixture for point estimates; differs from components for NO_OVERDISPERSION only
 */
public record PriorFit(
    FitStatus status,
    double alpha,
    double mu,
    double logLikelihood,
    double poissonLogLikelihood,
    double peerWeight,
    double medianExpected,
    int units,
    List<Component> components,
    List<Component> collapsed,
    List<Component> point) {

  private static final double UNINFORMED_SHAPE = 3;

  /**
   * One possible prior.
   *
   * @param weight posterior weight; the weights of a mixture sum to 1
   * @param alpha shape
   * @param mu mean rate
   */
  public record Component(double weight, double alpha, double mu) {}

  public PriorFit {
    components = List.copyOf(components);
    collapsed = List.copyOf(collapsed);
    point = List.copyOf(point);
  }

  /**
   * Prior of maximum likelihood; below three exposed units the integrated one.
   *
   * @param units in a fixed order (sums run in it); those without exposure change nothing
   */
  public static PriorFit ml(List<Unit> units) {
    NegativeBinomial likelihood = NegativeBinomial.of(units);
    if (isTooFew(likelihood)) {
      return uninformed(likelihood);
    }
    return likelihood.size() < 3
        ? IntegratedPrior.fit(likelihood)
        : MaximumLikelihood.fit(likelihood);
  }

  /**
   * Prior averaged over its parameters: uniform over the peers' weight, flat over log mu. Keeps
   * intervals honest for few units.
   *
   * @param units in a fixed order (sums run in it); those without exposure change nothing
   */
  public static PriorFit integrated(List<Unit> units) {
    NegativeBinomial likelihood = NegativeBinomial.of(units);
    return isTooFew(likelihood) ? uninformed(likelihood) : IntegratedPrior.fit(likelihood);
  }

  private static boolean isTooFew(NegativeBinomial likelihood) {
    return likelihood.size() < 2 || likelihood.totalEvents() == 0;
  }

  private static PriorFit uninformed(NegativeBinomial likelihood) {
    double mu = likelihood.pooledRate();
    List<Component> fixed = List.of(new Component(1, UNINFORMED_SHAPE, mu));
    double medianExpected = likelihood.size() == 0 ? 0 : likelihood.medianExpected();
    return new PriorFit(
        FitStatus.TOO_FEW_UNITS,
        UNINFORMED_SHAPE,
        mu,
        0,
        0,
        1,
        medianExpected,
        likelihood.size(),
        fixed,
        fixed,
        fixed);
  }

  /** What the events of a unit say about its rate under this prior. */
  public Posterior posterior(Unit unit) {
    return new Posterior(this, unit);
  }

  /** {@link Posterior#meanLog()} of a unit and nothing else of its posterior. */
  public double meanLog(Unit unit) {
    return new GammaMixture(
            components.stream().map(Component::weight).toList(),
            components.stream().map(prior -> law(prior, unit)).toList())
        .meanLog();
  }

  /** The same as {@link #posterior(Unit)}; events without exposure say nothing about a rate. */
  public Posterior posterior(double events, double exposure) {
    return posterior(new Unit(events, exposure));
  }

  /** The law of a unit's log relative risk under one of the priors. */
  LogGammaLaw law(Component prior, Unit unit) {
    boolean updates = status != FitStatus.TOO_FEW_UNITS && unit.isExposed();
    return updates
        ? new LogGammaLaw(
            prior.alpha() + unit.events(),
            StrictMath.log(prior.alpha() + prior.mu() * unit.exposure()))
        : new LogGammaLaw(prior.alpha(), StrictMath.log(prior.alpha()));
  }
}
