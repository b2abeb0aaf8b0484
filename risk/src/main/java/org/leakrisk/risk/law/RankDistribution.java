package org.leakrisk.risk.law;

import java.util.Arrays;
import java.util.List;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegrator;
import org.apache.commons.math3.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * Rank probabilities of independent units with known laws. Given the value x of one unit the number
 * of others above it is Poisson-binomial; this is integrated over x by 8-point Gauss-Legendre on
 * panels as narrow as the sharpest law nearby asks for, one set of panels for all units. Error
 * about 1e-6 or less.
 */
final class RankDistribution {
  private static final GaussIntegrator LEGENDRE = new GaussIntegratorFactory().legendre(8);

  private final LogGammaLaw[] laws;
  private final double[] low;
  private final double[] high;
  private final PoissonBinomial above;
  private final double[] density;
  private final double[][] sums;
  private final double[][] pmf;

  /** Units whose law has mass in the current panel, and the number of those wholly above it. */
  private final int[] alive;

  private int aliveCount;
  private int surelyAbove;

  private RankDistribution(List<LogGammaLaw> laws) {
    int n = laws.size();
    this.laws = laws.toArray(LogGammaLaw[]::new);
    this.low = laws.stream().mapToDouble(LogGammaLaw::lowerEnd).toArray();
    this.high = laws.stream().mapToDouble(LogGammaLaw::upperEnd).toArray();
    this.above = new PoissonBinomial(n);
    this.density = new double[n];
    this.sums = new double[n][n];
    this.pmf = new double[n][n];
    this.alive = new int[n];
  }

  /** P(rank of unit i is m + 1) in row i, column m. */
  static double[][] of(List<LogGammaLaw> laws) {
    RankDistribution distribution = new RankDistribution(laws);
    distribution.integrate();
    return distribution.pmf;
  }

  private void integrate() {
    double x = Arrays.stream(low).min().orElse(Double.POSITIVE_INFINITY);
    double end = Arrays.stream(high).max().orElse(Double.NEGATIVE_INFINITY);
    while (x < end) {
      enter(x);
      double width = width(x);
      if (aliveCount > 0) {
        addPanel(x, width);
      }
      x += width;
    }
    for (double[] row : pmf) {
      double sum = Arrays.stream(row).sum();
      Arrays.setAll(row, m -> row[m] / sum);
    }
  }

  private void enter(double x) {
    aliveCount = 0;
    surelyAbove = 0;
    for (int i = 0; i < laws.length; i++) {
      if (low[i] > x) {
        surelyAbove++;
      } else if (high[i] > x) {
        alive[aliveCount++] = i;
      }
    }
  }

  /** As wide as the sharpest law in it allows, and not reaching far into a sharper one to come. */
  private double width(double x) {
    double fineness = 2 / (1 + 0.15 * StrictMath.sqrt(aliveCount));
    double width = Double.POSITIVE_INFINITY;
    for (int i = 0; i < laws.length; i++) {
      if (high[i] > x) {
        width = StrictMath.min(width, StrictMath.max(low[i] - x, fineness * laws[i].scale(x)));
      }
    }
    return StrictMath.max(width, 16 * StrictMath.ulp(x));
  }

  private void addPanel(double x, double width) {
    for (int m = 0; m < aliveCount; m++) {
      Arrays.fill(sums[m], 0, aliveCount, 0);
    }
    for (int node = 0; node < LEGENDRE.getNumberOfPoints(); node++) {
      double at = x + width * (1 + LEGENDRE.getPoint(node)) / 2;
      addNode(at, width * LEGENDRE.getWeight(node));
    }
    for (int m = 0; m < aliveCount; m++) {
      for (int a = 0; a < aliveCount; a++) {
        pmf[alive[a]][m + surelyAbove] += sums[m][a];
      }
    }
  }

  private void addNode(double x, double weight) {
    above.clear();
    for (int a = 0; a < aliveCount; a++) {
      LogGammaLaw law = laws[alive[a]];
      above.add(law.above(x));
      density[a] = weight * law.relativeDensity(x);
    }
    above.addLeaveOneOut(density, sums);
  }
}
