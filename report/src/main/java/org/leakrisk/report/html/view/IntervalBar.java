package org.leakrisk.report.html.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * An interval with its point on a logarithmic scale from 0.25 to 8, in the units of the drawing. An
 * end outside the scale is cut there and marked by an arrow.
 *
 * @param from left end
 * @param to right end
 * @param point the estimate
 * @param isCutLeft true when the interval goes on to the left
 * @param isCutRight true when it goes on to the right
 */
public record IntervalBar(
    String from, String to, String point, boolean isCutLeft, boolean isCutRight) {
  private static final double LEAST = 0.25;
  private static final double MOST = 8;
  private static final double MARGIN = 10;
  private static final double LENGTH = 160;

  /**
   * A mark on the scale.
   *
   * @param at its place
   * @param label its value
   */
  public record Tick(String at, String label) {}

  /** The bar of an interval of positive numbers. */
  public static IntervalBar of(double lower, double point, double upper) {
    return new IntervalBar(place(lower), place(upper), place(point), lower < LEAST, upper > MOST);
  }

  /** The marks of the scale. */
  public static List<Tick> ticks() {
    return DoubleStream.of(0.25, 0.5, 1, 2, 4, 8)
        .mapToObj(value -> new Tick(place(value), decimal(value).toPlainString()))
        .toList();
  }

  private static BigDecimal decimal(double value) {
    return BigDecimal.valueOf(value).stripTrailingZeros();
  }

  private static String place(double value) {
    double inside = Math.max(LEAST, Math.min(MOST, value));
    double share = StrictMath.log(inside / LEAST) / StrictMath.log(MOST / LEAST);
    return BigDecimal.valueOf(MARGIN + share * LENGTH)
        .setScale(1, RoundingMode.HALF_EVEN)
        .toPlainString();
  }
}
