package org.leakrisk.gate.column;

import org.leakrisk.gate.token.Detectors;
import org.leakrisk.tables.word.Reason;

/** Ids of records: shown in clear, so they must not be a phone or an identity number. */
final class RecordIdKind implements ColumnKind {
  private final int longest;
  private final Check check;

  /**
   * Ids of a length.
   *
   * @param longest most characters
   * @param check whether it is the row's own id or names another record
   */
  RecordIdKind(int longest, Check check) {
    this.longest = longest;
    this.check = check;
  }

  @Override
  public Check check() {
    return check;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    String id = written.text();
    if (Written.hasControls(id) || id.codePointCount(0, id.length()) > longest) {
      return Cell.fault(Reason.BAD_ID);
    }
    if (Scientific.looks(id)) {
      return Cell.fault(Reason.PRECISION_LOST);
    }
    return Detectors.isPhoneOrIdentity(id)
        ? Cell.fault(Reason.PII_SHAPED_ID)
        : Cell.of(id, written.changed());
  }
}
