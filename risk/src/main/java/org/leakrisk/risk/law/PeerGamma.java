package org.leakrisk.risk.law;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * What the peers contribute to a unit in one joint draw: a Gamma variable that rises and falls
 * together for every shape it is asked for. The method is that of Marsaglia and Tsang (2000) for
 * shapes below 1, used for all: Gamma(shape) is Gamma(shape + 1) times U^(1 / shape), and the
 * former a cubed Gaussian, accepted or refused. All shapes share the Gaussian and U.
 *
 * @param gaussian a draw from N(0, 1)
 * @param acceptance uniform on (0, 1]; decides whether the Gaussian is accepted
 * @param boost U, uniform on (0, 1]
 */
record PeerGamma(double gaussian, double acceptance, double boost) {
  private static final double FULL_TURN = 2 * Math.PI;

  /** The next one of a generator; it always takes four numbers. */
  static PeerGamma next(UniformRandomProvider generator) {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - generator.nextDouble()));
    double gaussian = radius * StrictMath.cos(FULL_TURN * generator.nextDouble());
    return new PeerGamma(gaussian, 1 - generator.nextDouble(), 1 - generator.nextDouble());
  }

  /**
   * Logarithm of the draw from Gamma(shape, 1).
   *
   * @param own where the few draws come from whose Gaussian is refused
   */
  double log(double shape, UniformRandomProvider own) {
    double d = shape + 2 / 3.0;
    double root = 1 + gaussian / StrictMath.sqrt(9 * d);
    double logCube = 3 * StrictMath.log(StrictMath.max(root, Double.MIN_VALUE));
    double limit = gaussian * gaussian / 2 + d * (1 - root * root * root + logCube);
    boolean accepted = root > 0 && StrictMath.log(acceptance) < limit;
    double larger = accepted ? StrictMath.log(d) + logCube : RandomStream.logGamma(own, shape + 1);
    return larger + StrictMath.log(boost) / shape;
  }
}
