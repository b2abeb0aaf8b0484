package org.leakrisk.risk.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.PriorFit.Component;

class AlarmNumbersTest {
  @Test
  void theCountOfAMonthFollowsFromThePosterior() {
    Posterior posterior = prior(new Component(1, 3, 1.5)).posterior(6.4, 5.2);
    assertEquals(9.4 / 7.2, posterior.rateMean(), 1e-12);
    assertEquals(9.4 / 7.2 / 7.2, posterior.rateVariance(), 1e-12);
    Predictive law = Predictive.of(5, posterior.rateMean(), posterior.rateVariance(), 2);
    assertEquals(6.5277778, law.mean(), 1e-7);
    assertEquals(17.5887346, law.variance(), 1e-7);
    assertEquals(3.852459, law.size(), 1e-6);
    assertEquals(19, law.bound(.01));
    assertEquals(.0666288, law.atLeast(14), 1e-7);
  }

  @Test
  void aMixtureAddsTheDistanceOfItsMeansToTheVariance() {
    Posterior mixed = prior(new Component(.5, 4, 1), new Component(.5, 4, 3)).posterior(0, 0);
    assertEquals(2, mixed.rateMean(), 1e-12);
    assertEquals((1.0 / 4 + 9.0 / 4) / 2 + 1, mixed.rateVariance(), 1e-12);
  }

  @Test
  void withoutExcessVarianceTheCountIsPoisson() {
    Predictive law = new Predictive(5, 5);
    assertEquals(1 - StrictMath.exp(-5), law.atLeast(1), 1e-12);
    assertEquals(.0136953, law.atLeast(11), 1e-7);
    assertEquals(11, law.bound(.01));
    assertEquals(law.atLeast(9), new Predictive(5, 5 + 1e-9).atLeast(9), 1e-9);
  }

  /** Tail and bound of negative binomial counts as scipy has them: mean, variance, count. */
  @ParameterizedTest
  @CsvSource({
    "3, 3.5, 8, .01941601451, 8",
    "6.5, 17.6, 20, .009323803837, 19",
    ".4652241, .7154, 4, .01164369017, 4",
    "120, 400, 180, .003645480016, 171",
    "2.5, 40, 30, .01167893323, 31"
  })
  void tailsOfComingCountsAgreeWithScipy(
      double mean, double variance, double count, double tail, long bound) {
    Predictive law = new Predictive(mean, variance);
    assertEquals(1, law.atLeast(count) / tail, 1e-9);
    assertEquals(bound, law.bound(.01));
  }

  /** Great discoveries, 3.1 a year, 1884 to 1891: the sum reaches its limit in 1887. */
  @Test
  void theYearsOfManyDiscoveriesRaiseAnAlarm() {
    int[] before = {5, 3, 0, 2, 0, 3, 2, 3, 6, 1, 2, 1, 2, 1, 3, 3, 3, 5, 2, 4, 4, 0, 2, 3};
    int[] from1884 = {7, 12, 3, 10, 9, 2, 3, 7};
    double[] sums = {
      1.28825576, 4.60383705, 4.27023238, 6.77488346, 2.09918597, 1.36011619, 1.02651151, 2.31476727
    };
    Cusum cusum = new Cusum();
    for (int count : before) {
      cusum.add(count, 3.1, 1);
      assertFalse(cusum.isAlarm());
    }
    for (int year = 0; year < from1884.length; year++) {
      cusum.add(from1884[year], 3.1, 1);
      assertEquals(sums[year], cusum.sum(), 1e-6);
      assertEquals(year == 3, cusum.isAlarm());
    }
  }

  @Test
  void theBoundIsTheSmallestThatIsRarelyExceeded() {
    for (double mean : new double[] {1e-9, 1e-3, .3, 7, 400, 1e6, 1e9}) {
      for (double spread : new double[] {1, 1.0001, 3, 200}) {
        Predictive law = new Predictive(mean, spread * mean);
        long bound = law.bound(.01);
        assertTrue(law.atLeast(bound + 1.0) <= .01, mean + " " + spread);
        assertTrue(bound == 0 || law.atLeast(bound) > .01, mean + " " + spread);
        assertTrue(law.atLeast(bound + .5) <= law.atLeast(bound), mean + " " + spread);
      }
    }
    assertEquals(1, new Predictive(2, 3).atLeast(0));
  }

  @Test
  void evidenceOfALastingRiseAddsUpAndStartsAgainAfterAnAlarm() {
    double[] events = {6, 9, 12, 4, 13};
    double[] expected = {5, 5, 6, 5, 6};
    double[] sums = {0, .57459, 1.50738, 1.06831, 2.20384};
    Cusum cusum = new Cusum();
    for (int month = 0; month < events.length; month++) {
      cusum.add(events[month], expected[month], 2);
      assertEquals(sums[month], cusum.sum(), 5e-6);
      assertFalse(cusum.isAlarm());
    }
    cusum.add(26, 5, 2);
    assertTrue(cusum.isAlarm());
    cusum.add(13, 6, 2);
    assertEquals(1.13552, cusum.sum(), 5e-6);
    assertFalse(cusum.isAlarm());
  }

  @Test
  void theTrialOfBenjaminiAndHochbergHasFourFindings() {
    double[] values = {
      .0298, .0001, .0459, .0095, .3240, .0004, .0278, .4262, .0019, .5719, .0201, .6528, .0344,
      .7590, 1
    };
    assertEquals(.0095, FalseDiscovery.limit(values, .05));
    assertTrue(FalseDiscovery.limit(new double[] {.04, .9}, .05) < 0);
    assertTrue(FalseDiscovery.limit(new double[0], .05) < 0);
    assertEquals(.049, FalseDiscovery.limit(new double[] {.049, .03}, .05));
  }

  private static PriorFit prior(Component... components) {
    List<Component> all = List.of(components);
    return new PriorFit(FitStatus.OK, 1, 1, 0, 0, .5, 1, 5, all, all, all);
  }
}
