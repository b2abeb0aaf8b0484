package org.leakrisk.gate.column;

/** Recognises numbers that a spreadsheet has shortened: 1.38E+10. */
final class Scientific {
  private Scientific() {}

  /** True for digits, a point with digits or not, E, a sign or not, and one to three digits. */
  static boolean looks(String text) {
    Cursor cursor = new Cursor(text);
    if (!cursor.takeDigits() || (cursor.takeIf('.') && !cursor.takeDigits())) {
      return false;
    }
    boolean point = text.indexOf('.') > 0;
    if (!cursor.takeIf('E') && !cursor.takeIf('e')) {
      return false;
    }
    boolean sign = cursor.takeIf('+') || cursor.takeIf('-');
    int exponent = cursor.digitsAhead();
    return cursor.takeDigits() && cursor.atEnd() && exponent <= 3 && (point || sign);
  }
}
