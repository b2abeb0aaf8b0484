package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class RiskLawsTest {
  private static final List<Function<List<Unit>, PriorFit>> PRIORS =
      List.of(PriorFit::ml, PriorFit::integrated);

  @Test
  void tenfoldExposureForAllChangesNoRelativeRiskAndNoRank() {
    forAllWorlds(
        (units, prior, message) -> {
          List<Unit> larger =
              units.stream().map(u -> new Unit(u.events(), 10 * u.exposure())).toList();
          PriorFit before = prior.apply(units);
          PriorFit after = prior.apply(larger);
          assertEquals(before.logLikelihood(), after.logLikelihood(), 1e-8, message);
          assertEquals(1, 10 * after.mu() / before.mu(), 1e-6, message);
          Ranks ranks = ExactRanks.of(before, units);
          Ranks same = ExactRanks.of(after, larger);
          for (int i = 0; i < units.size(); i++) {
            assertEquals(1, rr(after, larger, i) / rr(before, units, i), 1e-5, message);
            assertEquals(ranks.expectedRank(i), same.expectedRank(i), 1e-5, message);
          }
        });
  }

  @Test
  void oneMoreEventNeverLowersARate() {
    oneMore(8, 12, (before, after) -> assertTrue(after.rate >= before.rate * (1 - 1e-9)));
    oneMore(3, 30, (before, after) -> assertTrue(after.rate >= before.rate * (1 - 1e-9)));
  }

  /** From five units on, unless the likelihood turns over between alike and different. */
  @Test
  void oneMoreEventNeverLowersARiskOrAPlaceAmongFiveOrMore() {
    for (int size : new int[] {5, 8}) {
      oneMore(
          size,
          15,
          (before, after) -> {
            if (before.status == after.status) {
              assertTrue(after.rr >= before.rr - 1e-9, before + " " + after);
              assertTrue(after.top >= before.top - 1e-3, before + " " + after);
            }
          });
    }
  }

  /**
   * Where places fail: maximum likelihood turns from "all alike" to "different" at a limit, and
   * intervals and places with it, from averaged priors to a single one.
   */
  @Test
  void wherePlacesTurnOverTheyTurnByLittle() {
    double[] worst = new double[1];
    for (int size : new int[] {4, 5}) {
      oneMore(
          PriorFit::ml,
          size,
          120,
          (before, after) -> worst[0] = StrictMath.max(worst[0], before.top - after.top));
    }
    assertTrue(worst[0] > 1e-3 && worst[0] < .25, "p_top falls by " + worst[0]);
  }

  /**
   * Where relative risks fail: one of three or four units is a good part of what is typical, and
   * its own event may raise the typical by more than itself. Its rate rises all the same.
   */
  @Test
  void amongThreeOrFourOneMoreEventMayRaiseTheTypicalMoreThanTheUnit() {
    List<Unit> three = Worlds.random(1398, 3);
    falls(PriorFit::integrated, three, 1.069, 1.046);
    falls(PriorFit::ml, Worlds.random(2143, 4), 1, .865);
  }

  private static void falls(
      Function<List<Unit>, PriorFit> prior, List<Unit> units, double from, double to) {
    Unit unit = units.get(2);
    List<Unit> more = Worlds.with(units, 2, new Unit(unit.events() + 1, unit.exposure()));
    Standing before = Standing.of(prior.apply(units), units, 2);
    Standing after = Standing.of(prior.apply(more), more, 2);
    assertEquals(from, before.rr, 1e-3);
    assertEquals(to, after.rr, 1e-3);
    assertTrue(after.rate > before.rate);
  }

  private record Standing(FitStatus status, double rr, double rate, double top) {
    static Standing of(PriorFit fit, List<Unit> units, int place) {
      Posterior posterior = fit.posterior(units.get(place));
      double top = ExactRanks.of(fit, units).pTop(place, 2);
      return new Standing(fit.status(), posterior.rr(), posterior.rateMean(), top);
    }
  }

  private static void oneMore(int size, int seeds, BiConsumer<Standing, Standing> law) {
    PRIORS.forEach(prior -> oneMore(prior, size, seeds, law));
  }

  private static void oneMore(
      Function<List<Unit>, PriorFit> prior,
      int size,
      int seeds,
      BiConsumer<Standing, Standing> law) {
    for (long seed = 0; seed < seeds; seed++) {
      List<Unit> units = Worlds.random(31 * seed + size, size);
      int place = (int) (seed % 3);
      Unit unit = units.get(place);
      List<Unit> more = Worlds.with(units, place, new Unit(unit.events() + 1, unit.exposure()));
      law.accept(
          Standing.of(prior.apply(units), units, place),
          Standing.of(prior.apply(more), more, place));
    }
  }

  @Test
  void ranksAddUpToWhatRanksAddUpTo() {
    forAllWorlds(
        (units, prior, message) -> {
          int n = units.size();
          Ranks ranks = ExactRanks.of(prior.apply(units), units);
          double rankSum = 0;
          double topSum = 0;
          for (int i = 0; i < n; i++) {
            rankSum += ranks.expectedRank(i);
            topSum += ranks.pTop(i, 3);
            double byDistribution = n;
            for (int k = 1; k < n; k++) {
              byDistribution -= ranks.pTop(i, k);
            }
            assertEquals(byDistribution, ranks.expectedRank(i), 1e-5, message);
            assertEquals(1, ranks.pTop(i, n + 5), message);
          }
          assertEquals(n * (n + 1) / 2.0, rankSum, 1e-6, message);
          assertEquals(3, topSum, 1e-6, message);
        });
  }

  @Test
  void swappingTheDataOfTwoUnitsSwapsTheirResults() {
    forAllWorlds(
        (units, prior, message) -> {
          List<Unit> swapped = Worlds.with(Worlds.with(units, 1, units.get(4)), 4, units.get(1));
          PriorFit before = prior.apply(units);
          PriorFit after = prior.apply(swapped);
          Ranks ranks = ExactRanks.of(before, units);
          Ranks same = ExactRanks.of(after, swapped);
          assertEquals(1, rr(after, swapped, 4) / rr(before, units, 1), 1e-6, message);
          assertEquals(ranks.expectedRank(1), same.expectedRank(4), 1e-6, message);
          assertEquals(ranks.pTop(4, 2), same.pTop(1, 2), 1e-6, message);
        });
  }

  @Test
  void aConstantRateStaysWhatItIsUnderEveryDiscount() {
    for (Discount discount : List.of(Discount.NONE, new Discount(6), new Discount(24))) {
      double weight = discount.weight(0) + discount.weight(11);
      List<Unit> units = List.of(new Unit(3 * weight, weight), new Unit(6 * weight, 2 * weight));
      PriorFit fit = PriorFit.ml(List.of(units.get(0), units.get(1), units.get(0)));
      assertEquals(3, fit.posterior(units.get(0)).rateMean(), 1e-4);
    }
  }

  @Test
  void largeCountsDoNotHideHowMuchUnitsDiffer() {
    for (double size : new double[] {1e2, 1e4, 1e6}) {
      List<Unit> units =
          Worlds.units(60, 20, size, size, 2.4 * size, size, 0.4 * size, size, 0.7 * size, size);
      Posterior small = PriorFit.integrated(units).posterior(units.get(0));
      Posterior plugged = PriorFit.ml(units).posterior(units.get(0));
      assertEquals(plugged.shrinkWeight(), small.shrinkWeight(), 0.05, "size " + size);
      assertEquals(plugged.rateMean(), small.rateMean(), 0.1, "size " + size);
    }
  }

  @Test
  void extremeGammasHaveProperIntervals() {
    for (double alpha : new double[] {1e-3, 0.1, 1, 50, 1e6}) {
      for (double events : new double[] {0, 1e-6, 1, 1000, 1e7}) {
        for (double expected : new double[] {0, 1e-12, 1e-3, 1, 1e6, 1e12}) {
          GammaMixture law = StepsTest.gamma(alpha + events, alpha + expected);
          String message = "alpha %s y %s E %s".formatted(alpha, events, expected);
          assertProper(law::quantile, message);
          assertTrue(law.varianceOfLog() > 0 && Double.isFinite(law.meanLog()), message);
        }
      }
    }
  }

  @Test
  void extremeUnitsGetFiniteOrderedResults() {
    for (long seed = 0; seed < 60; seed++) {
      List<Unit> units = extremeUnits(seed);
      for (Function<List<Unit>, PriorFit> prior : PRIORS) {
        PriorFit fit = prior.apply(units);
        String message = "seed " + seed + " " + fit.status() + " " + units;
        assertTrue(Double.isFinite(fit.alpha()) && Double.isFinite(fit.mu()), message);
        assertTrue(Double.isFinite(fit.logLikelihood()), message);
        Ranks ranks = ExactRanks.of(fit, units);
        for (int i = 0; i < units.size(); i++) {
          Posterior posterior = fit.posterior(units.get(i));
          assertProper(posterior::rrQuantile, message);
          assertTrue(Double.isFinite(posterior.rr() + posterior.rrMean()), message);
          assertTrue(Double.isFinite(posterior.meanLog() + posterior.rateMean()), message);
          double rank = ranks.expectedRank(i);
          assertTrue(rank >= 1 - 1e-9 && rank <= units.size() + 1e-9, message);
          assertTrue(ranks.pTop(i, 2) >= -1e-9 && ranks.pTop(i, 2) <= 1 + 1e-9, message);
        }
      }
    }
  }

  @Test
  void refusesWhatIsNoCount() {
    assertThrows(IllegalArgumentException.class, () -> new Unit(-1, 1));
    assertThrows(IllegalArgumentException.class, () -> new Unit(1, Double.NaN));
    assertThrows(IllegalArgumentException.class, () -> new Unit(Double.POSITIVE_INFINITY, 1));
  }

  private static List<Unit> extremeUnits(long seed) {
    Random random = new Random(seed);
    double[] counts = {0, 0, 1, 3.5, 40, 1e4, 1e7};
    return random
        .ints(2 + random.nextInt(6), 0, counts.length)
        .mapToObj(c -> new Unit(counts[c], StrictMath.pow(10, random.nextInt(25) - 12)))
        .toList();
  }

  private static void assertProper(Function<Double, Double> quantile, String message) {
    double lower = quantile.apply(0.025);
    double median = quantile.apply(0.5);
    double upper = quantile.apply(0.975);
    assertTrue(lower >= 0 && lower <= median && median < upper, message);
    assertTrue(upper < Double.POSITIVE_INFINITY, message);
  }

  private static double rr(PriorFit fit, List<Unit> units, int i) {
    return fit.posterior(units.get(i)).rr();
  }

  private interface Law {
    void check(List<Unit> units, Function<List<Unit>, PriorFit> prior, String message);
  }

  private static void forAllWorlds(Law law) {
    for (long seed = 0; seed < 12; seed++) {
      for (Function<List<Unit>, PriorFit> prior : PRIORS) {
        law.check(Worlds.random(seed, 8), prior, "seed " + seed);
      }
    }
  }
}
