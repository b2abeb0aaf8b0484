package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;

/** The volume of one courier in one province and month. */
public record Exposure(
    @Key CourierId courier,
    @Key ProvinceCode province,
    @Key @Doc("Month; a longer period stands under its last month") YearMonth month,
    @Doc("Parcels carried") Parcels parcels) {
  /** The table of these records. */
  public static final Table<Exposure> TABLE = Table.of("exposure", Exposure.class);
}
