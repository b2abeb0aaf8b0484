package org.leakrisk.report.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.report.html.view.Block;
import org.leakrisk.report.html.view.Cell;
import org.leakrisk.report.html.view.IntervalBar;
import org.leakrisk.report.html.view.PartBar;
import org.leakrisk.report.html.view.Section;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.Ranking;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.word.ScoreStatus;

/** Each courier in each kind of evidence, and what that adds to its index. */
final class StreamsSection {
  private static final Numbers NUMBERS = Numbers.PAGE;
  private static final double SMALLEST_SCALE = 0.1;
  private static final double HALF = 0.5;

  private final ReportInput input;
  private final Terms terms;
  private final double largestPart;

  private StreamsSection(ReportInput input, Terms terms) {
    this.input = input;
    this.terms = terms;
    this.largestPart =
        input.contributions().stream()
            .mapToDouble(part -> Math.abs(part.shareOfIndex()))
            .reduce(SMALLEST_SCALE, Math::max);
  }

  static Section of(ReportInput input, Ranking ranking, Terms terms) {
    StreamsSection section = new StreamsSection(input, terms);
    List<Block> blocks = new ArrayList<>();
    blocks.add(terms.paragraph("streams.how"));
    ranking.rows().forEach(row -> blocks.add(section.courier(row)));
    return new Section("streams", terms.text("streams.title"), blocks);
  }

  private Block courier(CourierRanking.Row row) {
    List<StreamScores.Row> scores =
        input.streams().stream().filter(score -> score.courier().equals(row.courier())).toList();
    List<Block> blocks = new ArrayList<>();
    if (!scores.isEmpty()) {
      blocks.add(grid(row, scores));
    }
    blocks.add(
        row.rank().isPresent()
            ? terms.paragraph(
                "streams.sum",
                "sum",
                NUMBERS.part(sum(row)),
                "index",
                NUMBERS.ratio(row.leakIndex()))
            : terms.paragraph("streams.unranked"));
    return new Block.Case(terms.courier(row.courier()), terms.tier(row.tier(), ""), blocks);
  }

  private double sum(CourierRanking.Row row) {
    return input.contributions().stream()
        .filter(part -> part.courier().equals(row.courier()))
        .mapToDouble(Contributions.Row::shareOfIndex)
        .sum();
  }

  private Block.Grid grid(CourierRanking.Row row, List<StreamScores.Row> scores) {
    List<Block.Heading> headings =
        List.of(
            terms.heading("stream"),
            terms.numberHeading("events"),
            terms.numberHeading("expected"),
            terms.numberHeading("rr"),
            new Block.Heading(terms.text("column.bar"), "bar", true),
            terms.heading("own"),
            terms.numberHeading("weight"),
            terms.numberHeading("part"));
    List<Block.Line> lines = scores.stream().map(this::line).toList();
    String caption = terms.text("streams.caption", "courier", terms.courierText(row.courier()));
    return new Block.Grid(caption, headings, lines);
  }

  private Block.Line line(StreamScores.Row score) {
    Optional<Contributions.Row> part =
        input.contributions().stream()
            .filter(
                row -> row.courier().equals(score.courier()) && row.stream().equals(score.stream()))
            .findFirst();
    List<Cell> cells = new ArrayList<>();
    cells.add(Terms.words(terms.stream(score.stream())));
    cells.add(new Cell.Number(NUMBERS.events(score.events())));
    cells.add(new Cell.Number(NUMBERS.expected(score.expected())));
    cells.addAll(estimate(score));
    cells.add(terms.number(part.map(row -> NUMBERS.ratio(row.weight())), "stream"));
    cells.add(part.<Cell>map(this::part).orElseGet(() -> terms.missing("stream")));
    return new Block.Line("", "", cells);
  }

  /** Relative risk, its bar, and whose data stand behind it; or why there is none. */
  private List<Cell> estimate(StreamScores.Row score) {
    if (score.status() == ScoreStatus.TOO_FEW_UNITS || score.status() == ScoreStatus.NO_EXPOSURE) {
      Cell missing = new Cell.Missing(terms.messages().word(score.status()));
      return List.of(missing, missing, Terms.words(terms.messages().word(score.status())));
    }
    return List.of(
        new Cell.Number(NUMBERS.ratio(score.rr(), score.rrLower95(), score.rrUpper95())),
        new Cell.Interval(IntervalBar.of(score.rrLower95(), score.rr(), score.rrUpper95())),
        Terms.words(own(score)));
  }

  private String own(StreamScores.Row score) {
    if (score.status() == ScoreStatus.NO_OVERDISPERSION) {
      return terms.messages().word(score.status());
    }
    double own = 1 - score.shrinkWeight();
    String key = own >= HALF ? "streams.own.most" : "streams.own.less";
    return terms.text(key, "share", NUMBERS.share(own));
  }

  private Cell part(Contributions.Row part) {
    return new Cell.Part(
        NUMBERS.part(part.shareOfIndex()), PartBar.of(part.shareOfIndex(), largestPart));
  }
}
