package org.leakrisk.gate.source.parcels;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.source.ValueToken;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Reason;

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
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), month).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    Optional<Reason> conflict = context.branch(values, courier).fault();
    if (conflict.equals(Optional.of(Reason.BRANCH_CONFLICT))) {
      return SourceRow.rejected(Reason.BRANCH_CONFLICT, "branch");
    }
    Optional<BranchId> branch = context.part(values, courier);
    ProvinceCode province =
        values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL);
    String key = courier.get().code() + "/" + month + "/" + province.code();
    String part = branch.map(BranchId::code).map(id -> "/" + id).orElse("");
    Parcels parcels = values.required("parcels", Parcels.class);
    return SourceRow.accepted(
        new ParcelVolume(
            new RecordId("parcels/" + key + part),
            context.file(),
            context.line(),
            0,
            ValueToken.of(parcels.amount().toPlainString()),
            courier.get(),
            month,
            province,
            branch,
            parcels));
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
