package org.leakrisk.report.terminal;

/**
 * How many columns of a terminal a text takes: East Asian wide and full-width characters two,
 * combining marks none, all others one.
 */
final class DisplayWidth {
  /** First and last code points of the wide ranges, after Unicode's East Asian Width. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2E80, 0x303E, 0x3041, 0x33FF, 0x3400, 0x4DBF,
    0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF, 0xFE10, 0xFE19,
    0xFE30, 0xFE6F, 0xFF00, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF,
    0x1F900, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private DisplayWidth() {}

  static int of(String text) {
    return text.codePoints().map(DisplayWidth::of).sum();
  }

  private static int of(int point) {
    int type = Character.getType(point);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (point >= WIDE[i] && point <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }

  /** The text when it fits, else its beginning and a sign that something is missing. */
  static String cut(String text, int width, String sign) {
    if (of(text) <= width) {
      return text;
    }
    StringBuilder cut = new StringBuilder();
    int left = width - of(sign);
    for (int point : text.codePoints().toArray()) {
      left -= of(point);
      if (left < 0) {
        break;
      }
      cut.appendCodePoint(point);
    }
    return cut.toString().stripTrailing() + sign;
  }

  static String padded(String text, int width, boolean right) {
    String blanks = " ".repeat(Math.max(0, width - of(text)));
    return right ? blanks + text : text + blanks;
  }
}
