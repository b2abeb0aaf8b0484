package org.leakrisk.gate.column;

import java.text.Normalizer;
import java.util.function.Predicate;
import org.leakrisk.tables.word.Reason;

/** Text that is shown as it is, in composed form, without control characters. */
final class TextKind implements ColumnKind {
  private final int longest;
  private final Predicate<String> personal;

  /**
   * Texts of a length.
   *
   * @param longest most characters
   * @param personal which of them must not be shown
   */
  TextKind(int longest, Predicate<String> personal) {
    this.longest = longest;
    this.personal = personal;
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
    return personal.test(shown)
        ? Cell.fault(Reason.BAD_VALUE)
        : Cell.of(shown, !shown.equals(text));
  }
}
