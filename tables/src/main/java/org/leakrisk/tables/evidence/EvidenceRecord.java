package org.leakrisk.tables.evidence;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EvidenceClass;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;
import org.leakrisk.tables.word.YesNo;

/** One accepted complaint or fraud case, without anything that names a person. */
public record EvidenceRecord(
    @Key RecordId record,
    @Doc("Alias of the input file") @Key String file,
    @Doc("Physical line where the row starts, 1-based") @Key long line,
    @Doc("Revision; 0 when the source has none") long revision,
    @Doc("Token over all contract columns of the row") Token row,
    @Doc("Token over all contract columns but id and revision") Token content,
    StreamId stream,
    EvidenceClass evidenceClass,
    Optional<CourierId> courier,
    MatchMethod method,
    @Doc("Confidence of the resolution, 0..1") double confidence,
    @Doc("Couriers that the written name could mean") List<String> candidates,
    Optional<UnresolvedReason> reason,
    @Doc("Courier as written: letters kept, digits masked, at most 24 characters")
        Optional<String> asWritten,
    ProvinceCode province,
    Optional<BranchId> branch,
    @Doc("Trading platform") Optional<String> platform,
    @Doc("Day of the event; the day of the report when the event is undated") LocalDate eventOn,
    @Doc("Day from which the bureau knew") LocalDate knownOn,
    Optional<FraudType> fraudType,
    @Doc("Loss of the victim") Optional<Money> lossYuan,
    @Doc("Leak confirmed by an authority") Optional<YesNo> leakConfirmed,
    @Doc("Reported by the courier itself") boolean selfReported,
    @Doc("The courier was found liable") boolean effective,
    @Doc("Courier that brought a fraudulent parcel; never evidence against it")
        Optional<CourierId> deliveredBy,
    @Doc("Token of the phone") Optional<Token> phone,
    @Doc("Token of the waybill") Optional<Token> waybill,
    @Doc("Token of the waybill without its last three digits") Optional<Token> waybillBox,
    @Doc("Token of the last six digits and the length") Optional<Token> waybillTail,
    @Doc("Token of the waybill without the three digits before the last three")
        Optional<Token> waybillOuter)
    implements Gated {
  /** The table of these records. */
  public static final Table<EvidenceRecord> TABLE =
      Table.of("evidence_records", EvidenceRecord.class);
}
