package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Rectification;
import org.leakrisk.risk.ranked.Rectification.Row;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Direction;

/** Which couriers really changed, and what the events say of the notices of rectification. */
final class ChangesSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 15;

  private final Ranking ranking;
  private final Terms terms;

  private ChangesSection(Ranking ranking, Terms terms) {
    this.ranking = ranking;
    this.terms = terms;
  }

  static Section of(ReportInput input, Ranking ranking, Terms terms) {
    ChangesSection section = new ChangesSection(ranking, terms);
    List<Block> blocks = new ArrayList<>();
    blocks.add(terms.paragraph("changes.how"));
    blocks.add(new Block.Items(section.changes(), false));
    section.addNotices(blocks, input.tables().of(Rectification.TABLE));
    return new Section("changes", terms.text("changes.title"), blocks);
  }

  private List<String> changes() {
    List<String> sentences = new ArrayList<>();
    for (Direction direction : Direction.values()) {
      add(
          sentences,
          terms.text("changes." + direction.name()),
          ranking.rows().stream()
              .filter(row -> row.changeDirection().filter(direction::equals).isPresent())
              .toList());
    }
    for (Change change : Change.values()) {
      if (change != Change.REAL) {
        add(
            sentences,
            terms.messages().word(change),
            ranking.rows().stream()
                .filter(row -> row.change().filter(change::equals).isPresent())
                .toList());
      }
    }
    add(
        sentences,
        terms.text("missing.change"),
        ranking.rows().stream().filter(row -> row.change().isEmpty()).toList());
    return sentences;
  }

  private void add(List<String> sentences, String what, List<CourierRanking.Row> rows) {
    if (!rows.isEmpty()) {
      String couriers =
          rows.stream()
              .limit(SHOWN)
              .map(row -> terms.courierText(row.courier()))
              .collect(Collectors.joining(", "));
      String more = rows.size() > SHOWN ? ", \u2026" : "";
      sentences.add(
          terms.text(
              "changes.line", "what", what, "count", rows.size(), "couriers", couriers + more));
    }
  }

  private void addNotices(List<Block> blocks, List<Row> notices) {
    blocks.add(new Block.Subheading(terms.text("rectification.title")));
    if (notices.isEmpty()) {
      blocks.add(terms.paragraph("rectification.empty"));
      return;
    }
    blocks.add(terms.paragraph("rectification.how"));
    blocks.add(grid(notices));
    blocks.add(terms.rest(Rectification.TABLE, Math.max(0, notices.size() - SHOWN)));
  }

  private Block.Grid grid(List<Row> notices) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("notice"),
            terms.heading("courier"),
            terms.heading("verdict"),
            terms.numberHeading("monthsneeded"),
            terms.numberHeading("before"),
            terms.numberHeading("after"),
            terms.numberHeading("fell"),
            terms.numberHeading("fell30"));
    List<Block.Line> lines =
        notices.stream().limit(SHOWN).map(row -> new Block.Line("", "", cells(row))).toList();
    return new Block.Grid(terms.text("rectification.caption"), headings, lines, 1, true);
  }

  private List<Cell> cells(Row row) {
    return List.of(
        Terms.code(row.noticeId().code()),
        terms.courier(row.courier()),
        Terms.words(terms.messages().word(row.verdict())),
        terms.number(row.monthsNeeded().map(NUMBERS::count), "monthsneeded"),
        new Cell.Number(against(row.beforeEvents(), row.beforeExpected())),
        new Cell.Number(against(row.afterEvents(), row.afterExpected())),
        terms.number(row.pFell().map(NUMBERS::percent), "period"),
        terms.number(row.pFell30().map(NUMBERS::percent), "period"));
  }

  private String against(double events, double expected) {
    return terms.text(
        "rectification.against",
        "events",
        NUMBERS.events(events),
        "expected",
        NUMBERS.expected(expected));
  }
}
