package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** How many accepted rows a source has for a courier and a month: what the gaps are found in. */
public record Coverage(
    @Key @Doc("Source") String source,
    @Key @Doc("Courier; empty when the row names none") String courier,
    @Key @Doc("Month") YearMonth month,
    @Doc("Accepted rows") long rows) {
  /** The table of these records. */
  public static final Table<Coverage> TABLE = Table.of("coverage", Coverage.class);
}
