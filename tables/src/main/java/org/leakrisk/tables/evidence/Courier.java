package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.LicenceStatus;

/** A courier company under supervision. */
public record Courier(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    CourierId courier,
    @Doc("Name as the bureau writes it") String name,
    @Doc("English name") Optional<String> nameEn,
    @Doc("Licence number") Optional<String> licenceNo,
    Optional<LicenceStatus> licenceStatus,
    @Doc("First day of the licence") Optional<LocalDate> licensedFrom,
    @Doc("Last day of the licence") Optional<LocalDate> licensedTo,
    @Doc("Peer group") Optional<String> peerGroup)
    implements Gated {
  /** The table of these records. */
  public static final Table<Courier> TABLE = Table.of("clean_couriers", Courier.class);
}
