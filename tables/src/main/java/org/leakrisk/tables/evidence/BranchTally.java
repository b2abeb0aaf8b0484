package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** Events that name a branch: a part of its courier's events. Sparse like the tally. */
public record BranchTally(
    @Key BranchId branch,
    @Key @Doc("Month of the events") YearMonth month,
    @Key StreamId stream,
    @Key @Doc("Month from which they were known") YearMonth knownMonth,
    @Key CourierId courier,
    @Doc("Events, in millionths") long eventsMicro,
    @Doc("Events among them for which the courier was found liable, in millionths")
        long effectiveMicro) {
  /** The table of these records. */
  public static final Table<BranchTally> TABLE = Table.of("branch_tally", BranchTally.class);
}
