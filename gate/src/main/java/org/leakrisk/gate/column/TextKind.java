package org.leakrisk.gate.column;

import java.text.Normalizer;
import org.leakrisk.gate.token.Detectors;
import org.leakrisk.tables.word.Reason;

/** Text that is shown as it is, in composed form, without control characters. */
final class TextKind implements ColumnKind {
  private final int longest;
  private final boolean impersonal;

  TextKind(int longest, boolean impersonal) {
    this.longest = longest;
    this.impersonal = impersonal;
  }

  @Override
  public Cell parse(String text) {
    if (Written.hasControls(text)) {
      return Cell.fault(Reason.BAD_CHARACTER);
    }
    String shown = Normalizer.normalize(text, Normalizer.Form.NFC);
    if (shown.codePointCount(0, shown.length()) > longest) {
      return Cell.fault(Reason.TOO_LONG);
    }
    return impersonal && Detectors.found(shown)
        ? Cell.fault(Reason.BAD_VALUE)
        : Cell.of(shown, !shown.equals(text));
  }
}
