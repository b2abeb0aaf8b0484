package org.leakrisk.risk.score;

import java.math.BigDecimal;
import org.leakrisk.risk.law.Discount;

/**
 * Age at which evidence has lost half its weight.
 *
 * @param months above 0; infinite when old evidence weighs as much as new
 */
public record HalfLife(double months) {
  /** No discount. */
  public static final HalfLife NONE = new HalfLife(Double.POSITIVE_INFINITY);

  public HalfLife {
    if (!(months > 0)) {
      throw new IllegalArgumentException(
          "scoring.half-life-months must be above 0, or 'none': " + months);
    }
  }

  /** A half-life as the configuration writes it: a number of months, or {@code none}. */
  public static HalfLife valueOf(String text) {
    if (text.equals("none")) {
      return NONE;
    }
    try {
      return new HalfLife(Double.parseDouble(text));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "scoring.half-life-months must be a number of months or 'none'", notANumber);
    }
  }

  Discount discount() {
    return new Discount(months);
  }

  @Override
  public String toString() {
    return Double.isInfinite(months)
        ? "none"
        : BigDecimal.valueOf(months).stripTrailingZeros().toPlainString();
  }
}
