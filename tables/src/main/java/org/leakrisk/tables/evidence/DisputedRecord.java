package org.leakrisk.tables.evidence;

import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.DisputeStatus;

/** What the disputes about one record come to: upheld if one of them is, else open if one is. */
public record DisputedRecord(@Key RecordId record, DisputeStatus status) {
  /** The table of these records. */
  public static final Table<DisputedRecord> TABLE =
      Table.of("disputed_records", DisputedRecord.class);
}
