package org.leakrisk.gate.column;

import java.time.DateTimeException;
import java.time.ZoneOffset;

/** Reads a short text from left to right without regular expressions. */
final class Cursor {
  private static final char END = 0;

  private final String text;
  private int at;

  Cursor(String text) {
    this.text = text;
  }

  boolean atEnd() {
    return at == text.length();
  }

  /** How many ASCII digits stand next to each other from here. */
  int digitsAhead() {
    int end = at;
    while (end < text.length() && isDigit(text.charAt(end))) {
      end++;
    }
    return end - at;
  }

  /** The number of exactly so many digits, which must be there. */
  int number(int digits) {
    int number = 0;
    for (int i = 0; i < digits; i++) {
      number = number * 10 + (text.charAt(at++) - '0');
    }
    return number;
  }

  /** The number of one or two digits here, -1 when there are none or more. */
  int numberOfOneOrTwo() {
    int digits = digitsAhead();
    return digits == 1 || digits == 2 ? number(digits) : -1;
  }

  /** The next character, U+0000 at the end. */
  char take() {
    return atEnd() ? END : text.charAt(at++);
  }

  boolean takeIf(char wanted) {
    boolean there = !atEnd() && text.charAt(at) == wanted;
    at += there ? 1 : 0;
    return there;
  }

  /** Skips spaces; true when there was one. */
  boolean takeSpaces() {
    int start = at;
    while (takeIf(' ')) {}
    return at > start;
  }

  /** Skips digits; true when there was one. */
  boolean takeDigits() {
    int digits = digitsAhead();
    at += digits;
    return digits > 0;
  }

  /** The offset that is the rest: Z, UTC, GMT, +08:00, +0800 or +08. */
  ZoneOffset offset() {
    String rest = text.substring(at);
    at = text.length();
    if (rest.equalsIgnoreCase("Z") || rest.equals("UTC") || rest.equals("GMT")) {
      return ZoneOffset.UTC;
    }
    if (!rest.startsWith("+") && !rest.startsWith("-")) {
      throw new DateTimeException("No offset");
    }
    return ZoneOffset.of(rest);
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
