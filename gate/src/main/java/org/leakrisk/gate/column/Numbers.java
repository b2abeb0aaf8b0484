package org.leakrisk.gate.column;

import java.math.BigDecimal;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * Reads plain decimal numbers: digits, at most one point, an optional sign. Scientific notation is
 * refused, for spreadsheets lose digits by it.
 */
final class Numbers {
  private static final int LONGEST = 40;
  private static final BigDecimal LARGEST_LONG = BigDecimal.valueOf(Long.MAX_VALUE);
  private static final BigDecimal LARGEST_PLAUSIBLE = BigDecimal.valueOf(100_000_000_000L);
  private static final BigDecimal WAN = BigDecimal.valueOf(10_000);
  private static final BigDecimal YI = BigDecimal.valueOf(100_000_000);

  private Numbers() {}

  /** A number or the reason why it is none; {@code plain} when it is written as expected. */
  record Read(BigDecimal number, Optional<Reason> fault, boolean plain) {
    static Read fault(Reason reason) {
      return new Read(BigDecimal.ZERO, Optional.of(reason), false);
    }
  }

  /**
   * Reads a number that is at least zero and at most 1e11.
   *
   * @param grouped true to accept 1,000 and 1 000 and 1.5万
   */
  static Read read(String text, boolean grouped) {
    if (text.length() > LONGEST) {
      return Read.fault(Reason.TOO_LONG);
    }
    Read read = isPlain(text) ? plain(text) : other(text, grouped);
    return read.fault.isPresent() ? read : inRange(read);
  }

  private static Read inRange(Read read) {
    if (read.number.signum() < 0) {
      return Read.fault(Reason.NEGATIVE);
    }
    if (read.number.compareTo(LARGEST_LONG) > 0) {
      return Read.fault(Reason.OVERFLOW);
    }
    return read.number.compareTo(LARGEST_PLAUSIBLE) > 0 ? Read.fault(Reason.IMPLAUSIBLE) : read;
  }

  private static Read plain(String text) {
    return new Read(new BigDecimal(text), Optional.empty(), true);
  }

  /** Digits with at most one point between them. */
  private static boolean isPlain(String text) {
    int points = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.' && i > 0 && i < text.length() - 1) {
        points++;
      } else if (!Cursor.isDigit(c)) {
        return false;
      }
    }
    return points <= 1 && !text.isEmpty();
  }

  private static Read other(String text, boolean grouped) {
    boolean negative = text.startsWith("-");
    String rest = negative || text.startsWith("+") ? text.substring(1).strip() : text;
    BigDecimal factor = grouped ? factor(rest) : BigDecimal.ONE;
    if (factor.compareTo(BigDecimal.ONE) > 0) {
      rest = rest.substring(0, rest.length() - 1).strip();
    }
    if (grouped) {
      rest = ungrouped(rest);
    }
    if (rest.endsWith(".")) {
      rest = rest.substring(0, rest.length() - 1);
    } else if (rest.startsWith(".")) {
      rest = "0" + rest;
    }
    if (!isPlain(rest)) {
      return Read.fault(Reason.NOT_A_NUMBER);
    }
    BigDecimal number = new BigDecimal(rest).multiply(factor);
    return new Read(negative ? number.negate() : number, Optional.empty(), false);
  }

  private static BigDecimal factor(String text) {
    return switch (text.isEmpty() ? ' ' : text.charAt(text.length() - 1)) {
      case '万', '萬' -> WAN;
      case '亿', '億' -> YI;
      default -> BigDecimal.ONE;
    };
  }

  /** The number without separators when these stand before groups of three, else unchanged. */
  private static String ungrouped(String text) {
    int point = text.indexOf('.');
    int end = point < 0 ? text.length() : point;
    char separator = text.indexOf(',') >= 0 ? ',' : ' ';
    StringBuilder digits = new StringBuilder(text.length());
    for (int i = 0; i < end; i++) {
      boolean place = (end - i) % 4 == 0;
      if (place != (text.charAt(i) == separator) || (place && i == 0)) {
        return text;
      }
      if (!place) {
        digits.append(text.charAt(i));
      }
    }
    return digits.append(text, end, text.length()).toString();
  }
}
