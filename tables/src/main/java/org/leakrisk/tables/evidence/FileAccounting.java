package org.leakrisk.tables.evidence;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** What became of the rows of one input file. */
public record FileAccounting(
    @Key @Doc("Source") String source,
    @Key @Doc("Alias of the input file") String file,
    @Doc("Records read, header and blank lines excluded") long rowsRead,
    @Doc("Rows accepted") long accepted,
    @Doc("Rows equal to an accepted row of the same id") long duplicates,
    @Doc("Rows replaced by a higher revision") long superseded,
    @Doc("Rows rejected") long rejected,
    @Doc("Blank lines") long blank,
    @Doc("Optional values dropped") long droppedValues,
    @Doc("Encoding found or declared") String encoding) {
  /** The table of these records. */
  public static final Table<FileAccounting> TABLE = Table.of("accounting", FileAccounting.class);

  public FileAccounting {
    if (rowsRead != accepted + duplicates + superseded + rejected) {
      throw new IllegalArgumentException(
          "Accounting of %s does not add up: %d read, %d accepted, %d duplicates, %d superseded, %d rejected"
              .formatted(file, rowsRead, accepted, duplicates, superseded, rejected));
    }
  }

  /** This file once rows that stand more than once are settled among all files. */
  public FileAccounting settled(long moreDuplicates, long moreSuperseded, long conflicts) {
    return new FileAccounting(
        source,
        file,
        rowsRead,
        accepted - moreDuplicates - moreSuperseded - conflicts,
        duplicates + moreDuplicates,
        superseded + moreSuperseded,
        rejected + conflicts,
        blank,
        droppedValues,
        encoding);
  }
}
