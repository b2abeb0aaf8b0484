package org.leakrisk.risk.law;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * One shape of the prior with log mu integrated by 9-point Gauss-Hermite quadrature around its best
 * value.
 *
 * @param peers midpoint of the cell on the scale of the peers' weight, 0 to 1
 * @param width width of the cell on that scale
 * @param alpha shape
 * @param best log mu of highest likelihood at this shape
 * @param error standard error of log mu
 * @param logLikelihood at the best mean
 * @param logWeights logarithm of the posterior weight of each mean, up to a constant
 */
record ShapeCell(
    double peers,
    double width,
    double alpha,
    double best,
    double error,
    double logLikelihood,
    List<Double> logWeights) {
  private static final GaussIntegrator HERMITE = new GaussIntegratorFactory().hermite(9);

  /** Below it all mass of the prior lies at numerical zero. */
  private static final double MIN_ALPHA = 1e-4;

  /** Keeps mu finite where the data say next to nothing about it. */
  private static final double MAX_ERROR = 50;

  static ShapeCell of(NegativeBinomial likelihood, double peers, double width) {
    double alpha = StrictMath.max(MIN_ALPHA, likelihood.medianExpected() * peers / (1 - peers));
    double best = likelihood.bestLogMean(alpha);
    double error =
        StrictMath.min(MAX_ERROR, 1 / StrictMath.sqrt(likelihood.curvature(alpha, best)));
    double constant = StrictMath.log(error) + StrictMath.log(width);
    DoubleUnaryOperator logLikelihood = likelihood.logLikelihood(alpha);
    List<Double> logWeights =
        IntStream.range(0, HERMITE.getNumberOfPoints())
            .mapToObj(
                j ->
                    logLikelihood.applyAsDouble(logMean(best, error, j))
                        + HERMITE.getPoint(j) * HERMITE.getPoint(j)
                        + StrictMath.log(HERMITE.getWeight(j))
                        + constant)
            .toList();
    return new ShapeCell(
        peers, width, alpha, best, error, logLikelihood.applyAsDouble(best), logWeights);
  }

  private static double logMean(double best, double error, int j) {
    return best + StrictMath.sqrt(2) * error * HERMITE.getPoint(j);
  }

  /** Log mu of quadrature point {@code j}. */
  double logMean(int j) {
    return logMean(best, error, j);
  }

  double highestLogWeight() {
    return logWeights.stream().mapToDouble(w -> w).max().orElseThrow();
  }

  /** Weight of each mean relative to one of log weight {@code highest}. */
  double[] weights(double highest) {
    return logWeights.stream().mapToDouble(w -> StrictMath.exp(w - highest)).toArray();
  }
}
