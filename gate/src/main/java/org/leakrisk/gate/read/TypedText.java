package org.leakrisk.gate.read;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * A typed cell as the text that a CSV file would hold: numbers in plain digits, yes and no.
 *
 * @param text the text
 * @param inexact true for a number whose digits may not be those that were written once, so that it
 *     is no id, phone or waybill number
 */
record TypedText(String text, boolean inexact) {
  /** Doubles hold all whole numbers up to here. */
  private static final BigDecimal LARGEST_EXACT = BigDecimal.valueOf(1L << 53);

  /** Spreadsheets keep this many digits. */
  private static final MathContext SHEET = new MathContext(15, RoundingMode.HALF_UP);

  private static final BigDecimal LARGEST_IN_SHEET = BigDecimal.TEN.pow(15);
  private static final int LONGEST = 40;

  static String of(boolean value) {
    return value ? "yes" : "no";
  }

  /** A number as JSON writes it; more digits than a double has are not to be relied upon. */
  static TypedText ofLiteral(String literal) {
    boolean scientific = literal.indexOf('e') >= 0 || literal.indexOf('E') >= 0;
    BigDecimal number = new BigDecimal(literal);
    String text = scientific ? plain(number, literal) : literal;
    return new TypedText(text, scientific || number.abs().compareTo(LARGEST_EXACT) > 0);
  }

  /** A double of a Parquet file. */
  static TypedText of(double value, String shortest) {
    if (Double.isNaN(value) || Double.isInfinite(value)) {
      return new TypedText(shortest, false);
    }
    BigDecimal number = new BigDecimal(shortest);
    return new TypedText(
        plain(stripped(number), shortest), number.abs().compareTo(LARGEST_EXACT) > 0);
  }

  /**
   * A number of a workbook, with the digits that the spreadsheet program shows.
   *
   * @throws NumberFormatException when it is none
   */
  static TypedText ofSheet(String stored) {
    BigDecimal number = new BigDecimal(stored);
    return new TypedText(
        plain(stripped(number.round(SHEET)), stored),
        number.abs().compareTo(LARGEST_IN_SHEET) >= 0);
  }

  private static BigDecimal stripped(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  /** Plain digits, unless these would be many: then what was written, which is no number to us. */
  private static String plain(BigDecimal number, String written) {
    boolean small = Math.abs((long) number.scale()) <= LONGEST && number.precision() <= LONGEST;
    return small ? number.toPlainString() : written;
  }
}
