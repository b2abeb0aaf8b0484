package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class LogGammaLawTest {
  @Test
  void keepsTheMassThatLiesBelowEveryDouble() {
    LogGammaLaw law = new LogGammaLaw(1e-4, 0);
    assertEquals(StrictMath.exp(-0.5), law.below(-5000), 1e-4);
    assertEquals(1 - StrictMath.exp(-0.5), law.above(-5000), 1e-4);
    assertEquals(law.below(-30 + 1e-9), law.below(-30 - 1e-9), 1e-12);
    double[][] ranks = RankDistribution.of(List.of(law, new LogGammaLaw(1e-4, 20)));
    assertEquals(0.5, ranks[0][0], 0.01);
    assertEquals(1, ranks[0][0] + ranks[1][0], 1e-6);
  }

  @Test
  void leavesNextToNothingBeyondItsEnds() {
    for (double shape : new double[] {1e-4, 0.3, 1, 20, 1e4, 1e9}) {
      LogGammaLaw law = new LogGammaLaw(shape, 3);
      assertTrue(law.below(law.lowerEnd()) <= 1.1e-10, "shape " + shape);
      assertTrue(law.above(law.upperEnd()) <= 1.1e-10, "shape " + shape);
      assertTrue(law.below(law.upperEnd()) - law.below(law.lowerEnd()) > 1 - 1e-9);
    }
  }

  @Test
  void quantilesOfRatesPerBillionAreNotRoundedAway() {
    GammaMixture rate = StepsTest.gamma(3, 3e9);
    assertEquals(2.06224e-10, rate.quantile(0.025), 1e-14);
    assertEquals(0.025, 1 - rate.above(rate.quantile(0.025)), 1e-11);
    assertEquals(0.025, rate.above(rate.quantile(0.975)), 1e-12);
  }
}
