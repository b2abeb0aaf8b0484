package org.leakrisk.gate.source.disputes;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.DisputeStatus;
import org.leakrisk.tables.word.Reason;

/** Source {@code disputes}: records that a courier contests, and what came of it. */
public final class DisputesSource implements Source {
  private static final int LONGEST_ID = 100;

  @Override
  public String name() {
    return "disputes";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("dispute_id", kinds.recordId(LONGEST_ID)),
        InputColumn.required("filed_on", kinds.date()),
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.required("source", kinds.choice(disputable())),
        InputColumn.required("record_id", kinds.referenceTo(LONGEST_ID)),
        InputColumn.required("status", kinds.word(DisputeStatus.class)));
  }

  /** Sources of evidence whose records have an id of their own. */
  private static Map<String, String> disputable() {
    return Sources.all().stream()
        .filter(source -> source.stream().isPresent() && source.idColumn().isPresent())
        .map(Source::name)
        .collect(Collectors.toMap(Function.identity(), Function.identity()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("dispute_id");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    LocalDate filed = values.required("filed_on", LocalDate.class);
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), filed).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    String disputed =
        values.required("source", String.class) + "/" + values.required("record_id", String.class);
    return SourceRow.accepted(
        new Dispute(
            new RecordId("disputes/" + values.required("dispute_id", String.class)),
            context.file(),
            context.line(),
            0,
            context.row(),
            filed,
            courier.get(),
            new RecordId(disputed),
            values.required("status", DisputeStatus.class)));
  }

  @Override
  public Table<Dispute> table() {
    return Dispute.TABLE;
  }
}
