package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.IntervalBar;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.ProvinceRanking.Row;
import org.leakrisk.tables.id.CourierId;

/** Where most events are beyond the expected: at most three of a courier. */
final class PlacesSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 10;
  private static final int OF_ONE_COURIER = 3;

  private PlacesSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Row> all = input.tables().of(ProvinceRanking.TABLE);
    List<Row> ranked =
        all.stream()
            .filter(row -> row.rank().isPresent())
            .sorted(Comparator.comparing(row -> row.rank().orElseThrow()))
            .toList();
    List<Row> first = first(ranked);
    List<Block> blocks = new ArrayList<>();
    if (first.isEmpty()) {
      blocks.add(terms.paragraph("places.empty"));
    } else {
      blocks.add(terms.paragraph("places.how"));
      blocks.add(grid(first, leftOut(ranked, first), terms));
      blocks.add(terms.rest(ProvinceRanking.TABLE, all.size() - first.size()));
    }
    return new Section("places", terms.text("places.title"), blocks);
  }

  /** The first in order, of no courier more than three. */
  private static List<Row> first(List<Row> ranked) {
    Map<CourierId, Integer> seen = new HashMap<>();
    return ranked.stream()
        .filter(row -> seen.merge(row.courier(), 1, Integer::sum) <= OF_ONE_COURIER)
        .limit(SHOWN)
        .toList();
  }

  /** By the last row shown of a courier, how many more of it would have come. */
  private static Map<Row, Long> leftOut(List<Row> ranked, List<Row> shown) {
    Map<CourierId, Row> last = new HashMap<>();
    shown.forEach(row -> last.put(row.courier(), row));
    return ranked.stream()
        .limit(Math.max(SHOWN, ranked.indexOf(shown.get(shown.size() - 1))))
        .filter(row -> !shown.contains(row))
        .collect(Collectors.groupingBy(row -> last.get(row.courier()), Collectors.counting()));
  }

  private static Block.Grid grid(List<Row> rows, Map<Row, Long> more, Terms terms) {
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
        rows.stream()
            .map(row -> new Block.Line("", "", cells(row, more.getOrDefault(row, 0L), terms)))
            .toList();
    return new Block.Grid(terms.text("places.caption"), headings, lines, 0, true);
  }

  private static List<Cell> cells(Row row, long more, Terms terms) {
    String province = terms.province(row.province().code());
    return List.of(
        terms.courier(row.courier()),
        Terms.words(
            more == 0 ? province : province + terms.messages().counted("places.more", more)),
        new Cell.Number(NUMBERS.difference(row.excessEvents())),
        new Cell.Number(NUMBERS.events(row.events())),
        new Cell.Number(NUMBERS.expected(row.expected())),
        new Cell.Number(NUMBERS.ratio(row.rr(), row.rrLower95(), row.rrUpper95())),
        new Cell.Interval(IntervalBar.of(row.rrLower95(), row.rr(), row.rrUpper95())),
        new Cell.Number(
            NUMBERS.ratio(row.rrWithin(), row.rrWithinLower95(), row.rrWithinUpper95())));
  }
}
