package org.leakrisk.gate.source.counts;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.CountedUnit;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Likelihood;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.source.ValueToken;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.CountKind;
import org.leakrisk.tables.word.Reason;

/**
 * Source {@code counts}: events that the sender has already counted, keyed by their dimensions. A
 * province, branch or kind that cannot be used rejects the row: without it a part would pass for
 * the whole, or service for leaks.
 */
public final class CountsSource implements Source {
  /** Numbers on selling sites: so far they arrive here only. */
  public static final EvidenceStream LISTING =
      new EvidenceStream(StreamId.LISTING, Likelihood.PARCELS, 12, "listings", "面单号倒卖");

  @Override
  public String name() {
    return "counts";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    Map<String, StreamId> streams =
        Sources.streams().stream()
            .map(EvidenceStream::id)
            .collect(Collectors.toMap(StreamId::code, Function.identity()));
    return List.of(
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.required("month", kinds.month()),
        InputColumn.required("stream", kinds.choice(streams)),
        InputColumn.required("events", kinds.count()),
        InputColumn.strict("province", kinds.province()),
        InputColumn.strict("branch", kinds.branch()),
        InputColumn.strict("kind", kinds.word(CountKind.class)));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.empty();
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    YearMonth month = values.required("month", YearMonth.class);
    if (values.required("stream", StreamId.class).equals(StreamId.AUDIT)) {
      return SourceRow.rejected(Reason.AGGREGATED_AUDIT, "stream");
    }
    return CountedUnit.row(values, context, month, unit -> count(values, context, month, unit));
  }

  private static EventCount count(
      Values values, RowContext context, YearMonth month, CountedUnit unit) {
    StreamId stream = values.required("stream", StreamId.class);
    CountKind kind = values.optional("kind", CountKind.class).orElse(CountKind.LEAK);
    String key =
        String.join(
            "/",
            "counts",
            unit.courier().code(),
            month.toString(),
            stream.code(),
            kind.code(),
            unit.place());
    long events = values.required("events", Long.class);
    return new EventCount(
        new RecordId(key),
        context.file(),
        context.line(),
        0,
        ValueToken.of(Long.toString(events)),
        unit.courier(),
        month,
        stream,
        unit.province(),
        unit.branch(),
        events,
        kind);
  }

  @Override
  public Table<EventCount> table() {
    return EventCount.TABLE;
  }
}
