package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/**
 * By how much a cell of the tally changes when something else is counted. Sparse: a cell that stays
 * as it is has no row.
 */
public record TallyVariant(
    @Key @Doc("What is counted instead, such as without_platform_market-a") String scenario,
    @Key CourierId courier,
    @Key ProvinceCode province,
    @Key @Doc("Month of the events") YearMonth month,
    @Key StreamId stream,
    @Key @Doc("Month from which they were known") YearMonth knownMonth,
    @Doc("Change of the events, in millionths; negative when fewer count") long deltaMicro) {
  /** Scenarios of this beginning leave out what names a trading platform. */
  public static final String WITHOUT_PLATFORM = "without_platform_";

  /** The table of these records. */
  public static final Table<TallyVariant> TABLE = Table.of("tally_variant", TallyVariant.class);
}
