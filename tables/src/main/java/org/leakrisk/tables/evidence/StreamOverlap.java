package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** Incidents of a courier by the streams that reported them. */
public record StreamOverlap(
    @Key CourierId courier,
    @Key @Doc("Month of the incidents") YearMonth month,
    @Key @Doc("Streams of their scoring records, by code, joined by +") String streams,
    @Doc("Incidents of this courier alone") long incidents) {
  /** The table of these records. */
  public static final Table<StreamOverlap> TABLE = Table.of("stream_overlap", StreamOverlap.class);
}
