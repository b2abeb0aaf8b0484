package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Optional;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.CourierRanking.Row;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.tables.id.CourierId;

/** How far each place in the ranking hangs on what was assumed. */
final class SensitivitySection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final int SHOWN = 15;
  private static final double SELDOM = 0.2;
  private static final double MOSTLY = 0.8;

  private final List<Sensitivity.Row> scenarios;
  private final Terms terms;

  private SensitivitySection(List<Sensitivity.Row> scenarios, Terms terms) {
    this.scenarios = scenarios;
    this.terms = terms;
  }

  static Section of(ReportInput input, Ranking ranking, Terms terms) {
    List<Sensitivity.Row> scenarios = input.tables().of(Sensitivity.TABLE);
    List<Block> blocks = new ArrayList<>();
    if (scenarios.isEmpty() || ranking.ranked().isEmpty()) {
      blocks.add(terms.paragraph("sensitivity.empty"));
    } else {
      long others = scenarios.stream().map(Sensitivity.Row::scenario).distinct().count() - 1;
      blocks.add(terms.paragraph("sensitivity.how", "scenarios", others, "k", input.run().topK()));
      blocks.add(
          new SensitivitySection(scenarios, terms).grid(ranking.ranked(), input.run().topK()));
      blocks.add(terms.whole(Sensitivity.TABLE));
    }
    return new Section("sensitivity", terms.text("sensitivity.title"), blocks);
  }

  private Block.Grid grid(List<Row> couriers, long topK) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("courier"),
            terms.heading("rank"),
            terms.heading("ranks"),
            terms.numberHeading("intopk", "k", topK),
            terms.heading("movedby"),
            terms.heading("hangs"));
    List<Block.Line> lines =
        couriers.stream()
            .limit(SHOWN)
            .map(row -> new Block.Line("", hangs(row) ? "changed" : "", cells(row)))
            .toList();
    return new Block.Grid(terms.text("sensitivity.caption"), headings, lines, 0, true);
  }

  private static boolean hangs(Row row) {
    return row.fragile().orElse(false) || isUndecided(row);
  }

  private static boolean isUndecided(Row row) {
    return row.shareInTopK().filter(share -> share >= SELDOM && share <= MOSTLY).isPresent();
  }

  private List<Cell> cells(Row row) {
    return List.of(
        terms.courier(row.courier()),
        terms.words(Ranking.rankText(row, NUMBERS), "volume"),
        terms.words(ranks(row.courier()), "volume"),
        terms.number(row.shareInTopK().map(NUMBERS::percent), "volume"),
        terms.words(row.movedMostBy().map(terms::scenario), "moved"),
        terms.words(hangsOn(row), "hangs"));
  }

  /** From the highest to the lowest place under any assumption. */
  private Optional<String> ranks(CourierId courier) {
    LongSummaryStatistics ranks =
        scenarios.stream()
            .filter(row -> row.courier().equals(courier))
            .flatMap(row -> row.rank().stream())
            .mapToLong(Long::longValue)
            .summaryStatistics();
    if (ranks.getCount() == 0) {
      return Optional.empty();
    }
    String highest = Long.toString(ranks.getMin());
    return Optional.of(
        ranks.getMin() == ranks.getMax() ? highest : highest + NUMBERS.rankDash() + ranks.getMax());
  }

  private Optional<String> hangsOn(Row row) {
    return row.hangsOn()
        .map(what -> terms.text("sensitivity.tier", "what", what))
        .or(
            () ->
                isUndecided(row) ? Optional.of(terms.text("sensitivity.place")) : Optional.empty());
  }
}
