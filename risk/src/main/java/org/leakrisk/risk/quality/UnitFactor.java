package org.leakrisk.risk.quality;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The powers of ten by which people mistake units, and their names. */
enum UnitFactor {
  HUNDRED(2, "per ten thousand and per million, or per cent and shares"),
  THOUSAND(3, "per mille and per million, or thousands and single ones"),
  TEN_THOUSAND(4, "per cent and per million, or 万 and single ones"),
  MILLION(6, "shares and per million, or millions and single ones");

  private final int exponent;
  private final String mistaken;

  UnitFactor(int exponent, String mistaken) {
    this.exponent = exponent;
    this.mistaken = mistaken;
  }

  /**
   * The factor that a ratio is, up or down.
   *
   * @param ratio above 0
   * @param tolerance how far its decimal logarithm may lie from a whole number
   */
  static Optional<UnitFactor> of(double ratio, double tolerance) {
    double size = StrictMath.abs(StrictMath.log10(ratio));
    return Stream.of(values())
        .filter(factor -> StrictMath.abs(size - factor.exponent) < tolerance)
        .findFirst();
  }

  /** The factor and which units are mistaken for each other. */
  String said() {
    return String.format(Locale.ROOT, "a factor of 10^%d: %s", exponent, mistaken);
  }
}
