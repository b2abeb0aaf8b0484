package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.RecheckResult;

/** A written notice, fine, suspension or revocation. */
public record Notice(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    NoticeId notice,
    @Doc("Day of issue") LocalDate issuedOn,
    CourierId courier,
    Optional<BranchId> branch,
    NoticeKind kind,
    @Doc("Day by which it must be met") Optional<LocalDate> dueOn,
    @Doc("Day of the recheck") Optional<LocalDate> recheckedOn,
    Optional<RecheckResult> recheckResult,
    @Doc("Amount of a fine") Optional<Money> amountYuan,
    @Doc("Confirmed number of disclosed records") Optional<Long> recordsConfirmed)
    implements Gated {
  /** The table of these records. */
  public static final Table<Notice> TABLE = Table.of("clean_notices", Notice.class);
}
