package org.leakrisk.tables.evidence;

import java.util.Optional;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Reason;

/** A row that was not accepted. The offending value is kept nowhere. */
@Published("Every rejected row with the reason and the column, never the value.")
public record Rejection(
    @Key @Doc("Source") String source,
    @Key @Doc("Alias of the input file") String file,
    @Key @Doc("Physical line where the row starts, 1-based") long line,
    Reason reason,
    @Doc("Column at fault; empty when it is the whole row") Optional<String> column) {
  /** The table of these records. */
  public static final Table<Rejection> TABLE = Table.of("rejected", Rejection.class);
}
