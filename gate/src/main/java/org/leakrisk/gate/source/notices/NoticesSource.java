package org.leakrisk.gate.source.notices;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.NoticeKind;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.RecheckResult;

/** Source {@code notices}: what the bureau has already demanded or imposed. */
public final class NoticesSource implements Source {
  private static final int LONGEST_ID = 64;

  @Override
  public String name() {
    return "notices";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("notice_id", kinds.recordId(LONGEST_ID)),
        InputColumn.required("issued_on", kinds.date()),
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.optional("branch", kinds.branch()),
        InputColumn.required("kind", kinds.word(NoticeKind.class)),
        InputColumn.optional("due_on", kinds.date()),
        InputColumn.optional("rechecked_on", kinds.date()),
        InputColumn.optional("recheck_result", kinds.word(RecheckResult.class)),
        InputColumn.optional("amount_yuan", kinds.money()),
        InputColumn.optional("records_confirmed", kinds.count()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("notice_id");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    LocalDate issued = values.required("issued_on", LocalDate.class);
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), issued).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    String id = values.required("notice_id", String.class);
    BranchMatch branch = context.branch(values, courier);
    Notice notice =
        new Notice(
            new RecordId("notices/" + id),
            context.file(),
            context.line(),
            0,
            context.row(),
            new NoticeId(id),
            issued,
            courier.get(),
            branch.branch(),
            values.required("kind", NoticeKind.class),
            values.optional("due_on", LocalDate.class),
            values.optional("rechecked_on", LocalDate.class),
            values.optional("recheck_result", RecheckResult.class),
            values.optional("amount_yuan", Money.class),
            values.optional("records_confirmed", Long.class));
    return new SourceRow.Accepted(notice, RowContext.dropped(branch));
  }

  @Override
  public Table<Notice> table() {
    return Notice.TABLE;
  }
}
