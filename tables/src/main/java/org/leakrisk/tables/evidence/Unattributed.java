package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** Incidents of which no courier is known, so that they are in nobody's tally. */
public record Unattributed(
    @Key StreamId stream,
    @Key @Doc("Month of the incidents") YearMonth month,
    @Key @Doc("Month from which they were known") YearMonth knownMonth,
    @Doc("Incidents whose records name no courier, or none that is understood") long incidents) {
  /** The table of these records. */
  public static final Table<Unattributed> TABLE = Table.of("unattributed", Unattributed.class);
}
