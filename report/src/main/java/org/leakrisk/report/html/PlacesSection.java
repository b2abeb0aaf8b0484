package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.IntervalBar;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.ProvinceRanking.Row;

/** Where most events are beyond the expected: the first couriers in the first provinces. */
final class PlacesSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 10;

  private PlacesSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Row> all = input.tables().of(ProvinceRanking.TABLE);
    List<Row> first =
        all.stream()
            .filter(row -> row.rank().isPresent())
            .sorted(Comparator.comparing(row -> row.rank().orElseThrow()))
            .limit(SHOWN)
            .toList();
    List<Block> blocks = new ArrayList<>();
    if (first.isEmpty()) {
      blocks.add(terms.paragraph("places.empty"));
    } else {
      blocks.add(terms.paragraph("places.how"));
      blocks.add(grid(first, terms));
      blocks.add(terms.rest(ProvinceRanking.TABLE, all.size() - first.size()));
    }
    return new Section("places", terms.text("places.title"), blocks);
  }

  private static Block.Grid grid(List<Row> rows, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("courier"),
            terms.heading("province"),
            terms.numberHeading("excess"),
            terms.numberHeading("events"),
            terms.numberHeading("expected"),
            terms.numberHeading("rr"),
            new Block.Heading(terms.text("column.bar"), "bar", true),
            terms.numberHeading("within"));
    List<Block.Line> lines =
        rows.stream().map(row -> new Block.Line("", "", cells(row, terms))).toList();
    return new Block.Grid(terms.text("places.caption"), headings, lines, 0, true);
  }

  private static List<Cell> cells(Row row, Terms terms) {
    return List.of(
        terms.courier(row.courier()),
        Terms.words(terms.province(row.province().code())),
        new Cell.Number(NUMBERS.difference(row.excessEvents())),
        new Cell.Number(NUMBERS.events(row.events())),
        new Cell.Number(NUMBERS.expected(row.expected())),
        new Cell.Number(NUMBERS.ratio(row.rr(), row.rrLower95(), row.rrUpper95())),
        new Cell.Interval(IntervalBar.of(row.rrLower95(), row.rr(), row.rrUpper95())),
        new Cell.Number(
            NUMBERS.ratio(row.rrWithin(), row.rrWithinLower95(), row.rrWithinUpper95())));
  }
}
