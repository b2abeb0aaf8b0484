package org.leakrisk.gate.column;

import java.util.Set;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.word.Reason;

/** Phones: mobile numbers and landlines of China. Only a token is left of them. */
final class PhoneKind implements ColumnKind {
  private static final int SHORTEST = 10;
  private static final int LONGEST = 12;
  private static final int MOBILE = 11;
  private static final int EQUAL_TAIL = 8;

  /** Numbers that people write to fill a field. */
  private static final Set<String> PLACEHOLDERS = Set.of("13800138000", "12345678901");

  private final Tokens tokens;

  PhoneKind(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public boolean identifying() {
    return true;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    if (Scientific.looks(written.text())) {
      return Cell.fault(Reason.PRECISION_LOST);
    }
    String number = withoutCountry(compact(Numerals.withoutZeroFraction(written.text())));
    if (!isPhone(number) || isPlaceholder(number)) {
      return Cell.fault(Reason.BAD_PHONE);
    }
    boolean changed = written.changed() || !number.equals(written.text());
    return Cell.of(tokens.token(Purpose.PHONE, number), changed);
  }

  private static String compact(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int type = Character.getType(c);
      boolean bracket = c == '(' || c == ')';
      if (!Character.isWhitespace(c) && type != Character.DASH_PUNCTUATION && !bracket) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static String withoutCountry(String number) {
    if (number.startsWith("+86")) {
      return number.substring(3);
    }
    if (number.startsWith("0086")) {
      return number.substring(4);
    }
    boolean country = number.length() == MOBILE + 2 && number.startsWith("861");
    return country ? number.substring(2) : number;
  }

  /** 1, 3 to 9, nine digits; or 0 and nine to eleven digits. Service numbers are neither. */
  private static boolean isPhone(String number) {
    if (number.length() < SHORTEST || number.length() > LONGEST || !Numerals.digitsOnly(number)) {
      return false;
    }
    if (number.charAt(0) == '0') {
      return true;
    }
    char second = number.charAt(1);
    return number.length() == MOBILE && number.charAt(0) == '1' && second >= '3';
  }

  private static boolean isPlaceholder(String number) {
    String tail = number.substring(number.length() - EQUAL_TAIL);
    return PLACEHOLDERS.contains(number) || tail.chars().allMatch(c -> c == tail.charAt(0));
  }
}
