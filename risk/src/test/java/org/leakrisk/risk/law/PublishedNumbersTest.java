package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PublishedNumbersTest {
  private static final PublishedData PUMPS = PublishedData.read("pumps.csv");
  private static final PublishedData SURGICAL = PublishedData.read("surgical.csv");

  @Test
  void fitsThePumpsByMaximumLikelihood() {
    PriorFit fit = PriorFit.ml(PUMPS.units());
    assertEquals(FitStatus.OK, fit.status());
    assertRelative(0.8222687, fit.alpha(), 1e-3);
    assertRelative(0.6531361, fit.mu(), 1e-3);
    assertRelative(1.2589545, fit.alpha() / fit.mu(), 1e-3);
    assertEquals(-32.26306704, fit.logLikelihood(), 1e-5);
    assertEquals(-78.98681895, fit.poissonLogLikelihood(), 1e-5);
    assertEquals(2.8068862, fit.medianExpected(), 1e-6);
  }

  @Test
  void fitsThePumpsByIntegration() {
    PriorFit fit = PriorFit.integrated(PUMPS.units());
    assertRelative(0.6865198, fit.mu(), 1e-3);
    assertEquals(0.2328697, fit.peerWeight(), 1e-4);
    assertRelative(0.8520568, fit.alpha(), 1e-3);
    assertEquals(-32.2630671, fit.logLikelihood(), 1e-5);
  }

  @Test
  void fitsTheHospitalsBothWays() {
    PriorFit ml = PriorFit.ml(SURGICAL.units());
    assertRelative(9.576425, ml.alpha(), 1e-3);
    assertRelative(0.07654429, ml.mu(), 1e-3);
    assertRelative(125.109587, ml.alpha() / ml.mu(), 1e-3);
    assertEquals(-38.68323362, ml.logLikelihood(), 1e-5);
    assertEquals(-43.17063543, ml.poissonLogLikelihood(), 1e-5);
    PriorFit integrated = PriorFit.integrated(SURGICAL.units());
    assertEquals(14.894101, integrated.medianExpected(), 1e-5);
    assertRelative(0.07655571, integrated.mu(), 1e-3);
    assertEquals(0.4110957, integrated.peerWeight(), 1e-4);
    assertRelative(10.397107, integrated.alpha(), 1e-3);
    assertEquals(-38.6841024, integrated.logLikelihood(), 1e-5);
  }

  @Test
  void findsEveryPosteriorColumnUnderMaximumLikelihood() {
    for (PublishedData data : List.of(PUMPS, SURGICAL)) {
      PriorFit fit = PriorFit.ml(data.units());
      for (int i = 0; i < data.rows().size(); i++) {
        Posterior posterior = fit.posterior(data.units().get(i));
        assertColumn(data, i, "rr", posterior.rr());
        assertColumn(data, i, "rr_mean", posterior.rrMean());
        assertColumn(data, i, "lower95", posterior.rrQuantile(0.025));
        assertColumn(data, i, "upper95", posterior.rrQuantile(0.975));
        assertColumn(data, i, "shrink", posterior.shrinkWeight());
        assertColumn(data, i, "p_above_1", posterior.pAbove(1));
        assertColumn(data, i, "p_above_15", posterior.pAbove(1.5));
      }
    }
  }

  @Test
  void findsEveryPosteriorColumnUnderTheIntegratedPrior() {
    for (PublishedData data : List.of(PUMPS, SURGICAL)) {
      PriorFit fit = PriorFit.integrated(data.units());
      for (int i = 0; i < data.rows().size(); i++) {
        Posterior posterior = fit.posterior(data.units().get(i));
        assertColumn(data, i, "int_rr", posterior.rr());
        assertColumn(data, i, "int_rr_mean", posterior.rrMean());
        assertColumn(data, i, "int_lower95", posterior.rrQuantile(0.025));
        assertColumn(data, i, "int_upper95", posterior.rrQuantile(0.975));
        assertColumn(data, i, "int_p_above_15", posterior.pAbove(1.5));
      }
    }
  }

  @Test
  void findsEveryRankColumn() {
    for (PublishedData data : List.of(PUMPS, SURGICAL)) {
      Ranks ml = ExactRanks.of(PriorFit.ml(data.units()), data.units());
      Ranks integrated = ExactRanks.of(PriorFit.integrated(data.units()), data.units());
      for (int i = 0; i < data.rows().size(); i++) {
        String name = data.name(i);
        assertEquals(data.value(i, "expected_rank"), ml.expectedRank(i), 0.001, name);
        assertEquals(data.value(i, "p_top_3"), ml.pTop(i, 3), 0.0005, name);
        assertEquals(data.value(i, "int_expected_rank"), integrated.expectedRank(i), 0.001, name);
        assertEquals(data.value(i, "int_p_top_3"), integrated.pTop(i, 3), 0.001, name);
      }
    }
  }

  @Test
  void givesThePumpsTheirRankIntervals() {
    Ranks ranks = ExactRanks.of(PriorFit.ml(PUMPS.units()), PUMPS.units());
    assertEquals(List.of(1, 2), rankInterval(ranks, 9));
    assertEquals(List.of(1, 5), rankInterval(ranks, 8));
    assertEquals(List.of(2, 7), rankInterval(ranks, 6));
    assertEquals(List.of(8, 10), rankInterval(ranks, 0));
  }

  @Test
  void groupsWhatCannotBeToldApart() {
    Ranks pumps = ExactRanks.of(PriorFit.ml(PUMPS.units()), PUMPS.units());
    assertEquals("p10 p09 p07 p08 p06 p05 p04 p02 p03 p01", names(PUMPS, Worlds.order(pumps)));
    assertEquals(List.of(1, 1, 1, 1, 2, 2, 3, 3, 3, 3), Worlds.tieGroups(pumps));
    Ranks surgical = ExactRanks.of(PriorFit.ml(SURGICAL.units()), SURGICAL.units());
    assertEquals("h-h h-k h-b h-j", names(SURGICAL, Worlds.order(surgical).subList(0, 4)));
    assertEquals(List.of(1, 1, 1, 1, 2, 2, 2, 2, 2, 2, 2, 2), Worlds.tieGroups(surgical));
  }

  @Test
  void saysHowMuchOfTheOrderIsReal() {
    assertEquals(0.81546, rankability(PriorFit.ml(PUMPS.units()), PUMPS), 1e-4);
    assertEquals(0.56273, rankability(PriorFit.ml(SURGICAL.units()), SURGICAL), 1e-4);
    assertEquals(0.48049, rankability(PriorFit.integrated(SURGICAL.units()), SURGICAL), 1e-4);
  }

  @Test
  void givesRatesWithTheirIntervals() {
    PriorFit fit = PriorFit.integrated(PUMPS.units());
    assertRate(fit.posterior(PUMPS.units().get(0)), 0.0614602, 0.0219325, 0.1207170);
    assertRate(fit.posterior(PUMPS.units().get(6)), 0.807785, 0.0778099, 2.483532);
    assertRate(fit.posterior(PUMPS.units().get(9)), 1.928175, 1.197529, 2.836322);
  }

  @Test
  void countsTheEventsAbovePooledRate() {
    PriorFit ml = PriorFit.ml(PUMPS.units());
    double[] pumps = {
      -14.4640, -1.6811, -7.7651, -12.2708, 1.9591, 12.3226, 0.6033, 0.6033, 2.5636, 18.1292
    };
    double sum = 0;
    for (int i = 0; i < pumps.length; i++) {
      double excess = excess(ml, PUMPS.units(), i);
      assertRelative(pumps[i], excess, 1e-3);
      sum += excess;
    }
    assertEquals(0, sum, 1e-9);
    PriorFit integrated = PriorFit.integrated(PUMPS.units());
    assertRelative(17.9618, excess(integrated, PUMPS.units(), 9), 1e-3);
    assertRelative(12.2852, excess(integrated, PUMPS.units(), 5), 1e-3);
    assertRelative(2.5704, excess(integrated, PUMPS.units(), 8), 1e-3);
    assertRelative(-14.4127, excess(integrated, PUMPS.units(), 0), 1e-3);
    double[] places = {7, 10, 1, 3};
    double[] mlExcess = {9.7584, 6.9901, 4.0043, -11.7313};
    double[] integratedExcess = {9.4217, 6.7333, 3.9091, -11.3372};
    for (int i = 0; i < places.length; i++) {
      int unit = (int) places[i];
      List<Unit> units = SURGICAL.units();
      assertRelative(mlExcess[i], excess(PriorFit.ml(units), units, unit), 1e-3);
      assertRelative(integratedExcess[i], excess(PriorFit.integrated(units), units, unit), 1e-3);
    }
  }

  static double excess(PriorFit fit, List<Unit> units, int i) {
    double events = units.stream().mapToDouble(Unit::events).sum();
    double exposure = units.stream().mapToDouble(Unit::exposure).sum();
    double rate = fit.posterior(units.get(i)).rateMean();
    return (rate - events / exposure) * units.get(i).exposure();
  }

  private static double rankability(PriorFit fit, PublishedData data) {
    Stream<Posterior> posteriors = data.units().stream().map(fit::posterior);
    List<Posterior> list = posteriors.toList();
    return Ranks.rankability(
        list.stream().map(Posterior::meanLog).toList(),
        list.stream().map(Posterior::varianceOfLog).toList());
  }

  private static List<Integer> rankInterval(Ranks ranks, int i) {
    return List.of(ranks.rankQuantile(i, 0.05), ranks.rankQuantile(i, 0.95));
  }

  private static String names(PublishedData data, List<Integer> places) {
    return String.join(" ", places.stream().map(data::name).toList());
  }

  private static void assertRate(Posterior posterior, double mean, double lower, double upper) {
    assertRelative(mean, posterior.rateMean(), 1e-5);
    assertRelative(lower, posterior.rateQuantile(0.025), 1e-5);
    assertRelative(upper, posterior.rateQuantile(0.975), 1e-5);
  }

  private static void assertColumn(PublishedData data, int row, String column, double actual) {
    double expected = data.value(row, column);
    double printed = column.startsWith("int_") ? 5e-5 : 0;
    String message = data.name(row) + " " + column;
    assertEquals(expected, actual, 1e-3 * StrictMath.abs(expected) + printed, message);
  }

  static void assertRelative(double expected, double actual, double tolerance) {
    assertEquals(expected, actual, tolerance * StrictMath.abs(expected));
  }
}
