package org.leakrisk.gate.source.fraudcases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.column.WaybillTokens;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.courier.Resolution;
import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Likelihood;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EvidenceClass;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.UnresolvedReason;
import org.leakrisk.tables.word.YesNo;

/**
 * Source {@code fraud_cases}. The courier is that of the victim's own parcel; who brought a
 * fraudulent parcel stands in {@code delivered_by} and is never evidence.
 */
public final class FraudCasesSource implements Source {
  private static final int LONGEST_ID = 100;

  private static final EvidenceStream STREAM =
      new EvidenceStream(StreamId.FRAUD, Likelihood.PARCELS, 12, "fraud cases", "利用泄露信息的诈骗");

  @Override
  public String name() {
    return "fraud_cases";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("case_id", kinds.recordId(LONGEST_ID)),
        InputColumn.required("reported_on", kinds.date()),
        InputColumn.optional("occurred_on", kinds.date()),
        InputColumn.optional("fraud_type", kinds.word(FraudType.class)),
        InputColumn.optional("courier", kinds.courierAsWritten()),
        InputColumn.optional("delivered_by", kinds.courierAsWritten()),
        InputColumn.optional("waybill", kinds.waybill()),
        InputColumn.optional("phone", kinds.phone()),
        InputColumn.optional("province", kinds.province()),
        InputColumn.optional("branch", kinds.branch()),
        InputColumn.optional("platform", kinds.platform()),
        InputColumn.optional("loss_yuan", kinds.money()),
        InputColumn.optional("leak_confirmed", kinds.yesNo()),
        InputColumn.optional("self_reported", kinds.yesNo()),
        InputColumn.strict("revision", kinds.revision()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("case_id");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    LocalDate reported = values.required("reported_on", LocalDate.class);
    Optional<LocalDate> occurred = values.optional("occurred_on", LocalDate.class);
    boolean afterReport = occurred.isPresent() && occurred.get().isAfter(reported);
    LocalDate event = afterReport ? reported : occurred.orElse(reported);
    Resolution courier = context.understand(values, event);
    BranchMatch branch = context.branch(values, courier.courier());
    List<SourceRow.Dropped> dropped = new ArrayList<>(RowContext.dropped(branch));
    if (afterReport) {
      dropped.add(new SourceRow.Dropped("occurred_on", Reason.OUT_OF_RANGE));
    }
    EvidenceRecord fraud = record(values, context, event, courier, branch);
    return new SourceRow.Accepted(fraud, List.copyOf(dropped));
  }

  private static EvidenceRecord record(
      Values values, RowContext context, LocalDate event, Resolution courier, BranchMatch branch) {
    Optional<WaybillTokens> waybill = values.optional("waybill", WaybillTokens.class);
    Optional<WrittenCourier> deliverer = values.optional("delivered_by", WrittenCourier.class);
    return new EvidenceRecord(
        new RecordId("fraud_cases/" + values.required("case_id", String.class)),
        context.file(),
        context.line(),
        values.optional("revision", Long.class).orElse(0L),
        context.row(),
        context.content(),
        StreamId.FRAUD,
        evidenceClass(values, namesOwnParcel(courier) || waybill.isPresent()),
        courier.courier(),
        courier.method(),
        courier.confidence(),
        courier.candidates(),
        courier.reason(),
        courier.asWritten(),
        values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL),
        branch.branch(),
        values.optional("platform", String.class),
        event,
        values.required("reported_on", LocalDate.class),
        values.optional("fraud_type", FraudType.class),
        values.optional("loss_yuan", Money.class),
        values.optional("leak_confirmed", YesNo.class),
        values.optional("self_reported", YesNo.class).equals(Optional.of(YesNo.YES)),
        true,
        context.couriers().resolve(deliverer, event).courier(),
        values.optional("phone", Token.class),
        waybill.map(WaybillTokens::number),
        waybill.flatMap(WaybillTokens::box),
        waybill.flatMap(WaybillTokens::tail),
        waybill.flatMap(WaybillTokens::outer));
  }

  /** True when the courier cell names some courier, known or not. */
  private static boolean namesOwnParcel(Resolution courier) {
    return courier
        .reason()
        .map(why -> why != UnresolvedReason.EMPTY && why != UnresolvedReason.GENERIC)
        .orElse(true);
  }

  /**
   * A confirmed leak counts and a denied one never does. Otherwise the kind of fraud decides: some
   * kinds cannot be done without the data of the victim's own parcel.
   */
  private static EvidenceClass evidenceClass(Values values, boolean ownParcel) {
    Optional<YesNo> confirmed = values.optional("leak_confirmed", YesNo.class);
    if (confirmed.isPresent()) {
      return confirmed.get() == YesNo.YES ? EvidenceClass.CONFIRMED : EvidenceClass.DENIED;
    }
    return switch (values.optional("fraud_type", FraudType.class).orElse(FraudType.OTHER)) {
      case BRUSHING, REFUND_SCAM, IMPERSONATION ->
          ownParcel ? EvidenceClass.IMPLIED : EvidenceClass.UNCONFIRMED;
      case FAKE_PARCEL, BURGLARY, OTHER -> EvidenceClass.UNCONFIRMED;
    };
  }

  @Override
  public Table<EvidenceRecord> table() {
    return EvidenceRecord.TABLE;
  }

  @Override
  public Optional<EvidenceStream> stream() {
    return Optional.of(STREAM);
  }
}
