package org.leakrisk.tables.evidence;

import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.EdgeMethod;

/** Two records that tell of the same event. */
@Published("What was linked to what, and by which method.")
public record Edge(
    @Key @Doc("The smaller record of the pair") RecordId left,
    @Key @Doc("The larger record of the pair") RecordId right,
    EdgeMethod method,
    @Doc("Days between the two events") long gapDays,
    @Doc("True when the pair ended up in one incident") boolean accepted) {
  /** The table of these records. */
  public static final Table<Edge> TABLE = Table.of("edges", Edge.class);
}
