package org.leakrisk.gate.source.branches;

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
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.BranchKind;
import org.leakrisk.tables.word.Reason;

/** Source {@code branches}: which outlet or hub is whose. */
public final class BranchesSource implements Source {
  private static final int LONGEST_ID = 64;
  private static final int LONGEST_NAME = 100;

  /** Any day will do: the couriers source gives names without dates. */
  private static final LocalDate ANY_DAY = LocalDate.of(2000, 1, 1);

  @Override
  public String name() {
    return "branches";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("branch", kinds.recordId(LONGEST_ID)),
        InputColumn.required("courier", kinds.courierAsWritten()),
        InputColumn.optional("name", kinds.label(LONGEST_NAME)),
        InputColumn.optional("province", kinds.province()),
        InputColumn.optional("kind", kinds.word(BranchKind.class)));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.of("branch");
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), ANY_DAY).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    String branch = values.required("branch", String.class);
    return SourceRow.accepted(
        new Branch(
            new RecordId("branches/" + branch),
            context.file(),
            context.line(),
            0,
            context.row(),
            new BranchId(branch),
            courier.get(),
            values.optional("name", String.class),
            values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL),
            values.optional("kind", BranchKind.class)));
  }

  @Override
  public Table<Branch> table() {
    return Branch.TABLE;
  }

  @Override
  public boolean register() {
    return true;
  }
}
