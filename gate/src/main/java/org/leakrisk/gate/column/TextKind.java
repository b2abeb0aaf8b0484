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
    Written written = Written.of(text);
    if (written.fault().isPresent()) {
      return Cell.fault(written.fault().get());
    }
    if (written.isEmpty()) {
      return Cell.EMPTY;
    }
    if (written.controls()) {
      return Cell.fault(Reason.BAD_CHARACTER);
    }
    String shown = Normalizer.normalize(written.text(), Normalizer.Form.NFC);
    if (shown.codePointCount(0, shown.length()) > longest) {
      return Cell.fault(Reason.TOO_LONG);
    }
    return impersonal && Detectors.found(shown)
        ? Cell.fault(Reason.BAD_VALUE)
        : Cell.of(shown, written.changed() || !shown.equals(written.text()));
  }
}
