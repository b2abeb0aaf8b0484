package org.leakrisk.report.html.view;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A bar to the right of zero for a part that raises, to the left for one that lowers.
 *
 * @param x left end in the units of the drawing
 * @param width its length
 * @param raises true when the part raises the index
 */
public record PartBar(String x, String width, boolean raises) {
  private static final double HALF = 40;

  /**
   * The bar of a part.
   *
   * @param part the part
   * @param largest the largest part that is drawn on the same scale, above 0
   */
  public static PartBar of(double part, double largest) {
    double length = Math.min(HALF, HALF * Math.abs(part) / largest);
    return new PartBar(text(part < 0 ? HALF - length : HALF), text(length), part >= 0);
  }

  private static String text(double place) {
    return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
