package org.leakrisk.tables.evidence;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Severity;

/** Something about the data that a reader must know. */
@Published("What is known about the quality of the data.")
public record Finding(
    @Key @Doc("The check") String check,
    @Key @Doc("What it is about: a source, a file, a courier, a month") String subject,
    Severity severity,
    @Doc("What was seen") String observed,
    @Doc("What would have been right") String expected,
    @Doc("One sentence: what it means and what to do") String message) {
  /** The table of these records. */
  public static final Table<Finding> TABLE = Table.of("data_quality", Finding.class);
}
