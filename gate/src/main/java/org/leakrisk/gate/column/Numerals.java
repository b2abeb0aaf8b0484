package org.leakrisk.gate.column;

/** Small questions about texts that should be numbers. */
final class Numerals {
  /** Digits that a spreadsheet keeps exactly. */
  static final int EXACT_DIGITS = 15;

  private Numerals() {}

  static boolean digitsOnly(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (!Cursor.isDigit(text.charAt(i))) {
        return false;
      }
    }
    return !text.isEmpty();
  }

  /** 13912345670.0 without the point and zeros that a spreadsheet has put behind it. */
  static String withoutZeroFraction(String text) {
    int point = text.indexOf('.');
    boolean whole = point > 0 && digitsOnly(text.substring(0, point));
    boolean zeros = text.endsWith(".0") || text.endsWith(".00");
    return whole && zeros && text.indexOf('.', point + 1) < 0 ? text.substring(0, point) : text;
  }
}
