package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Cell.Bracket;
import org.leakrisk.report.html.view.IntervalBar;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.CourierRanking.Row;

/** The couriers by rank, each number with its uncertainty. */
final class RankingSection {
  private static final Numbers NUMBERS = Numbers.PAGE;

  private final Ranking ranking;
  private final long topK;
  private final Terms terms;

  /** A column: its heading, and its cell of a row. */
  private record Column(Block.Heading heading, Function<Row, Cell> cell) {}

  private RankingSection(Ranking ranking, long topK, Terms terms) {
    this.ranking = ranking;
    this.topK = topK;
    this.terms = terms;
  }

  static Section of(ReportInput input, Ranking ranking, Terms terms) {
    RankingSection section = new RankingSection(ranking, input.run().topK(), terms);
    List<Block> blocks = new ArrayList<>();
    blocks.add(terms.paragraph("ranking.how"));
    if (!input.isRankable()) {
      blocks.add(terms.paragraph("brief.unordered"));
    }
    blocks.add(section.grid());
    if (ranking.hasTies()) {
      blocks.add(terms.paragraph("ranking.ties"));
    }
    return new Section("ranking", terms.text("ranking.title"), blocks);
  }

  private Block.Grid grid() {
    List<Column> columns = columns();
    List<Block.Line> lines = new ArrayList<>();
    for (Row row : ranking.rows()) {
      String css = row.rank().isPresent() ? "" : "unranked";
      List<Cell> cells = columns.stream().map(column -> column.cell().apply(row)).toList();
      lines.add(new Block.Line("c-" + row.courier().code(), css, cells));
    }
    List<Block.Heading> headings = columns.stream().map(Column::heading).toList();
    return new Block.Grid(terms.text("ranking.caption"), headings, lines, 1, true);
  }

  private List<Column> columns() {
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(terms.heading("rank"), this::rank));
    columns.add(new Column(terms.heading("courier"), row -> terms.courier(row.courier())));
    columns.add(new Column(terms.heading("tier"), this::tier));
    columns.add(new Column(terms.numberHeading("index"), this::index));
    columns.add(new Column(new Block.Heading(terms.text("column.bar"), "bar", true), this::bar));
    columns.add(number("above15", row -> Optional.of(NUMBERS.percent(row.pAbove15()))));
    columns.add(
        new Column(
            terms.numberHeading("topk", "k", topK),
            row -> ifRanked(row, row.pTopK().map(NUMBERS::percent))));
    columns.add(number("excess", row -> Optional.of(NUMBERS.difference(row.excessEvents()))));
    columns.add(number("volume", row -> Optional.of(NUMBERS.volume(row.parcels()))));
    addEvidence(columns, "complaints", row -> row.complaints().map(NUMBERS::events));
    addEvidence(columns, "frauds", row -> row.frauds().map(NUMBERS::events));
    addEvidence(columns, "audits", row -> row.auditFailures().map(NUMBERS::count));
    addEvidence(columns, "listings", row -> row.listings().map(NUMBERS::events));
    if (ranking.rows().stream().anyMatch(row -> row.change().isPresent())) {
      columns.add(new Column(terms.heading("change"), this::change));
    }
    return columns;
  }

  /**
   * Evidence is shown of couriers without a rank too; a stream without any source has no column.
   */
  private void addEvidence(
      List<Column> columns, String key, Function<Row, Optional<String>> number) {
    if (ranking.rows().stream().anyMatch(row -> number.apply(row).isPresent())) {
      columns.add(
          new Column(terms.numberHeading(key), row -> terms.number(number.apply(row), "source")));
    }
  }

  private Column number(String key, Function<Row, Optional<String>> number) {
    return new Column(terms.numberHeading(key), row -> ifRanked(row, number.apply(row)));
  }

  private Cell ifRanked(Row row, Optional<String> number) {
    return terms.number(number.filter(text -> row.rank().isPresent()), "volume");
  }

  private Cell rank(Row row) {
    return Ranking.rankText(row, NUMBERS)
        .<Cell>map(text -> new Cell.Rank(text, bracket(row)))
        .orElseGet(() -> terms.missing("volume"));
  }

  private Bracket bracket(Row row) {
    if (!ranking.isTied(row)) {
      return Bracket.NONE;
    }
    int at = ranking.rows().indexOf(row);
    boolean first = at == 0 || !sameGroup(row, ranking.rows().get(at - 1));
    boolean last = at == ranking.rows().size() - 1 || !sameGroup(row, ranking.rows().get(at + 1));
    if (first) {
      return Bracket.FIRST;
    }
    return last ? Bracket.LAST : Bracket.MIDDLE;
  }

  private static boolean sameGroup(Row one, Row other) {
    return one.tieGroup().equals(other.tieGroup());
  }

  private Cell tier(Row row) {
    String note = row.hangsOn().map(what -> terms.text("ranking.hangs", "what", what)).orElse("");
    return terms.tier(row.tier(), note);
  }

  private Cell index(Row row) {
    return ifRanked(
        row,
        Optional.of(
            NUMBERS.ratio(row.leakIndex(), row.leakIndexLower95(), row.leakIndexUpper95())));
  }

  private Cell bar(Row row) {
    return row.rank().isEmpty()
        ? terms.missing("volume")
        : new Cell.Interval(
            IntervalBar.of(row.leakIndexLower95(), row.leakIndex(), row.leakIndexUpper95()));
  }

  private Cell change(Row row) {
    return terms.words(row.change().map(terms.messages()::word), "change");
  }
}
