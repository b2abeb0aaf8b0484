package org.leakrisk.risk.score;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** The one rounding of every published number: nine significant digits, half-even. */
public final class Digits {
  private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

  private Digits() {}

  /**
   * The nearest number of nine significant digits; a zero is always positive.
   *
   * @throws IllegalArgumentException when it is not finite, so that no such number is published
   */
  public static double rounded(double number) {
    if (!Double.isFinite(number)) {
      throw new IllegalArgumentException("A published number must be finite: " + number);
    }
    return number == 0 ? 0 : new BigDecimal(number, NINE).doubleValue();
  }
}
