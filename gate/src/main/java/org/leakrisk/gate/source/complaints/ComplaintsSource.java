package org.leakrisk.gate.source.complaints;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.Category;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.FreeText;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.column.WaybillTokens;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.courier.Resolution;
import org.leakrisk.gate.leak.LabelledReading;
import org.leakrisk.gate.leak.LeakReading;
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
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.EvidenceClass;
import org.leakrisk.tables.word.Outcome;
import org.leakrisk.tables.word.YesNo;

/**
 * Source {@code complaints}. Only a complaint about a leak is evidence; the others are service
 * quality and never scored.
 */
public final class ComplaintsSource implements Source {
  private static final int LONGEST_ID = 100;

  private static final EvidenceStream STREAM =
      new EvidenceStream(StreamId.COMPLAINT, Likelihood.PARCELS, 12, "complaints", "信息泄露申诉");

  @Override
  public String name() {
    return "complaints";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("complaint_id", kinds.recordId(LONGEST_ID)),
        InputColumn.required("received_on", kinds.date()),
        InputColumn.optional("courier", kinds.courierAsWritten()),
        InputColumn.optional("waybill", kinds.waybill()),
        InputColumn.optional("phone", kinds.phone()),
        InputColumn.optional("province", kinds.province()),
        InputColumn.optional("branch", kinds.branch()),
        InputColumn.optional("platform", kinds.platform()),
        InputColumn.optional("category", kinds.category()),
        InputColumn.optional("text", kinds.freeText()),
        InputColumn.optional("leak", kinds.yesNo()),
        InputColumn.optional("outcome", kinds.word(Outcome.class)),
        InputColumn.strict("revision", kinds.revision()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("complaint_id");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    LocalDate received = values.required("received_on", LocalDate.class);
    Resolution courier = context.understand(values, received);
    BranchMatch branch = context.branch(values, courier.courier());
    Optional<YesNo> leak = values.optional("leak", YesNo.class);
    Optional<LeakReading> text =
        values.optional("text", FreeText.class).map(written -> written.signs().on(received));
    Optional<WaybillTokens> waybill = values.optional("waybill", WaybillTokens.class);
    EvidenceRecord complaint =
        new EvidenceRecord(
            new RecordId("complaints/" + values.required("complaint_id", String.class)),
            context.file(),
            context.line(),
            values.optional("revision", Long.class).orElse(0L),
            context.row(),
            context.content(),
            StreamId.COMPLAINT,
            evidenceClass(values, leak, text, context.leakUnknown()),
            courier.courier(),
            courier.method(),
            courier.confidence(),
            courier.candidates(),
            courier.reason(),
            courier.asWritten(),
            values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL),
            branch.branch(),
            values.optional("platform", String.class),
            received,
            received,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            false,
            values.optional("outcome", Outcome.class).equals(Optional.of(Outcome.EFFECTIVE)),
            Optional.empty(),
            values.optional("phone", Token.class),
            waybill.map(WaybillTokens::number),
            waybill.flatMap(WaybillTokens::box),
            waybill.flatMap(WaybillTokens::tail),
            waybill.flatMap(WaybillTokens::outer));
    return new SourceRow.Accepted(
        complaint,
        RowContext.dropped(branch),
        text.map(reading -> new LabelledReading(reading, leak)));
  }

  /**
   * The leak column decides; when it is empty the category, then the text; when no column exists
   * that could say so, the setting.
   */
  private static EvidenceClass evidenceClass(
      Values values, Optional<YesNo> leak, Optional<LeakReading> text, boolean leakUnknown) {
    if (leak.isPresent()) {
      return leak.get() == YesNo.YES ? EvidenceClass.DECLARED : EvidenceClass.DENIED;
    }
    if (values.optional("category", Category.class).equals(Optional.of(Category.LEAK))) {
      return EvidenceClass.DECLARED;
    }
    if (leakUnknown) {
      return EvidenceClass.ASSUMED;
    }
    return switch (text.orElse(LeakReading.NONE).text()) {
      case STRONG, CONSEQUENCE -> EvidenceClass.DETECTED;
      case WEAK -> EvidenceClass.SUSPECTED;
      case NONE -> EvidenceClass.SERVICE;
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
