package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.CountKind;

/** Evidence that arrives already counted. */
public record EventCount(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    CourierId courier,
    @Doc("Month; a longer period stands under its last month") YearMonth month,
    StreamId stream,
    ProvinceCode province,
    Optional<BranchId> branch,
    @Doc("Events counted by the sender") long events,
    CountKind kind)
    implements Gated {
  /** The table of these records. */
  public static final Table<EventCount> TABLE = Table.of("clean_counts", EventCount.class);
}
