package org.leakrisk.tables.evidence;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** Whether the text of a source is believed when nothing else says what a record is about. */
public record TextTrust(
    @Key @Doc("Source of the texts") String source,
    @Doc("Texts that somebody labelled") long labelled,
    @Doc("False when labels contradict what the texts were found to say") boolean trusted) {
  /** The table of these records. */
  public static final Table<TextTrust> TABLE = Table.work("text_trust", TextTrust.class);
}
