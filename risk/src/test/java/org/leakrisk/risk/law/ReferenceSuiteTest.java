package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

/**
 * Published data, and numbers worked out for them by other programs (scipy): optimisers, quadrature
 * and special functions that share nothing with those used here. The head of each file beside this
 * test says where its data and numbers come from.
 */
class ReferenceSuiteTest {
  private static final PublishedData LIPS = PublishedData.read("lip_cancer.csv");
  private static final PublishedData FREQUENCIES = PublishedData.read("frequencies.csv");

  @Test
  void fitsLipCancerInScotland() {
    PriorFit ml = PriorFit.ml(LIPS.units());
    assertEquals(1.8794900, ml.alpha(), 1e-6);
    assertEquals(1.4220601, ml.mu(), 1e-6);
    assertEquals(-181.57607414, ml.logLikelihood(), 1e-7);
    assertEquals(-294.35153787, ml.poissonLogLikelihood(), 1e-7);
    PriorFit integrated = PriorFit.integrated(LIPS.units());
    assertEquals(6.297650, integrated.medianExpected(), 1e-5);
    assertEquals(.233406, integrated.peerWeight(), 2e-5);
    assertEquals(1.426008, integrated.mu(), 2e-5);
  }

  @Test
  void shrinksTheDistrictsOfScotland() {
    PriorFit ml = PriorFit.ml(LIPS.units());
    PriorFit integrated = PriorFit.integrated(LIPS.units());
    for (int i = 0; i < LIPS.rows().size(); i++) {
      Posterior plugged = ml.posterior(LIPS.units().get(i));
      Posterior mixed = integrated.posterior(LIPS.units().get(i));
      same(i, "rr", plugged.rr(), 2e-6);
      same(i, "rr_mean", plugged.rrMean(), 2e-6);
      same(i, "lower95", plugged.rrQuantile(.025), 2e-6);
      same(i, "upper95", plugged.rrQuantile(.975), 2e-6);
      same(i, "int_rr", mixed.rr(), 2e-5);
      same(i, "int_rr_mean", mixed.rrMean(), 2e-5);
      same(i, "int_p_above_15", mixed.pAbove(1.5), 5e-5);
    }
  }

  @Test
  void ranksTheDistrictsOfScotland() {
    Ranks ranks = ExactRanks.of(PriorFit.ml(LIPS.units()), LIPS.units());
    for (int i = 0; i < LIPS.rows().size(); i++) {
      same(i, "expected_rank", ranks.expectedRank(i), 5e-5);
      same(i, "p_top_5", ranks.pTop(i, 5), 1e-4);
    }
  }

  @Test
  void fitsAccidentsAndClaimsOfManyEqualUnits() {
    for (int row = 0; row < 2; row++) {
      List<Unit> units = units(FREQUENCIES.rows().get(row)[1]);
      PriorFit fit = PriorFit.ml(units);
      String name = FREQUENCIES.name(row);
      assertEquals(FREQUENCIES.value(row, "units"), units.size(), name);
      assertEquals(1, fit.alpha() / FREQUENCIES.value(row, "alpha"), 1e-6, name);
      assertEquals(FREQUENCIES.value(row, "mu"), fit.mu(), 1e-9, name);
      assertEquals(FREQUENCIES.value(row, "log_likelihood"), fit.logLikelihood(), 1e-7, name);
      assertEquals(FREQUENCIES.value(row, "poisson"), fit.poissonLogLikelihood(), 1e-7, name);
    }
  }

  @Test
  void findsThatHorsesKickEveryCorpsAlike() {
    List<Unit> units = units(FREQUENCIES.rows().get(2)[1]);
    PriorFit fit = PriorFit.ml(units);
    assertEquals(FitStatus.NO_OVERDISPERSION, fit.status());
    assertEquals(FREQUENCIES.value(2, "mu"), fit.mu(), 1e-6);
    assertEquals(FREQUENCIES.value(2, "poisson"), fit.poissonLogLikelihood(), 1e-7);
    assertEquals(1, fit.posterior(units.get(units.size() - 1)).rr(), 1e-5);
  }

  /** With k events the limits are quantiles of Gamma(k) and Gamma(k + 1). */
  @Test
  void gammaQuantilesAreTheExactLimitsOfAPoissonMean() {
    PublishedData limits = PublishedData.read("poisson_limits.csv");
    for (int row = 0; row < limits.rows().size(); row++) {
      double k = limits.value(row, "events");
      double lower = k == 0 ? 0 : StepsTest.gamma(k, 1).quantile(.025);
      assertEquals(limits.value(row, "lower95"), lower, 1e-6, "lower of " + k);
      assertEquals(
          limits.value(row, "upper95"), StepsTest.gamma(k + 1, 1).quantile(.975), 1e-6, "of " + k);
    }
  }

  /**
   * Breast cancer after X-rays of the chest, observed over expected cases with the printed interval
   * (Boice and others 1991: 147 on 113.6, 1.29, 1.1 to 1.5; 1977: 41 on 23.3).
   */
  @Test
  void standardisedRatiosHaveTheirPrintedIntervals() {
    assertEquals(1.1, StepsTest.gamma(147, 113.6).quantile(.025), .05);
    assertEquals(1.5, StepsTest.gamma(148, 113.6).quantile(.975), .05);
    assertEquals(1.0932883, StepsTest.gamma(147, 113.6).quantile(.025), 1e-7);
    assertEquals(1.5209205, StepsTest.gamma(148, 113.6).quantile(.975), 1e-7);
    assertEquals(1.2627600, StepsTest.gamma(41, 23.3).quantile(.025), 1e-7);
    assertEquals(2.3871729, StepsTest.gamma(42, 23.3).quantile(.975), 1e-7);
  }

  @Test
  void discoveriesComeALittleMoreUnevenlyThanChance() {
    List<Unit> years =
        Arrays.stream(PublishedData.read("discoveries.csv").rows().get(0)[0].split(" "))
            .map(count -> new Unit(Double.parseDouble(count), 1))
            .toList();
    assertEquals(100, years.size());
    assertEquals(310, years.stream().mapToDouble(Unit::events).sum());
    Dispersion dispersion = Dispersion.estimate(List.of(years));
    assertEquals(118.250567595, dispersion.chiSquare(), 1e-8);
    assertEquals(91, dispersion.degreesOfFreedom());
    assertEquals(1.299456787, dispersion.phi(), 1e-9);
  }

  @Test
  void countsSuccessesOfUnequalTrials() {
    double[] chances = {.02, .1, .25, .5, .5, .75, .93, .5};
    double[] byConvolution = {
      .0028940625,
      .0542653125,
      .2372403125,
      .3790565625,
      .2543371875,
      .0665909375,
      .0055284375,
      .0000871875
    };
    PoissonBinomial counter = new PoissonBinomial(chances.length);
    counter.clear();
    for (double chance : chances) {
      counter.add(chance);
    }
    double[][] sums = new double[8][8];
    counter.addLeaveOneOut(new double[] {0, 0, 0, 0, 0, 0, 0, 1}, sums);
    for (int m = 0; m < 8; m++) {
      assertEquals(byConvolution[m], sums[m][7], 1e-14, m + " successes");
    }
  }

  /** Mean w and variance w (1 - w) / 41 of a share of Dirichlet(40 w). */
  @Test
  void sharesOfGammasAreDirichlet() {
    double[] weights = {.35, .25, .25, .15};
    UniformRandomProvider generator = new RandomStream(7, "moments", "", "").block(0);
    int draws = 40_000;
    double[] sums = new double[4];
    double[] squares = new double[4];
    for (int draw = 0; draw < draws; draw++) {
      double[] gammas =
          Arrays.stream(weights)
              .map(weight -> StrictMath.exp(RandomStream.logGamma(generator, 40 * weight)))
              .toArray();
      double total = Arrays.stream(gammas).sum();
      for (int i = 0; i < 4; i++) {
        sums[i] += gammas[i] / total;
        squares[i] += gammas[i] / total * gammas[i] / total;
      }
    }
    for (int i = 0; i < 4; i++) {
      double mean = sums[i] / draws;
      double variance = weights[i] * (1 - weights[i]) / 41;
      assertEquals(weights[i], mean, 4 * StrictMath.sqrt(variance / draws));
      assertEquals(1, (squares[i] / draws - mean * mean) / variance, .04);
    }
    assertTrue(sums[0] > sums[1]);
  }

  private static void same(int row, String column, double actual, double tolerance) {
    assertEquals(LIPS.value(row, column), actual, tolerance, LIPS.name(row) + " " + column);
  }

  /** Units of exposure 1, from the number of those with 0, 1, 2 ... events. */
  private static List<Unit> units(String counts) {
    List<Unit> units = new ArrayList<>();
    String[] sizes = counts.split(" ");
    for (int events = 0; events < sizes.length; events++) {
      units.addAll(Collections.nCopies(Integer.parseInt(sizes[events]), new Unit(events, 1)));
    }
    return units;
  }
}
