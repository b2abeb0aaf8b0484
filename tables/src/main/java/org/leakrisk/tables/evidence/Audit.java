package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.AuditTopic;

/** An inspection of a courier. */
public record Audit(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    CourierId courier,
    ProvinceCode province,
    Optional<BranchId> branch,
    @Doc("Day of the inspection") LocalDate auditedOn,
    Optional<AuditReason> reason,
    Optional<AuditTopic> topic,
    @Doc("Items checked, at least 1") long itemsChecked,
    @Doc("Items failed, at most the items checked") long itemsFailed,
    @Doc("Critical items failed") Optional<Long> criticalFailed)
    implements Gated {
  /** The table of these records. */
  public static final Table<Audit> TABLE = Table.of("clean_audits", Audit.class);
}
