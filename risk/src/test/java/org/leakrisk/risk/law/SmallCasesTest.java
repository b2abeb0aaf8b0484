package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.leakrisk.risk.law.PublishedNumbersTest.assertRelative;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SmallCasesTest {
  private static final List<Unit> FOUR = Worlds.units(12, 6, 5, 10, 0, 2, 40, 22);

  @Test
  void fitsFourUnitsByMaximumLikelihood() {
    PriorFit fit = PriorFit.ml(FOUR);
    assertRelative(2.38518, fit.alpha(), 1e-3);
    assertRelative(1.19435, fit.mu(), 1e-3);
    assertEquals(-12.378721, fit.logLikelihood(), 1e-5);
    assertEquals(-15.251815, fit.poissonLogLikelihood(), 1e-5);
    assertRisks(fit, FOUR, 1.4541, 0.48094, 0.39935, 1.4614);
    assertExcess(fit, 2.2429, -8.0942, -1.6565, 7.5078);
    Ranks ranks = ExactRanks.of(fit, FOUR);
    double[] expected = {1.53081, 3.42476, 3.52168, 1.52275};
    for (int i = 0; i < expected.length; i++) {
      assertEquals(expected[i], ranks.expectedRank(i), 0.001);
    }
  }

  @Test
  void fitsFourUnitsByIntegration() {
    PriorFit fit = PriorFit.integrated(FOUR);
    assertRelative(11.4, fit.medianExpected(), 1e-6);
    assertRelative(1.29944, fit.mu(), 1e-3);
    assertRisks(fit, FOUR, 1.2957, 0.49025, 0.32895, 1.3175);
    assertInterval(fit.posterior(FOUR.get(0)), 0.50884, 3.1571);
    assertInterval(fit.posterior(FOUR.get(1)), 0.12259, 1.1615);
    assertInterval(fit.posterior(FOUR.get(2)), 0.0057869, 1.3222);
    assertInterval(fit.posterior(FOUR.get(3)), 0.51327, 3.0700);
    assertExcess(fit, 1.9534, -7.3097, -1.4446, 6.8005);
  }

  @Test
  void aUnitWithoutExposureChangesNobodyAndKeepsThePrior() {
    List<Unit> five = new ArrayList<>(FOUR);
    five.add(new Unit(0, 0));
    assertEquals(PriorFit.ml(FOUR), PriorFit.ml(five));
    assertEquals(PriorFit.integrated(FOUR), PriorFit.integrated(five));
    Posterior itself = PriorFit.ml(five).posterior(0, 0);
    assertRelative(0.79929, itself.rr(), 1e-3);
    assertRelative(1, itself.rrMean(), 1e-9);
    assertRelative(1, itself.shrinkWeight(), 1e-9);
    assertInterval(itself, 0.15633, 2.6103);
    assertEquals(itself.rr(), PriorFit.ml(five).posterior(7, 0).rr());
  }

  @Test
  void tellsEqualUnitsThatNothingSetsThemApart() {
    List<Unit> equal = Collections.nCopies(5, new Unit(6, 6));
    PriorFit ml = PriorFit.ml(equal);
    assertEquals(FitStatus.NO_OVERDISPERSION, ml.status());
    assertEquals(-9.143472, ml.poissonLogLikelihood(), 1e-5);
    Posterior plugged = ml.posterior(equal.get(0));
    assertEquals(1, plugged.rr(), 1e-3);
    assertEquals(1, plugged.rrMean(), 1e-3);
    assertEquals(1, plugged.shrinkWeight(), 1e-3);
    PriorFit fit = PriorFit.integrated(equal);
    assertRelative(0.991177, fit.mu(), 1e-3);
    assertRelative(0.755206, fit.peerWeight(), 1e-3);
    assertRisks(fit, equal, 0.97587, 0.97587, 0.97587, 0.97587, 0.97587);
    assertInterval(fit.posterior(equal.get(0)), 0.58545, 1.5023);
    assertInterval(plugged, 0.58545, 1.5023);
    Ranks ranks = ExactRanks.of(fit, equal);
    assertEquals(3, ranks.expectedRank(2), 1e-9);
    assertEquals(0.4, ranks.pTop(2, 2), 1e-6);
    assertEquals(List.of(1, 1, 1, 1, 1), Worlds.tieGroups(ranks));
  }

  @Test
  void measuresAgainstATypicalUnitNotAgainstADominantOne() {
    List<Unit> dominated = Worlds.units(990, 1000, 3, 2, 0.5, 1.5, 14, 4);
    PriorFit fit = PriorFit.ml(dominated);
    assertRelative(3.44596, fit.alpha(), 1e-3);
    assertRelative(1.62337, fit.mu(), 1e-3);
    assertEquals(-15.002885, fit.logLikelihood(), 1e-5);
    assertRisks(fit, dominated, 0.61036, 0.88947, 0.58798, 1.7052);
  }

  @Test
  void learnsNothingFromOneUnitOrNoEvent() {
    for (List<Unit> units :
        List.of(
            Worlds.units(9, 3),
            Worlds.units(0, 3, 0, 4),
            Worlds.units(9, 3, 0, 0),
            Worlds.units())) {
      for (PriorFit fit : List.of(PriorFit.ml(units), PriorFit.integrated(units))) {
        assertEquals(FitStatus.TOO_FEW_UNITS, fit.status());
        Posterior posterior = fit.posterior(9, 3);
        assertEquals(0.8388, posterior.rr(), 5e-5);
        assertEquals(1, posterior.rrMean(), 1e-12);
        assertEquals(1, posterior.shrinkWeight(), 1e-12);
        assertEquals(fit.mu(), posterior.rateMean(), 1e-12);
        assertEquals(fit.mu() == 0, posterior.rateQuantile(0.9) == 0);
      }
    }
  }

  @Test
  void integratesForTwoUnitsUnderEitherPrior() {
    List<Unit> two = Worlds.units(9, 3, 1, 4);
    assertEquals(PriorFit.integrated(two), PriorFit.ml(two));
    assertEquals(FitStatus.OK, PriorFit.ml(two).status());
  }

  private static void assertRisks(PriorFit fit, List<Unit> units, double... expected) {
    IntStream.range(0, expected.length)
        .forEach(i -> assertRelative(expected[i], fit.posterior(units.get(i)).rr(), 1e-3));
  }

  private static void assertExcess(PriorFit fit, double... expected) {
    for (int i = 0; i < expected.length; i++) {
      assertRelative(expected[i], PublishedNumbersTest.excess(fit, FOUR, i), 1e-3);
    }
  }

  private static void assertInterval(Posterior posterior, double lower, double upper) {
    assertRelative(lower, posterior.rrQuantile(0.025), 1e-3);
    assertRelative(upper, posterior.rrQuantile(0.975), 1e-3);
  }
}
