package org.leakrisk.report.shown;

/** Text that came with the data, made fit to be shown in a line. */
public final class SafeText {
  private SafeText() {}

  /**
   * The text without control characters, direction marks, unpaired surrogates and characters
   * without meaning; every run of white space is one space.
   */
  public static String line(String text) {
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(point -> append(clean, point));
    int end = clean.length();
    return end > 0 && clean.charAt(end - 1) == ' ' ? clean.substring(0, end - 1) : clean.toString();
  }

  private static void append(StringBuilder clean, int point) {
    if (isSpace(point)) {
      if (clean.length() > 0 && clean.charAt(clean.length() - 1) != ' ') {
        clean.append(' ');
      }
    } else if (isShown(point)) {
      clean.appendCodePoint(point);
    }
  }

  private static boolean isSpace(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isShown(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED ->
          false;
      default -> true;
    };
  }
}
