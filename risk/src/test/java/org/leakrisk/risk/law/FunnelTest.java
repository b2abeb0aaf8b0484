package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.junit.jupiter.api.Test;

class FunnelTest {
  private static final double[] OBSERVED = {12, 5, 0, 40, 9};
  private static final double[] EXPECTED = {6, 10, 2, 22, 9};

  @Test
  void fiveUnitsGiveTheWorkedNumbers() {
    Funnel funnel = Funnel.of(units());
    assertEquals(4.2361589, funnel.phi(), 1e-6);
    assertEquals(.1240948, funnel.tau2(), 1e-6);
    double[] z = {1.0173785, -.7585393, -2.0036308, .9466181, 0};
    for (int i = 0; i < z.length; i++) {
      assertEquals(z[i], funnel.z(units().get(i)), 1e-6);
    }
    Funnel.Limits inner = Funnel.limits(2, .025);
    Funnel.Limits outer = Funnel.limits(2, .001);
    assertEquals(.1211046, inner.lower(), 1e-6);
    assertEquals(3.6123438, inner.upper(), 1e-6);
    assertEquals(.0227010, outer.lower(), 1e-6);
    assertEquals(5.6144361, outer.upper(), 1e-6);
  }

  @Test
  void aUnitOfWhichNothingIsExpectedChangesNothing() {
    List<Unit> more = new ArrayList<>(units());
    more.add(new Unit(0, 0));
    assertEquals(Funnel.of(units()), Funnel.of(more));
    assertEquals(new Funnel(0, 0), Funnel.of(List.of(new Unit(0, 0))));
  }

  @Test
  void unitsThatDifferByChanceAloneHaveNoVarianceBetweenThem() {
    List<Unit> same = List.of(new Unit(6, 6), new Unit(12, 12), new Unit(40, 40));
    assertEquals(0, Funnel.of(same).tau2());
    assertEquals(0, Funnel.of(List.of(new Unit(50, 5))).tau2(), "nobody to differ from");
  }

  /** A count at the upper limit would be a rare one if the limit were the truth's lower end. */
  @Test
  void limitsHoldChanceOnBothSidesAndStayFiniteForEverySize() {
    for (double expected : new double[] {1e-12, 1e-6, .01, .5, 1, 7.5, 40, 1e4, 1e7, 1e8}) {
      Funnel.Limits inner = Funnel.limits(expected, .025);
      Funnel.Limits outer = Funnel.limits(expected, .001);
      assertTrue(outer.lower() <= inner.lower() && inner.lower() < 1, "expected " + expected);
      assertTrue(1 < inner.upper() && inner.upper() < outer.upper(), "expected " + expected);
      assertTrue(Double.isFinite(outer.upper()), "expected " + expected);
    }
    for (double expected : new double[] {.5, 3, 12, 150}) {
      Funnel.Limits limits = Funnel.limits(expected, .025);
      PoissonDistribution chance = PoissonDistribution.of(expected);
      int above = (int) Math.ceil(limits.upper() * expected + 1);
      int below = (int) Math.floor(limits.lower() * expected);
      assertTrue(chance.survivalProbability(above - 1) <= .025, "expected " + expected);
      assertTrue(
          below == 0 || chance.cumulativeProbability(below - 1) <= .025, "expected " + expected);
    }
  }

  private static List<Unit> units() {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < OBSERVED.length; i++) {
      units.add(new Unit(OBSERVED[i], EXPECTED[i]));
    }
    return units;
  }
}
