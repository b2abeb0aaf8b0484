package org.leakrisk.risk.law;

import java.util.List;

/**
 * Observed over expected counts as a funnel plot shows them: no prior, nothing shrunk
 * (Spiegelhalter 2005). Distances are taken on the scale of square roots, since the logarithm of no
 * event at all is minus infinity.
 *
 * @param phi mean square of the distances, the outermost tenths drawn in to the 10 and 90 %
 *     quantile
 * @param tau2 variance between units on the scale of the square root, beyond chance; at least 0
 */
public record Funnel(double phi, double tau2) {
  private static final double WINSORISED = 0.1;

  /**
   * Ends of an interval for observed over expected.
   *
   * @param lower where chance alone seldom goes below, at most 1 in all but the tiniest units
   * @param upper where chance alone seldom goes above
   */
  public record Limits(double lower, double upper) {}

  /** The scatter of some units; those of which nothing is expected do not enter. */
  public static Funnel of(List<Unit> units) {
    List<Unit> exposed = units.stream().filter(Unit::isExposed).toList();
    int n = exposed.size();
    if (n == 0) {
      return new Funnel(0, 0);
    }
    double phi = phi(exposed);
    double sum = 0;
    double squares = 0;
    for (Unit unit : exposed) {
      double precision = 4 * unit.exposure();
      sum += precision;
      squares += precision * precision;
    }
    double between = n * phi - (n - 1);
    double scale = sum - squares / sum;
    return new Funnel(phi, between > 0 && scale > 0 ? between / scale : 0);
  }

  private static double phi(List<Unit> exposed) {
    double[] distances = exposed.stream().mapToDouble(Funnel::distance).toArray();
    double low = Quantile.of(distances, WINSORISED);
    double high = Quantile.of(distances, 1 - WINSORISED);
    double squares = 0;
    for (double distance : distances) {
      double drawnIn = StrictMath.min(high, StrictMath.max(low, distance));
      squares += drawnIn * drawnIn;
    }
    return squares / distances.length;
  }

  private static double distance(Unit unit) {
    return 2 * (StrictMath.sqrt(unit.events()) - StrictMath.sqrt(unit.exposure()));
  }

  /**
   * Standard deviations from 1, allowing for chance and for what units usually differ by.
   *
   * @param unit events against expected events, these above 0
   */
  public double z(Unit unit) {
    double chance = 1 / (4 * unit.exposure());
    return (StrictMath.sqrt(unit.events() / unit.exposure()) - 1) / StrictMath.sqrt(chance + tau2);
  }

  /**
   * Exact Poisson limits of observed over expected, with no allowance for clustering.
   *
   * @param expected expected events, above 0
   * @param tail probability beyond each of the two, such as .025
   */
  public static Limits limits(double expected, double tail) {
    return new Limits(
        quantile(expected, expected, tail), quantile(expected + 1, expected, 1 - tail));
  }

  private static double quantile(double shape, double rate, double probability) {
    LogGammaLaw law = new LogGammaLaw(shape, StrictMath.log(rate));
    return new GammaMixture(List.of(1.0), List.of(law)).quantile(probability);
  }
}
