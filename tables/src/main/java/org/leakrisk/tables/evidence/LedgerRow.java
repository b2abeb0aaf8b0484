package org.leakrisk.tables.evidence;

import java.util.Optional;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.LedgerRole;
import org.leakrisk.tables.word.MatchMethod;

/**
 * One input row under one cell of the tally: what it contributes, in whole millionths, or why it
 * contributes nothing. The contributions of a cell sum to the cell exactly.
 */
@Published("Which input rows stand under each number, and which were left out and why.")
public record LedgerRow(
    @Key @Doc("Cell under which the row stands, see metric") String metric,
    @Key @Doc("Place of the row, as file:line") String row,
    RecordId record,
    @Doc("Incident that the record belongs to; empty if none") Optional<IncidentId> incident,
    LedgerRole role,
    @Doc(
            "What it adds to the cell, in millionths of an event, of a failed item or of a parcel; 0"
                + " when excluded")
        long contributionMicro,
    @Doc("Rule by which it is counted otherwise than as one whole event, or left out")
        Optional<String> via,
    @Doc("How the written courier was resolved; empty where an id is required")
        Optional<MatchMethod> method,
    @Doc("Confidence of that resolution, 0..1") Optional<Double> confidence) {
  /** The table of these records. */
  public static final Table<LedgerRow> TABLE = Table.of("evidence", LedgerRow.class);

  public LedgerRow {
    if (contributionMicro < 0 || role == LedgerRole.EXCLUDED && contributionMicro != 0) {
      throw new IllegalArgumentException(
          "A row of the ledger adds nothing when excluded and never less than nothing");
    }
  }

  /** Alias of the input file. */
  public String file() {
    return row.substring(0, row.lastIndexOf(':'));
  }
}
