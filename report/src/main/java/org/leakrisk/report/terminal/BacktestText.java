package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.BacktestCalibration;
import org.leakrisk.risk.ranked.BacktestSummary.Row;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/** How the rankings of past months did, as it is printed: a table, then sentences. */
public final class BacktestText {
  private static final Numbers NUMBERS = Numbers.TERMINAL;
  private static final double RIGHT = .95;
  private static final double HALF_WIDTH = .05;

  private final List<Row> rows;
  private final Look look;

  private BacktestText(List<Row> rows, Look look) {
    this.rows = rows;
    this.look = look;
  }

  /**
   * A table of measures by ranking, and where ours does not win.
   *
   * @param summary the table backtest_summary
   * @param calibration the table backtest_calibration
   * @param look how the terminal wants it
   * @return lines without line feeds
   */
  public static List<String> of(
      List<Row> summary, List<BacktestCalibration.Row> calibration, Look look) {
    BacktestText text = new BacktestText(summary, look);
    List<String> lines = new ArrayList<>();
    lines.add("");
    lines.addAll(text.table());
    lines.add("");
    for (BacktestMeasure caught :
        List.of(BacktestMeasure.EXCESS_CAUGHT, BacktestMeasure.EVENTS_CAUGHT)) {
      lines.addAll(look.wrapped(text.against(caught, RankingRule.INDEX)));
      lines.addAll(look.wrapped(text.against(caught, RankingRule.SHRUNK_EXCESS)));
    }
    text.forecasts().ifPresent(sentence -> lines.addAll(look.wrapped(sentence)));
    text.coverage().ifPresent(sentence -> lines.addAll(look.wrapped(sentence)));
    text.detection().ifPresent(sentence -> lines.addAll(look.wrapped(sentence)));
    lines.addAll(look.wrapped(calibration(calibration)));
    lines.add("");
    return lines;
  }

  /** One line for each ranking; a measure without any value has no column. */
  private List<String> table() {
    List<BacktestMeasure> measures =
        Arrays.stream(BacktestMeasure.values()).filter(this::isShown).toList();
    List<String> headings = new ArrayList<>(List.of("ranking"));
    measures.forEach(measure -> headings.add(">" + heading(measure)));
    headings.add(">index won-lost-tied");
    TextTable table = TextTable.of(headings);
    for (RankingRule rule : RankingRule.values()) {
      List<String> cells = new ArrayList<>(List.of(name(rule)));
      measures.forEach(measure -> cells.add(cell(rule, measure)));
      cells.add(wins(rule));
      table.add(cells);
    }
    return table.lines();
  }

  private boolean isShown(BacktestMeasure measure) {
    return measure != BacktestMeasure.COVERAGE_95
        && measure != BacktestMeasure.DETECTED
        && rows.stream().anyMatch(row -> row.measure() == measure);
  }

  private static String heading(BacktestMeasure measure) {
    return switch (measure) {
      case EVENTS_CAUGHT -> "events caught";
      case EXCESS_CAUGHT -> "excess caught";
      case SMALLEST_QUARTER -> "small quarter";
      case AUDIT_YIELD -> "audits failed";
      case DEVIANCE -> "deviance";
      case COVERAGE_95 -> "interval holds";
      case DETECTED -> "detected";
      case MONTHS_TO_DETECTION -> "months";
    };
  }

  private String cell(RankingRule rule, BacktestMeasure measure) {
    return switch (measure) {
      case DEVIANCE, MONTHS_TO_DETECTION -> number(rule, measure);
      case EVENTS_CAUGHT, EXCESS_CAUGHT, SMALLEST_QUARTER, AUDIT_YIELD, COVERAGE_95, DETECTED ->
          share(rule, measure);
    };
  }

  private static String name(RankingRule rule) {
    return rule.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  private Optional<Row> row(RankingRule rule, BacktestMeasure measure) {
    return rows.stream()
        .filter(row -> row.ranking() == rule && row.measure() == measure)
        .findFirst();
  }

  private Optional<Double> mean(RankingRule rule, BacktestMeasure measure) {
    return row(rule, measure).flatMap(Row::mean);
  }

  private String share(RankingRule rule, BacktestMeasure measure) {
    return mean(rule, measure).map(BacktestText::percent).orElse(look.missing());
  }

  private static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f %%", 100 * share);
  }

  private String number(RankingRule rule, BacktestMeasure measure) {
    return mean(rule, measure).map(NUMBERS::expected).orElse(look.missing());
  }

  private String wins(RankingRule rule) {
    return row(rule, BacktestMeasure.EXCESS_CAUGHT)
        .flatMap(row -> row.indexWon().map(won -> score(row, RankingRule.INDEX)))
        .orElse(look.missing());
  }

  private static String score(Row row, RankingRule ours) {
    boolean index = ours == RankingRule.INDEX;
    return "%d-%d-%d"
        .formatted(
            (index ? row.indexWon() : row.excessWon()).orElse(0L),
            (index ? row.indexLost() : row.excessLost()).orElse(0L),
            (index ? row.indexTied() : row.excessTied()).orElse(0L));
  }

  /**
   * The rankings that one of ours does not beat: a mean as large, or as many months lost as won.
   */
  private String against(BacktestMeasure measure, RankingRule ours) {
    String what = measure == BacktestMeasure.EXCESS_CAUGHT ? "excess caught" : "events caught";
    Optional<Double> own = mean(ours, measure);
    if (own.isEmpty()) {
      return "No %s can be told: nothing of it came later.".formatted(what);
    }
    List<String> unbeaten = new ArrayList<>();
    for (Row row : rows) {
      if (row.measure() == measure && row.ranking() != ours && isUnbeaten(row, ours, own.get())) {
        unbeaten.add(
            "%s (mean %s, won-lost-tied %s)"
                .formatted(
                    name(row.ranking()), percent(row.mean().orElseThrow()), score(row, ours)));
      }
    }
    String head = "By %s our %s (mean %s) ".formatted(what, name(ours), percent(own.get()));
    return unbeaten.isEmpty()
        ? head + "does better than every other ranking."
        : head + "does NOT do better than " + String.join(", ", unbeaten) + ".";
  }

  private static boolean isUnbeaten(Row row, RankingRule ours, double own) {
    boolean index = ours == RankingRule.INDEX;
    long won = (index ? row.indexWon() : row.excessWon()).orElse(0L);
    long lost = (index ? row.indexLost() : row.excessLost()).orElse(0L);
    return row.mean().orElseThrow() >= own || lost >= won;
  }

  private Optional<String> forecasts() {
    Optional<Double> own = mean(RankingRule.POSTERIOR_MEAN, BacktestMeasure.DEVIANCE);
    if (own.isEmpty()) {
      return Optional.empty();
    }
    String others =
        List.of(RankingRule.RAW_RATE, RankingRule.POOLED).stream()
            .filter(rule -> mean(rule, BacktestMeasure.DEVIANCE).isPresent())
            .map(
                rule -> {
                  double other = mean(rule, BacktestMeasure.DEVIANCE).orElseThrow();
                  return "%s than %s (%s)"
                      .formatted(
                          own.get() < other ? "better" : "NOT better",
                          rule == RankingRule.POOLED
                              ? "taking all couriers as alike"
                              : "their own raw rates",
                          NUMBERS.expected(other));
                })
            .collect(Collectors.joining(", "));
    return Optional.of(
        "The shrunk rates forecast the later events (deviance %s) %s."
            .formatted(NUMBERS.expected(own.get()), others));
  }

  private Optional<String> coverage() {
    return mean(RankingRule.POSTERIOR_MEAN, BacktestMeasure.COVERAGE_95)
        .map(
            share ->
                "The 95 %% interval of a courier's later events held them in %s of the cases%s."
                    .formatted(
                        percent(share),
                        share < RIGHT - HALF_WIDTH
                            ? ": too few; rates changed more than the model allows for"
                            : share > RIGHT + HALF_WIDTH / 2 ? ": the intervals are wide" : ""));
  }

  private Optional<String> detection() {
    return row(RankingRule.INDEX, BacktestMeasure.DETECTED)
        .map(
            row ->
                "%d couriers were clearly above the industry at some time; among the first places came %s by the index, %s by plain count, %s by raw rate."
                    .formatted(
                        row.cases(),
                        share(RankingRule.INDEX, BacktestMeasure.DETECTED),
                        share(RankingRule.COUNT, BacktestMeasure.DETECTED),
                        share(RankingRule.RAW_RATE, BacktestMeasure.DETECTED)));
  }

  private static String calibration(List<BacktestCalibration.Row> tenths) {
    String parts =
        tenths.stream()
            .map(
                row ->
                    String.format(
                        Locale.ROOT,
                        "%.2f -> %.2f (%d)",
                        row.stated(),
                        row.realised(),
                        row.cases()))
            .collect(Collectors.joining(", "));
    return "Probability of a first place as stated -> as the later months alone bore it out"
        + " (cases): "
        + (parts.isEmpty() ? "none" : parts)
        + ".";
  }
}
