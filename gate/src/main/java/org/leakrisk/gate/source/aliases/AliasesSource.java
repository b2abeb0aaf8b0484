package org.leakrisk.gate.source.aliases;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.tables.evidence.CourierAlias;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Reason;

/**
 * Source {@code aliases}: other ways to write a courier. A date that cannot be read rejects the
 * row, for an alias without its dates would name the wrong courier.
 */
public final class AliasesSource implements Source {
  private static final int LONGEST_ALIAS = 100;

  /** Any day will do: the couriers source gives names without dates. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  @Override
  public String name() {
    return "aliases";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.required("alias", kinds.name(LONGEST_ALIAS)),
        InputColumn.strict("valid_from", kinds.date()),
        InputColumn.strict("valid_to", kinds.date()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.empty();
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), ANY_DAY).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    Optional<LocalDate> from = values.optional("valid_from", LocalDate.class);
    Optional<LocalDate> to = values.optional("valid_to", LocalDate.class);
    if (from.isPresent() && to.isPresent() && to.get().isBefore(from.get())) {
      return SourceRow.rejected(Reason.OUT_OF_RANGE, "valid_to");
    }
    String alias = values.required("alias", String.class);
    String since = from.map(LocalDate::toString).orElse("always");
    return SourceRow.accepted(
        new CourierAlias(
            new RecordId("aliases/" + courier.get().code() + "/" + since + "/" + alias),
            context.file(),
            context.line(),
            0,
            context.row(),
            courier.get(),
            alias,
            from,
            to));
  }

  @Override
  public Table<CourierAlias> table() {
    return CourierAlias.TABLE;
  }

  @Override
  public boolean register() {
    return true;
  }
}
