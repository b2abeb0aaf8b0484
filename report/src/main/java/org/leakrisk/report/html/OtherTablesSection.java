package org.leakrisk.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.FraudTrends;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.Rectification;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.risk.ranked.Signals;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.risk.ranked.Trend;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;

/** The first rows of every table that no other section shows, column by column. */
final class OtherTablesSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 10;
  private static final String RANK = "rank";

  /** Tables that have a section of their own. */
  private static final Set<Table<?>> ELSEWHERE =
      Set.of(
          CourierRanking.TABLE,
          StreamScores.TABLE,
          Contributions.TABLE,
          ModelFit.TABLE,
          ProvinceRanking.TABLE,
          Sensitivity.TABLE,
          Trend.TABLE,
          Rectification.TABLE,
          Signals.TABLE,
          FraudTrends.TABLE,
          Enforcement.TABLE,
          InspectionPlan.TABLE,
          Finding.TABLE,
          CourierName.TABLE);

  private final Terms terms;

  private OtherTablesSection(Terms terms) {
    this.terms = terms;
  }

  /** The section; empty when every table has one of its own. */
  static Optional<Section> of(ReportInput input, Terms terms) {
    OtherTablesSection section = new OtherTablesSection(terms);
    List<Block> blocks = new ArrayList<>();
    for (Table<?> table : input.tables().tables()) {
      if (!ELSEWHERE.contains(table)) {
        section.add(blocks, table, input.tables());
      }
    }
    return blocks.isEmpty()
        ? Optional.empty()
        : Optional.of(new Section("other", terms.text("other.title"), blocks));
  }

  private <R extends Record> void add(List<Block> blocks, Table<R> table, TableRows rows) {
    List<List<Optional<Object>>> all = rows.of(table).stream().map(table::cells).toList();
    List<List<Optional<Object>>> first = byRank(table, all).stream().limit(SHOWN).toList();
    blocks.add(new Block.Subheading(table.name().replace('_', ' ')));
    if (first.isEmpty()) {
      blocks.add(new Block.Paragraph(table.caption() + " " + terms.text("other.empty")));
    } else {
      blocks.add(grid(table, first));
    }
    blocks.add(terms.rest(table, all.size() - first.size()));
  }

  /** By the column {@code rank} where there is one, rows without rank last; else as they are. */
  private static List<List<Optional<Object>>> byRank(
      Table<?> table, List<List<Optional<Object>>> rows) {
    List<Column> columns = table.columns();
    for (int i = 0; i < columns.size(); i++) {
      if (columns.get(i).name().equals(RANK) && columns.get(i).kind() == Kind.LONG) {
        int at = i;
        return rows.stream()
            .sorted(Comparator.comparing(row -> (Long) row.get(at).orElse(Long.MAX_VALUE)))
            .toList();
      }
    }
    return rows;
  }

  private Block.Grid grid(Table<?> table, List<List<Optional<Object>>> rows) {
    List<Column> columns = table.columns();
    List<Block.Heading> headings =
        columns.stream()
            .map(
                column ->
                    new Block.Heading(heading(column), isNumber(column) ? "number" : "", false))
            .toList();
    List<Block.Line> lines = new ArrayList<>();
    for (List<Optional<Object>> row : rows) {
      List<Cell> cells = new ArrayList<>();
      for (int i = 0; i < columns.size(); i++) {
        Column column = columns.get(i);
        cells.add(
            row.get(i).map(value -> cell(column, value)).orElseGet(() -> terms.missing("empty")));
      }
      lines.add(new Block.Line("", "", cells));
    }
    return new Block.Grid(table.caption(), headings, lines);
  }

  private static String heading(Column column) {
    return column.name().replace('_', ' ');
  }

  private static boolean isNumber(Column column) {
    return switch (column.kind()) {
      case LONG, DOUBLE, MONEY, PARCELS -> true;
      case BOOLEAN, TEXT, DATE, TOKEN, LIST -> false;
    };
  }

  private Cell cell(Column column, Object value) {
    return switch (column.kind()) {
      case LONG -> Terms.count((Long) value);
      case DOUBLE -> new Cell.Number(NUMBERS.digits(BigDecimal.valueOf((Double) value)));
      case MONEY -> new Cell.Number(NUMBERS.money(Money.ofYuan((BigDecimal) value)));
      case PARCELS -> new Cell.Number(NUMBERS.volume(new Parcels((BigDecimal) value)));
      case TEXT -> text(column, value.toString());
      case LIST ->
          Terms.words(String.join(", ", ((List<?>) value).stream().map(Object::toString).toList()));
      case BOOLEAN, DATE, TOKEN -> Terms.words(value.toString());
    };
  }

  private Cell text(Column column, String text) {
    if (column.type() == CourierId.class) {
      return terms.courier(new CourierId(text));
    }
    return Terms.words(column.type() == ProvinceCode.class ? terms.province(text) : text);
  }
}
