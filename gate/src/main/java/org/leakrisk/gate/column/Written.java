package org.leakrisk.gate.column;

import java.text.Normalizer;

/**
 * A cell on its way to a value.
 *
 * @param text full-width and other compatible forms are folded to their plain ones
 * @param changed true when there was something to fold
 */
record Written(String text, boolean changed) {
  /** Folds a cell; plain ASCII passes as it is. */
  static Written of(String cell) {
    for (int i = 0; i < cell.length(); i++) {
      if (cell.charAt(i) > 0x7E) {
        String folded = Normalizer.normalize(cell, Normalizer.Form.NFKC).strip();
        return new Written(folded, !folded.equals(cell));
      }
    }
    return new Written(cell, false);
  }

  /** True when a control character, a tab or a line break stands in a text. */
  static boolean hasControls(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isISOControl(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }
}
