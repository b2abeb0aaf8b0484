package org.leakrisk.risk.law;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedBeta;

/**
 * Ranks of relative risks, computed, not drawn. Given one prior the units are independent Gammas;
 * everything is averaged over the priors of {@link PriorFit#collapsed()}.
 */
public final class ExactRanks implements Ranks {
  private final double[][] above;
  private final double[][] cumulative;

  private ExactRanks(double[][] above, double[][] cumulative) {
    this.above = above;
    this.cumulative = cumulative;
  }

  /**
   * Ranks of the units under the prior that was fitted to them.
   *
   * @param units those to be ranked, in a fixed order; may be fewer than those of the fit
   */
  public static ExactRanks of(PriorFit fit, List<Unit> units) {
    int n = units.size();
    double[][] above = new double[n][n];
    double[][] cumulative = new double[n][n];
    for (PriorFit.Component prior : fit.collapsed()) {
      List<LogGammaLaw> laws = new ArrayList<>();
      for (Unit unit : units) {
        laws.add(fit.law(prior, unit));
      }
      addPairs(above, laws, prior.weight());
      addRanks(cumulative, RankDistribution.of(laws), prior.weight());
    }
    return new ExactRanks(above, cumulative);
  }

  private static void addPairs(double[][] above, List<LogGammaLaw> laws, double weight) {
    for (int i = 0; i < laws.size(); i++) {
      for (int j = 0; j < i; j++) {
        double p = pAbove(laws.get(i), laws.get(j));
        above[i][j] += weight * p;
        above[j][i] += weight * (1 - p);
      }
    }
  }

  /**
   * P(X > Y) of two Gammas: I_x(b, a) with shapes a of X, b of Y and x the share of Y's rate in the
   * sum of rates.
   */
  private static double pAbove(LogGammaLaw x, LogGammaLaw y) {
    if (x.equals(y)) {
      return 0.5;
    }
    double odds = StrictMath.exp(y.logRate() - x.logRate());
    return odds <= 1
        ? RegularizedBeta.value(odds / (1 + odds), y.shape(), x.shape())
        : RegularizedBeta.complement(1 / (1 + odds), x.shape(), y.shape());
  }

  private static void addRanks(double[][] cumulative, double[][] pmf, double weight) {
    for (int i = 0; i < pmf.length; i++) {
      double sum = 0;
      for (int m = 0; m < pmf.length; m++) {
        sum += pmf[i][m];
        cumulative[i][m] += weight * sum;
      }
    }
  }

  @Override
  public int size() {
    return above.length;
  }

  @Override
  public double pAbove(int i, int j) {
    return above[i][j];
  }

  @Override
  public double expectedRank(int i) {
    double rank = 1;
    for (int j = 0; j < above.length; j++) {
      rank += above[j][i];
    }
    return rank;
  }

  @Override
  public double pTop(int i, int k) {
    return k >= above.length ? 1 : cumulative[i][k - 1];
  }
}
