package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The quick ways that the self-check takes give what the exact ones give. */
class ShortcutsTest {
  private static final List<Double> RISKS = List.of(.02, .2, .5, .8, 1.0, 1.3, 2.0, 5.0, 20.0);

  @Test
  void anIntervalHoldsWhatLiesBetweenItsQuantiles() {
    for (int seed = 1; seed <= 12; seed++) {
      List<Unit> units = Worlds.random(seed, 3 + seed);
      PriorFit fit = seed % 3 == 0 ? PriorFit.ml(units) : PriorFit.integrated(units);
      IntervalCheck intervals = new IntervalCheck(fit, .95);
      for (Unit unit : units) {
        Posterior posterior = fit.posterior(unit);
        for (double truth : RISKS) {
          boolean risk = posterior.rrQuantile(.025) <= truth && truth <= posterior.rrQuantile(.975);
          boolean rate =
              posterior.rateQuantile(.025) <= truth && truth <= posterior.rateQuantile(.975);
          assertEquals(risk, intervals.riskHolds(unit, Math.log(truth)), "seed " + seed);
          assertEquals(rate, intervals.rateHolds(unit, Math.log(truth)), "seed " + seed);
        }
      }
    }
  }

  @Test
  void aFewDrawsGiveTheChancesOfAFirstPlaceRoughly() {
    List<Unit> units = Worlds.random(4, 9);
    PriorFit fit = PriorFit.integrated(units);
    ExactRanks exact = ExactRanks.of(fit, units);
    double[] drawn =
        TopDraws.of(fit, units, 3, 20_000, new RandomStream(1, "places", "", "").block(0));
    for (int unit = 0; unit < drawn.length; unit++) {
      assertEquals(exact.pTop(unit, 3), drawn[unit], .02);
    }
  }
}
