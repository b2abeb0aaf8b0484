package org.leakrisk.risk.law;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class StepsTest {
  @Test
  void discountsEventsAndExposureAlike() {
    Discount discount = new Discount(12);
    double[] ages = {0, 6, 12, 24};
    double[] events = {2, 0, 3, 6};
    double[] exposure = {10, 10, 12, 8};
    double y = 0;
    double e = 0;
    for (int t = 0; t < ages.length; t++) {
      y += discount.weight(ages[t]) * events[t];
      e += discount.weight(ages[t]) * exposure[t];
    }
    assertEquals(5, y, 1e-12);
    assertEquals(25.0710678, e, 1e-6);
    assertEquals(1, Discount.NONE.weight(500));
    assertThrows(IllegalArgumentException.class, () -> new Discount(0));
  }

  /** w 1, .5, .25, .0625 by squares: 10 + 5 + 3 + .5; so 25.07 expected count as 33.98. */
  @Test
  void discountedEventsCountAsManyAsTheirVarianceSays() {
    Unit count = new DiscountedSum(5, 25.0710678, 18.5).effective();
    assertEquals(33.9761319, count.exposure(), 1e-6);
    assertEquals(5 / 25.0710678, count.events() / count.exposure(), 1e-12);
    double size = count.exposure() / 25.0710678;
    assertEquals(count.exposure(), size * size * 18.5, 1e-9, "variance equal to the mean");
    assertEquals(new Unit(5, 40), new DiscountedSum(5, 40, 40).effective());
    assertEquals(new Unit(5, 0), new DiscountedSum(5, 0, 0).effective());
  }

  @Test
  void estimatesDispersionWithinUnitsAndYears() {
    List<Unit> first = months(3, 0, 9, 1, 0, 6, 2, 0, 12, 3, 0, 0);
    List<Unit> second = months(1, 4, 0, 0, 5, 2, 0, 8, 1, 0, 3, 0);
    Dispersion phi = Dispersion.estimate(List.of(first, second));
    assertEquals(58.6667 + 36, phi.chiSquare(), 1e-4);
    assertEquals(22, phi.degreesOfFreedom());
    assertEquals(4.3030303, phi.phi(), 1e-6);
    assertTrue(phi.isEstimated());
    assertFalse(phi.isSuspicious());
    assertEquals(phi, Dispersion.estimate(List.of(afterAnOldPartialBlock(first), second)));
    assertEquals(Dispersion.NONE, Dispersion.estimate(List.of()));
  }

  @Test
  void doesNotEstimateDispersionFromTooLittle() {
    Dispersion phi = Dispersion.estimate(List.of(months(30, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)));
    assertEquals(1, phi.phi());
    assertFalse(phi.isEstimated());
  }

  @Test
  void capsAndFlagsImplausibleDispersion() {
    List<Unit> burst = months(1e6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);
    Dispersion phi = Dispersion.estimate(List.of(burst, burst));
    assertEquals(1000, phi.phi());
    assertTrue(phi.isSuspicious());
    List<Unit> steady = months(5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5);
    assertEquals(1, Dispersion.estimate(List.of(steady, steady)).phi());
  }

  @Test
  void interpolatesQuantilesBetweenOrderStatistics() {
    double[] values = {4, 1, 3, 2};
    assertEquals(1.75, Quantile.of(values, 0.25), 1e-15);
    assertEquals(2.5, Quantile.median(values), 1e-15);
    assertEquals(4, Quantile.of(values, 1));
    assertEquals(7, Quantile.of(new double[] {7}, 0.3));
    assertThrows(IllegalArgumentException.class, () -> Quantile.of(new double[0], 0.5));
  }

  @Test
  void composesAnIndexFromTwoGammas() {
    GammaMixture first = gamma(14.5, 10.5);
    GammaMixture second = gamma(1.8, 2.2);
    assertEquals(0.2878945, first.meanLog(), 1e-6);
    assertEquals(-0.5034659, second.meanLog(), 1e-6);
    double mean = 0.7 * first.meanLog() + 0.3 * second.meanLog();
    double variance = 0.49 * first.varianceOfLog() + 0.09 * second.varianceOfLog();
    assertEquals(0.0504863, mean, 1e-6);
    assertEquals(0.3182967, StrictMath.sqrt(variance), 1e-6);
    assertEquals(1.0517825, StrictMath.exp(mean), 1e-6);
  }

  @Test
  void findsQuantilesOfOneAndOfTwoGammas() {
    GammaMixture one = gamma(13, 6.94);
    assertEquals(1.801633, StrictMath.exp(one.meanLog()), 2e-6);
    assertEquals(1.108008, one.quantile(0.05), 2e-6);
    assertEquals(2.801523, one.quantile(0.95), 2e-6);
    GammaMixture two = mixture(0.8265777, 9.2, 3.04, 11, 6.94);
    assertEquals(2.563688, StrictMath.exp(two.meanLog()), 2e-6);
    assertEquals(1.221085, two.quantile(0.05), 2e-6);
    assertEquals(4.705325, two.quantile(0.95), 2e-6);
  }

  static GammaMixture gamma(double shape, double rate) {
    return new GammaMixture(List.of(1.0), List.of(new LogGammaLaw(shape, StrictMath.log(rate))));
  }

  private static GammaMixture mixture(
      double weight, double shape1, double rate1, double shape2, double rate2) {
    List<LogGammaLaw> laws = new ArrayList<>(gamma(shape1, rate1).laws());
    laws.addAll(gamma(shape2, rate2).laws());
    return new GammaMixture(List.of(weight, 1 - weight), laws);
  }

  private static List<Unit> months(double... events) {
    return DoubleStream.of(events).mapToObj(y -> new Unit(y, 7)).toList();
  }

  /** Months without exposure and a lone early month give no block of two. */
  private static List<Unit> afterAnOldPartialBlock(List<Unit> months) {
    List<Unit> longer = new ArrayList<>(Collections.nCopies(3, new Unit(90, 0)));
    longer.add(new Unit(50, 7));
    longer.addAll(months);
    return longer;
  }
}
