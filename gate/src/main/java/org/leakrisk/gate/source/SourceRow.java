package org.leakrisk.gate.source;

import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.leak.LabelledReading;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.word.Reason;

/** What a source made of the values of a row. */
public sealed interface SourceRow {
  /**
   * A clean record.
   *
   * @param dropped optional values that contradicted another cell and were dropped
   * @param text what its free text was found to say; empty without one
   */
  record Accepted(Gated row, List<Dropped> dropped, Optional<LabelledReading> text)
      implements SourceRow {
    /** A clean record without free text. */
    public Accepted(Gated row, List<Dropped> dropped) {
      this(row, dropped, Optional.empty());
    }
  }

  /** A row that contradicts itself or the registers; the column is empty when it is the whole. */
  record Rejected(Reason reason, Optional<String> column) implements SourceRow {}

  /** A value that was dropped, by column and reason. */
  record Dropped(String column, Reason reason) {}

  /** A clean record with nothing dropped. */
  static SourceRow accepted(Gated row) {
    return new Accepted(row, List.of());
  }

  /** A row rejected because of one column. */
  static SourceRow rejected(Reason reason, String column) {
    return new Rejected(reason, Optional.of(column));
  }
}
