package org.leakrisk.report.html;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Trend;
import org.leakrisk.risk.ranked.Trend.Row;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Tier;
import org.leakrisk.tables.word.YesNo;

/** The months that are out of the ordinary, and how many of these chance alone brings. */
final class AlarmsSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 12;

  /** The sum of months fires by chance once in so many months of a courier, or more seldom. */
  private static final double MONTHS_BETWEEN = 120;

  private AlarmsSection() {}

  static Section of(ReportInput input, Terms terms) {
    List<Row> all = input.tables().of(Trend.TABLE);
    List<Row> alarms =
        all.stream()
            .filter(row -> row.alarm() == YesNo.YES)
            .sorted(Comparator.comparing(Row::month).reversed())
            .toList();
    long couriers = all.stream().map(Row::courier).distinct().count();
    List<Block> blocks = new ArrayList<>();
    blocks.add(
        terms.paragraph(
            "alarms.how",
            "couriers",
            couriers,
            "alarms",
            NUMBERS.expected(couriers * 12 / MONTHS_BETWEEN)));
    if (alarms.isEmpty()) {
      blocks.add(terms.paragraph("alarms.empty"));
    } else {
      blocks.add(grid(alarms.stream().limit(SHOWN).toList(), input, terms));
    }
    blocks.add(terms.rest(Trend.TABLE, Math.max(0, alarms.size() - SHOWN)));
    return new Section("alarms", terms.text("alarms.title"), blocks);
  }

  private static Block.Grid grid(List<Row> rows, ReportInput input, Terms terms) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("month"),
            terms.heading("courier"),
            terms.numberHeading("events"),
            terms.numberHeading("expected"),
            terms.numberHeading("bound"),
            terms.numberHeading("chance"),
            terms.heading("alarm"));
    Set<CourierId> tooFew =
        input.ranking().stream()
            .filter(courier -> courier.tier() == Tier.INSUFFICIENT)
            .map(CourierRanking.Row::courier)
            .collect(Collectors.toSet());
    List<Block.Line> lines =
        rows.stream()
            .map(row -> new Block.Line("", "", cells(row, tooFew.contains(row.courier()), terms)))
            .toList();
    return new Block.Grid(terms.text("alarms.caption"), headings, lines, 1, true);
  }

  private static List<Cell> cells(Row row, boolean tooFew, Terms terms) {
    return List.of(
        Terms.words(row.month().toString()),
        terms.courier(row.courier()),
        new Cell.Number(NUMBERS.events(row.events())),
        terms.number(row.expected().map(BigDecimal::valueOf).map(NUMBERS::digits), "tested"),
        terms.number(row.upperBound().map(NUMBERS::count), "tested"),
        terms.number(row.p().map(NUMBERS::percent), "tested"),
        Terms.words(kind(row, terms) + (tooFew ? terms.text("alarms.few") : "")));
  }

  /** A jump, a rise that adds up, or both. */
  private static String kind(Row row, Terms terms) {
    if (!row.method().isCusum()) {
      return terms.text("alarms.jump");
    }
    boolean above = row.upperBound().filter(bound -> row.events() > bound).isPresent();
    return terms.text(above ? "alarms.both" : "alarms.rise");
  }
}
