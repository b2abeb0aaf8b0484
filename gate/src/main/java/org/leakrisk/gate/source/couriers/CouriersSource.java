package org.leakrisk.gate.source.couriers;

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
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.LicenceStatus;

/** Source {@code couriers}: every courier that can be ranked. */
public final class CouriersSource implements Source {
  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_LABEL = 64;

  @Override
  public String name() {
    return "couriers";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("courier", kinds.courierId()),
        InputColumn.required("name", kinds.name(LONGEST_NAME)),
        InputColumn.optional("name_en", kinds.name(LONGEST_NAME)),
        InputColumn.optional("licence_no", kinds.label(LONGEST_LABEL)),
        InputColumn.optional("licence_status", kinds.word(LicenceStatus.class)),
        InputColumn.optional("licensed_from", kinds.date()),
        InputColumn.optional("licensed_to", kinds.date()),
        InputColumn.optional("peer_group", kinds.label(LONGEST_LABEL)));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("courier");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    CourierId courier = values.required("courier", CourierId.class);
    return SourceRow.accepted(
        new Courier(
            new RecordId("couriers/" + courier.code()),
            context.file(),
            context.line(),
            0,
            context.row(),
            courier,
            values.required("name", String.class),
            values.optional("name_en", String.class),
            values.optional("licence_no", String.class),
            values.optional("licence_status", LicenceStatus.class),
            values.optional("licensed_from", LocalDate.class),
            values.optional("licensed_to", LocalDate.class),
            values.optional("peer_group", String.class)));
  }

  @Override
  public Table<Courier> table() {
    return Courier.TABLE;
  }

  @Override
  public boolean register() {
    return true;
  }

  @Override
  public boolean requiredSource() {
    return true;
  }
}
