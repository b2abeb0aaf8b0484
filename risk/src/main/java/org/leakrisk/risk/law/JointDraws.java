package org.leakrisk.risk.law;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws of log relative risks of several units in one kind of evidence. Each draw has exactly the
 * law of the fit; what draws of one number share makes them dependent as they are in truth:
 *
 * <ul>
 *   <li>the prior is that of all units, and chosen alike in every kind of evidence;
 *   <li>Gamma(alpha + y) is drawn as Gamma(alpha) + Gamma(y). The first part is what the peers
 *       contribute where a unit's own data say little. It is the same unknown in every kind of
 *       evidence and therefore shared by them, which correlates two kinds by sqrt(B1 B2), B the
 *       weights of the peers. The second comes from the data and is each kind's own.
 * </ul>
 */
public final class JointDraws {
  private final long seed;
  private final String stream;
  private final PriorFit fit;
  private final int[] priors;

  private JointDraws(long seed, String stream, PriorFit fit, int[] priors) {
    this.seed = seed;
    this.stream = stream;
    this.fit = fit;
    this.priors = priors;
  }

  /**
   * Prepares {@code count} draws.
   *
   * @param stream name of the kind of evidence
   * @param peers name of those who are compared with each other
   */
  public static JointDraws of(long seed, String stream, String peers, PriorFit fit, int count) {
    RandomStream hyper = new RandomStream(seed, "hyper", "", peers);
    PriorDraws draws = new PriorDraws(fit);
    int[] priors = new int[count];
    UniformRandomProvider generator = hyper.block(0);
    for (int draw = 0; draw < count; draw++) {
      if (draw % RandomStream.BLOCK == 0) {
        generator = hyper.block(draw / RandomStream.BLOCK);
      }
      priors[draw] = draws.next(generator);
    }
    return new JointDraws(seed, stream, fit, priors);
  }

  /** One draw of log RR per joint draw for the unit of this name. */
  public double[] logRelativeRisks(String name, Unit unit) {
    RandomStream shared = new RandomStream(seed, "peers", "", name);
    RandomStream own = new RandomStream(seed, "theta", stream, name);
    LogGammaLaw[] laws =
        fit.components().stream().map(prior -> fit.law(prior, unit)).toArray(LogGammaLaw[]::new);
    double[] draws = new double[priors.length];
    UniformRandomProvider fromPeers = shared.block(0);
    UniformRandomProvider fromData = own.block(0);
    for (int draw = 0; draw < draws.length; draw++) {
      if (draw % RandomStream.BLOCK == 0) {
        fromPeers = shared.block(draw / RandomStream.BLOCK);
        fromData = own.block(draw / RandomStream.BLOCK);
      }
      LogGammaLaw law = laws[priors[draw]];
      double alpha = fit.components().get(priors[draw]).alpha();
      double peers = PeerGamma.next(fromPeers).log(alpha, fromData);
      double events = law.shape() - alpha;
      double sum = events > 0 ? logOfSum(peers, RandomStream.logGamma(fromData, events)) : peers;
      draws[draw] = sum - law.logRate();
    }
    return draws;
  }

  private static double logOfSum(double log, double otherLog) {
    double larger = StrictMath.max(log, otherLog);
    double smaller = StrictMath.min(log, otherLog);
    return larger + StrictMath.log1p(StrictMath.exp(smaller - larger));
  }
}
