package org.leakrisk.report.shown;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers for machines: plain notation, no grouping, a point. */
public final class PlainNumber {
  private static final MathContext NINE = new MathContext(9, RoundingMode.HALF_EVEN);

  private PlainNumber() {}

  /** A finite double with nine significant digits, without trailing zeros; zero has no sign. */
  public static String of(double number) {
    return trimmed(new BigDecimal(number, NINE));
  }

  /** An exact decimal without trailing zeros. */
  public static String trimmed(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** An amount of yuan with two decimals. */
  public static String money(BigDecimal yuan) {
    return yuan.setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
