package org.leakrisk.gate.source.parcels;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.CountedUnit;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.source.ValueToken;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;

/**
 * Source {@code parcels}: volumes, keyed by courier, month, province and branch. A province or
 * branch that cannot be used rejects the row: without it a part would pass for the whole.
 */
public final class ParcelsSource implements Source {
  @Override
  public String name() {
    return "parcels";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.required("month", kinds.month()),
        InputColumn.required("parcels", kinds.parcels()),
        InputColumn.strict("province", kinds.province()),
        InputColumn.strict("branch", kinds.branch()));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.empty();
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    YearMonth month = values.required("month", YearMonth.class);
    return CountedUnit.row(values, context, month, unit -> volume(values, context, month, unit));
  }

  private static ParcelVolume volume(
      Values values, RowContext context, YearMonth month, CountedUnit unit) {
    Parcels parcels = values.required("parcels", Parcels.class);
    return new ParcelVolume(
        new RecordId(
            String.join("/", "parcels", unit.courier().code(), month.toString(), unit.place())),
        context.file(),
        context.line(),
        0,
        ValueToken.of(parcels.amount().toPlainString()),
        unit.courier(),
        month,
        unit.province(),
        unit.branch(),
        parcels);
  }

  @Override
  public Table<ParcelVolume> table() {
    return ParcelVolume.TABLE;
  }

  @Override
  public boolean requiredSource() {
    return true;
  }
}
