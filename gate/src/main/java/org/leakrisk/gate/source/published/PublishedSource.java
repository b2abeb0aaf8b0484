package org.leakrisk.gate.source.published;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Kinds;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.source.ValueToken;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Reason;

/**
 * Source {@code published}: figures as somebody printed them, keyed by their dimensions and value.
 * The same figure printed twice is one; two figures for one thing both stay, for that they differ
 * is what is to be found. A unit turns the figure into that of its measure, also a wrong one: that
 * it is wrong is found by holding the figure against others.
 */
public final class PublishedSource implements Source {
  private static final String INDUSTRY = "-";
  private static final int LONGEST_NOTE = 2000;

  @Override
  public String name() {
    return "published";
  }

  @Override
  public List<InputColumn> columns(ColumnContext context) {
    Kinds kinds = Kinds.of(context);
    return List.of(
        InputColumn.required("month", kinds.month()),
        InputColumn.required("measure", kinds.word(Measure.class)),
        InputColumn.required("value", kinds.parcels()),
        InputColumn.strict("courier", kinds.courierAsWritten()),
        InputColumn.strict("province", kinds.province()),
        InputColumn.optional("unit", new UnitKind()),
        InputColumn.optional("source_note", kinds.label(LONGEST_NOTE)));
  }

  @Override
  public Optional<String> idColumn() {
    return Optional.empty();
  }

  @Override
  public SourceRow row(Values values, RowContext context) {
    YearMonth month = values.required("month", YearMonth.class);
    Optional<WrittenCourier> written = RowContext.courier(values);
    Optional<CourierId> courier =
        written.flatMap(name -> context.couriers().resolve(written, month).courier());
    if (written.isPresent() && courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    Measure measure = values.required("measure", Measure.class);
    Optional<PrintedUnit> unit = values.optional("unit", PrintedUnit.class);
    if (unit.isPresent() && !unit.get().fits(measure)) {
      return SourceRow.rejected(Reason.OUT_OF_RANGE, "unit");
    }
    BigDecimal printed = values.required("value", Parcels.class).amount();
    BigDecimal value = unit.map(of -> printed.multiply(of.factor())).orElse(printed);
    ProvinceCode province =
        values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL);
    return SourceRow.accepted(figure(context, month, measure, value, courier, province));
  }

  private static PublishedFigure figure(
      RowContext context,
      YearMonth month,
      Measure measure,
      BigDecimal value,
      Optional<CourierId> courier,
      ProvinceCode province) {
    String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    String key =
        String.join(
            "/",
            courier.map(CourierId::code).orElse(INDUSTRY),
            month.toString(),
            measure.code(),
            province.code(),
            plain);
    return new PublishedFigure(
        new RecordId("published/" + key),
        context.file(),
        context.line(),
        0,
        ValueToken.of(plain),
        month,
        measure,
        value.doubleValue(),
        courier,
        province);
  }

  @Override
  public Table<PublishedFigure> table() {
    return PublishedFigure.TABLE;
  }
}
