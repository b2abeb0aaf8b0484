package org.leakrisk.gate.read;

import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/** The rules that hold for the text of every cell, whatever its column. */
final class CellText {
  private static final char REPLACEMENT = 0xFFFD;

  private CellText() {}

  /**
   * The text without white space at its ends and without invisible format characters; the same
   * object when there is nothing to take away.
   */
  static String clean(String text) {
    int length = text.length();
    boolean plain = length == 0 || text.charAt(0) > ' ' && text.charAt(length - 1) > ' ';
    for (int i = 0; plain && i < length; i++) {
      plain = text.charAt(i) < 0x7F;
    }
    return plain ? text : strip(text);
  }

  private static String strip(String text) {
    StringBuilder kept = new StringBuilder(text.length());
    text.codePoints()
        .filter(codePoint -> Character.getType(codePoint) != Character.FORMAT)
        .forEach(kept::appendCodePoint);
    int start = 0;
    int end = kept.length();
    while (start < end && space(kept.charAt(start))) {
      start++;
    }
    while (end > start && space(kept.charAt(end - 1))) {
      end--;
    }
    return end - start == text.length() ? text : kept.substring(start, end);
  }

  private static boolean space(char character) {
    return Character.isWhitespace(character) || Character.isSpaceChar(character);
  }

  /** What is wrong with a text whatever its column: characters that are no text. */
  static Optional<Reason> fault(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) {
        return slowFault(text);
      }
    }
    return Optional.empty();
  }

  private static Optional<Reason> slowFault(String text) {
    if (text.indexOf(REPLACEMENT) >= 0) {
      return Optional.of(Reason.MOJIBAKE);
    }
    return text.codePoints().anyMatch(CellText::noText)
        ? Optional.of(Reason.BAD_CHARACTER)
        : Optional.empty();
  }

  private static boolean noText(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.PRIVATE_USE
        || type == Character.SURROGATE
        || codePoint >= 0xFDD0 && codePoint <= 0xFDEF
        || (codePoint & 0xFFFE) == 0xFFFE;
  }
}
