package org.leakrisk.gate.courier;

/** Shows a written courier without digits: letters kept, at most 24 characters. */
final class Mask {
  private static final int LONGEST = 24;

  private Mask() {}

  static String of(String text) {
    StringBuilder masked = new StringBuilder(LONGEST);
    text.codePoints()
        .filter(point -> !Character.isISOControl(point))
        .limit(LONGEST)
        .map(point -> Character.getType(point) == Character.DECIMAL_DIGIT_NUMBER ? '#' : point)
        .forEach(masked::appendCodePoint);
    return masked.toString();
  }
}
