package org.leakrisk.gate.source.audits;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Likelihood;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.AuditTopic;
import org.leakrisk.tables.word.Reason;

/** Source {@code audits}: inspections with items checked and failed. */
public final class AuditsSource implements Source {
  private static final int LONGEST_ID = 100;

  private static final EvidenceStream STREAM =
      new EvidenceStream(StreamId.AUDIT, Likelihood.ITEMS, 24, "inspection items", "检查不合格项");

  @Override
  public String name() {
    return "audits";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("audit_id", kinds.recordId(LONGEST_ID)),
        InputColumn.required("audited_on", kinds.date()),
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.optional("province", kinds.province()),
        InputColumn.optional("branch", kinds.branch()),
        InputColumn.optional("reason", kinds.word(AuditReason.class)),
        InputColumn.optional("topic", kinds.word(AuditTopic.class)),
        InputColumn.required("items_checked", kinds.count()),
        InputColumn.required("items_failed", kinds.count()),
        InputColumn.optional("critical_failed", kinds.count()),
        InputColumn.strict("revision", kinds.revision()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("audit_id");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    LocalDate audited = values.required("audited_on", LocalDate.class);
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), audited).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    long checked = values.required("items_checked", Long.class);
    long failed = values.required("items_failed", Long.class);
    if (checked == 0) {
      return SourceRow.rejected(Reason.OUT_OF_RANGE, "items_checked");
    }
    if (failed > checked) {
      return SourceRow.rejected(Reason.OUT_OF_RANGE, "items_failed");
    }
    BranchMatch branch = context.branch(values, courier);
    List<SourceRow.Dropped> dropped = new ArrayList<>(RowContext.dropped(branch));
    Optional<Long> critical = values.optional("critical_failed", Long.class);
    if (critical.isPresent() && critical.get() > failed) {
      dropped.add(new SourceRow.Dropped("critical_failed", Reason.OUT_OF_RANGE));
      critical = Optional.empty();
    }
    Audit audit =
        new Audit(
            new RecordId("audits/" + values.required("audit_id", String.class)),
            context.file(),
            context.line(),
            values.optional("revision", Long.class).orElse(0L),
            context.row(),
            courier.get(),
            values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL),
            branch.branch(),
            audited,
            values.optional("reason", AuditReason.class),
            values.optional("topic", AuditTopic.class),
            checked,
            failed,
            critical);
    return new SourceRow.Accepted(audit, List.copyOf(dropped));
  }

  @Override
  public Table<Audit> table() {
    return Audit.TABLE;
  }

  @Override
  public Optional<EvidenceStream> stream() {
    return Optional.of(STREAM);
  }
}
