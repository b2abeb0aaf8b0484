package org.leakrisk.gate.column;

import java.text.Normalizer;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * A cell after cleaning: surrounding white space and invisible format characters are gone.
 *
 * @param text what is left
 * @param changed true when format characters were removed or the text was folded
 * @param controls true when it holds a control character
 * @param fault why the text cannot be trusted as text
 */
record Written(String text, boolean changed, boolean controls, Optional<Reason> fault) {
  private static final int LAST_PLAIN = 0x7E;

  /** Cleans a cell, leaving letters and digits as they are. */
  static Written of(String cell) {
    return isPlain(cell)
        ? new Written(cell.strip(), false, false, Optional.empty())
        : cleaned(cell);
  }

  /** Cleans a cell and folds full-width and other compatible forms to their plain ones. */
  static Written folded(String cell) {
    Written written = of(cell);
    if (isPlain(written.text) || written.fault.isPresent()) {
      return written;
    }
    String folded = Normalizer.normalize(written.text, Normalizer.Form.NFKC).strip();
    boolean changed = written.changed || !folded.equals(written.text);
    return new Written(folded, changed, written.controls, Optional.empty());
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  private static boolean isPlain(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      char c = cell.charAt(i);
      if (c < ' ' || c > LAST_PLAIN) {
        return false;
      }
    }
    return true;
  }

  private static Written cleaned(String cell) {
    StringBuilder kept = new StringBuilder(cell.length());
    boolean controls = false;
    for (int i = 0; i < cell.length(); ) {
      int point = cell.codePointAt(i);
      i += Character.charCount(point);
      Optional<Reason> fault = fault(point);
      if (fault.isPresent()) {
        return new Written("", false, false, fault);
      }
      int type = Character.getType(point);
      if (type != Character.FORMAT) {
        kept.appendCodePoint(point);
      }
    }
    String text = stripped(kept);
    for (int i = 0; i < text.length() && !controls; i++) {
      controls = Character.getType(text.charAt(i)) == Character.CONTROL;
    }
    return new Written(text, kept.length() < cell.length(), controls, Optional.empty());
  }

  private static Optional<Reason> fault(int point) {
    if (point == 0) {
      return Optional.of(Reason.NUL_IN_CELL);
    }
    if (point == 0xFFFD) {
      return Optional.of(Reason.MOJIBAKE);
    }
    boolean loneSurrogate = point >= 0xD800 && point <= 0xDFFF;
    boolean nonCharacter = (point >= 0xFDD0 && point <= 0xFDEF) || (point & 0xFFFE) == 0xFFFE;
    boolean privateUse = Character.getType(point) == Character.PRIVATE_USE;
    return loneSurrogate || nonCharacter || privateUse
        ? Optional.of(Reason.BAD_CHARACTER)
        : Optional.empty();
  }

  private static String stripped(StringBuilder text) {
    int from = 0;
    int to = text.length();
    while (from < to && isSpace(text.charAt(from))) {
      from++;
    }
    while (to > from && isSpace(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }
}
