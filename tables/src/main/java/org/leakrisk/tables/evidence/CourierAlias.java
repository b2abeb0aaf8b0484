package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;

/** Another way to write a courier, valid between two days. */
public record CourierAlias(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    CourierId courier,
    @Doc("The written form") String alias,
    @Doc("First day on which it is valid; empty = always") Optional<LocalDate> validFrom,
    @Doc("Last day on which it is valid; empty = still") Optional<LocalDate> validTo)
    implements Gated {
  /** The table of these records. */
  public static final Table<CourierAlias> TABLE = Table.of("clean_aliases", CourierAlias.class);
}
