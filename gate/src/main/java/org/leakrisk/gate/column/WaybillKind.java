package org.leakrisk.gate.column;

import java.util.Locale;
import java.util.Optional;
import org.leakrisk.gate.courier.WrittenWaybill;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.word.Reason;

/** Waybill numbers: 8-20 letters and digits. Only tokens are left of them. */
final class WaybillKind implements ColumnKind {
  private static final int SHORTEST = 8;
  private static final int LONGEST = 20;
  private static final int SHORTEST_WITH_PARTS = 9;
  private static final int PART = 3;

  private final Tokens tokens;

  WaybillKind(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean identifying() {
    return true;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    String whole = Numerals.withoutZeroFraction(written.text());
    boolean fraction = !whole.equals(written.text());
    if (Scientific.looks(whole) || (fraction && whole.length() > Numerals.EXACT_DIGITS)) {
      return Cell.fault(Reason.PRECISION_LOST);
    }
    String number = compact(whole);
    if (!isWaybill(number) || isPlaceholder(number)) {
      return Cell.fault(Reason.BAD_WAYBILL);
    }
    return Cell.of(tokens(number, fraction), written.changed() || !number.equals(written.text()));
  }

  private static String compact(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean separator = Character.isWhitespace(c) || c == '-' || c == '.' || c == '_';
      if (!separator && Character.getType(c) != Character.DASH_PUNCTUATION) {
        kept.append(c);
      }
    }
    return kept.toString().toUpperCase(Locale.ROOT);
  }

  private static boolean isWaybill(String number) {
    if (number.length() < SHORTEST || number.length() > LONGEST) {
      return false;
    }
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      if (!Cursor.isDigit(c) && (c < 'A' || c > 'Z')) {
        return false;
      }
    }
    return true;
  }

  /** Fewer than three different characters, or digits that only count up or down. */
  private static boolean isPlaceholder(String number) {
    if (number.chars().distinct().count() < 3) {
      return true;
    }
    return Numerals.digitsOnly(number) && (steps(number, 1) || steps(number, 9));
  }

  private static boolean steps(String digits, int step) {
    for (int i = 1; i < digits.length(); i++) {
      if ((digits.charAt(i - 1) - '0' + step) % 10 != digits.charAt(i) - '0') {
        return false;
      }
    }
    return true;
  }

  private WaybillTokens tokens(String number, boolean numeric) {
    int length = number.length();
    String last = number.substring(length - PART);
    String middle = number.substring(length - 2 * PART, length - PART);
    String first = number.substring(0, length - 2 * PART);
    boolean parts =
        length >= SHORTEST_WITH_PARTS && Numerals.digitsOnly(last) && Numerals.digitsOnly(middle);
    String prefix = length + ":";
    return new WaybillTokens(
        tokens.token(Purpose.WAYBILL, number),
        part(parts, Purpose.WAYBILL_BOX, prefix + first + middle),
        part(parts, Purpose.WAYBILL_TAIL, prefix + middle + last),
        part(parts, Purpose.WAYBILL_OUTER, prefix + first + '*' + last),
        new WrittenWaybill(number, numeric));
  }

  private Optional<org.leakrisk.tables.value.Token> part(
      boolean parts, Purpose purpose, String text) {
    return parts ? Optional.of(tokens.token(purpose, text)) : Optional.empty();
  }
}
