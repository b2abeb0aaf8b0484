package org.leakrisk.gate.token;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Finds what looks like a mobile number, an identity number, a bank card or a waybill in text. */
public final class Detectors {
  private static final int MOBILE_DIGITS = 11;
  private static final int IDENTITY_DIGITS = 17;
  private static final int SHORTEST_CARD = 16;
  private static final int LONGEST_CARD = 19;
  private static final int[] IDENTITY_WEIGHTS = {
    7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2
  };
  private static final String IDENTITY_CHECKS = "10X98765432";

  /**
   * Up to four letters and digits, twelve characters or more; or S10 of the Universal Postal Union.
   */
  private static final Pattern WAYBILL =
      Pattern.compile("(?=.{12,20}$)[A-Za-z]{0,4}[0-9]{10,20}|[A-Za-z]{2}[0-9]{9}[A-Za-z]{2}");

  private Detectors() {}

  /** True when the whole cell is a mobile or identity number, in any way of writing it. */
  public static boolean isPhoneOrIdentity(String cell) {
    String plain = withoutCountry(compact(cell));
    return isMobile(plain) || isIdentity(plain);
  }

  /**
   * True when the whole cell has the form of a waybill number and hardly of anything else; with
   * hyphens it is more likely an id.
   */
  public static boolean isWaybill(String cell) {
    String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC);
    return WAYBILL.matcher(folded.replace(" ", "")).matches();
  }

  /** True when a mobile number, an identity number or a card number stands anywhere in the text. */
  public static boolean found(String text) {
    for (int i = 0; i < text.length(); i++) {
      boolean starts = digit(text.charAt(i)) >= 0 && (i == 0 || digit(text.charAt(i - 1)) < 0);
      if (starts && (foundAt(text, i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean foundAt(String text, int start) {
    StringBuilder digits = new StringBuilder(LONGEST_CARD);
    int at = start;
    while (at < text.length() && digits.length() <= LONGEST_CARD + 4) {
      int digit = digit(text.charAt(at));
      boolean separator = isSeparator(text.charAt(at)) && at + 1 < text.length();
      if (digit >= 0) {
        digits.append((char) ('0' + digit));
        boolean ends = at + 1 == text.length() || digit(text.charAt(at + 1)) < 0;
        if (ends && isPersonal(digits, at + 1 < text.length() ? text.charAt(at + 1) : ' ')) {
          return true;
        }
      } else if (!separator || digit(text.charAt(at + 1)) < 0) {
        return false;
      }
      at++;
    }
    return false;
  }

  private static boolean isPersonal(StringBuilder digits, char next) {
    String plain = digits.toString();
    boolean withX = plain.length() == IDENTITY_DIGITS && (next == 'X' || next == 'x');
    return isMobile(withoutCountry(plain))
        || isIdentity(withX ? plain + 'X' : plain)
        || isCard(plain);
  }

  /** Eleven digits: 1, then 3 to 9, then any. */
  static boolean isMobile(String digits) {
    return digits.length() == MOBILE_DIGITS
        && digits.charAt(0) == '1'
        && digits.charAt(1) >= '3'
        && digits.charAt(1) <= '9'
        && digits.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** GB 11643: six digits of a division, a day of birth, a number, and a check character. */
  static boolean isIdentity(String text) {
    if (text.length() != IDENTITY_DIGITS + 1) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < IDENTITY_DIGITS; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return false;
      }
      sum += digit * IDENTITY_WEIGHTS[i];
    }
    char check = Character.toUpperCase(text.charAt(IDENTITY_DIGITS));
    return IDENTITY_CHECKS.charAt(sum % 11) == check && isBirthday(text.substring(6, 14));
  }

  private static boolean isBirthday(String digits) {
    int year = Integer.parseInt(digits.substring(0, 4));
    int month = Integer.parseInt(digits.substring(4, 6));
    int day = Integer.parseInt(digits.substring(6, 8));
    try {
      return year >= 1900 && year < 2100 && LocalDate.of(year, month, day).getYear() == year;
    } catch (DateTimeException notOnTheCalendar) {
      return false;
    }
  }

  /** 16 to 19 digits whose Luhn sum is a multiple of ten. */
  static boolean isCard(String digits) {
    if (digits.length() < SHORTEST_CARD || digits.length() > LONGEST_CARD) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digit(digits.charAt(digits.length() - 1 - i));
      if (digit < 0) {
        return false;
      }
      int doubled = i % 2 == 0 ? digit : 2 * digit;
      sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 == 0;
  }

  private static String compact(String cell) {
    StringBuilder kept = new StringBuilder(cell.length());
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      int digit = digit(c);
      if (digit >= 0) {
        kept.append((char) ('0' + digit));
      } else if (!isSeparator(c) && c != '+' && c != '＋') {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  private static String withoutCountry(String digits) {
    if (digits.length() == MOBILE_DIGITS + 4 && digits.startsWith("0086")) {
      return digits.substring(4);
    }
    boolean country = digits.length() == MOBILE_DIGITS + 2 && digits.startsWith("86");
    return country ? digits.substring(2) : digits;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == '-' || c == '－' || c == '\u3000' || c == '\u00A0' || c == '‐';
  }

  /** 0-9 for an ASCII or full-width digit, else -1. */
  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    return c >= '０' && c <= '９' ? c - '０' : -1;
  }
}
