package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;

/** Parcels of one branch in one month: a part of its courier's volume, never an addition. */
public record BranchVolume(
    @Key BranchId branch,
    @Key @Doc("Month") YearMonth month,
    CourierId courier,
    ProvinceCode province,
    @Doc("Parcels carried") Parcels parcels) {
  /** The table of these records. */
  public static final Table<BranchVolume> TABLE = Table.of("branch_exposure", BranchVolume.class);
}
