package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RanksTest {
  @Test
  void agreesWithTheSlowWayHoweverUnequalTheLaws() {
    for (long seed = 0; seed < 8; seed++) {
      List<LogGammaLaw> laws = laws(seed, 7);
      double[][] ranks = RankDistribution.of(laws);
      for (int i = 0; i < laws.size(); i++) {
        double[] expected = byMidpoints(laws, i, 2000);
        for (int m = 0; m < expected.length; m++) {
          assertEquals(expected[m], ranks[i][m], 1e-4, "seed " + seed + " unit " + i);
        }
      }
    }
  }

  @Test
  void givesEqualUnitsEqualChancesOfEveryRank() {
    for (int n : new int[] {1, 2, 30, 120}) {
      List<LogGammaLaw> laws = new ArrayList<>();
      for (int i = 0; i < n; i++) {
        laws.add(new LogGammaLaw(20, 3));
      }
      double[][] ranks = RankDistribution.of(laws);
      for (int m = 0; m < n; m++) {
        assertEquals(1.0 / n, ranks[n - 1][m], 2e-6);
      }
    }
  }

  @Test
  void leavesEachTrialOutInTurn() {
    double[] chances = {0, 0.3, 0.5, 0.8, 1};
    PoissonBinomial counter = new PoissonBinomial(chances.length);
    counter.clear();
    for (double chance : chances) {
      counter.add(chance);
    }
    double[][] sums = new double[5][5];
    counter.addLeaveOneOut(new double[] {1, 1, 1, 1, 2}, sums);
    assertColumn(sums, 0, 0, 0.07, 0.38, 0.43, 0.12);
    assertColumn(sums, 3, 0, 0.35, 0.5, 0.15, 0);
    assertColumn(sums, 4, 0.14, 0.76, 0.86, 0.24, 0);
  }

  @Test
  void startsANewGroupOnlyWhereTheLeaderIsClearlyAbove() {
    List<Integer> order = List.of(3, 0, 2, 1);
    assertEquals(List.of(1, 1, 1, 1), Ranks.tieGroups(order, (leader, other) -> false));
    assertEquals(
        List.of(1, 1, 2, 2), Ranks.tieGroups(order, (leader, other) -> leader == 3 && other != 0));
    assertEquals(List.of(), Ranks.tieGroups(List.of(), (leader, other) -> true));
  }

  private static void assertColumn(double[][] sums, int trial, double... expected) {
    for (int m = 0; m < expected.length; m++) {
      assertEquals(expected[m], sums[m][trial], 1e-12);
    }
  }

  private static List<LogGammaLaw> laws(long seed, int n) {
    Random random = new Random(seed);
    List<LogGammaLaw> laws = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double shape = StrictMath.exp(3 * random.nextGaussian() + 1);
      laws.add(new LogGammaLaw(shape, StrictMath.log(shape) - 0.5 * random.nextGaussian()));
    }
    return laws;
  }

  /** The slow way: quantiles of one unit at the midpoints of equal slices of probability. */
  private static double[] byMidpoints(List<LogGammaLaw> laws, int unit, int slices) {
    GammaMixture own = new GammaMixture(List.of(1.0), List.of(laws.get(unit)));
    double[] ranks = new double[laws.size()];
    for (int slice = 0; slice < slices; slice++) {
      double x = StrictMath.log(own.quantile((slice + 0.5) / slices));
      double[] counts = new double[laws.size() + 1];
      counts[0] = 1;
      for (int j = 0; j < laws.size(); j++) {
        double q = j == unit ? 0 : laws.get(j).above(x);
        for (int m = laws.size(); m > 0; m--) {
          counts[m] = counts[m] * (1 - q) + counts[m - 1] * q;
        }
        counts[0] *= 1 - q;
      }
      for (int m = 0; m < ranks.length; m++) {
        ranks[m] += counts[m] / slices;
      }
    }
    return ranks;
  }
}
