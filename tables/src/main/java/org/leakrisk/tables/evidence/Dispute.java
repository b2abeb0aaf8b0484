package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.DisputeStatus;

/** A courier contests a record that counts against it. */
public record Dispute(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    @Doc("Day on which it was filed") LocalDate filedOn,
    @Doc("Courier that contests") CourierId courier,
    @Doc("Record that it contests, as source/id") RecordId disputed,
    DisputeStatus status)
    implements Gated {
  /** The table of these records. */
  public static final Table<Dispute> TABLE = Table.of("clean_disputes", Dispute.class);
}
