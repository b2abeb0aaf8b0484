package org.leakrisk.gate.column;

import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Reason;

/** Ids of couriers where they are defined: 2-30 characters of a-z 0-9 _ and -. */
final class CourierIdKind implements ColumnKind {
  @Override
  public Check check() {
    return Check.IDENTITY;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    try {
      return Cell.of(new CourierId(written.text()), written.changed());
    } catch (IllegalArgumentException otherForm) {
      return Cell.fault(Reason.BAD_ID);
    }
  }
}
