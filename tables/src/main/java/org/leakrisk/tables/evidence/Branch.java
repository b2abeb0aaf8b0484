package org.leakrisk.tables.evidence;

import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.BranchKind;

/** An outlet or hub of a courier. */
public record Branch(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    BranchId branch,
    CourierId courier,
    @Doc("Name of the branch") Optional<String> name,
    ProvinceCode province,
    Optional<BranchKind> kind)
    implements Gated {
  /** The table of these records. */
  public static final Table<Branch> TABLE = Table.of("clean_branches", Branch.class);
}
