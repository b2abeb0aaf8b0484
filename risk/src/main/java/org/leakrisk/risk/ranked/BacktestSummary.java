package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.backtest.BacktestResult;
import org.leakrisk.risk.backtest.Standoff;
import org.leakrisk.risk.backtest.Summary;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/** How the rankings did over all past months. */
public final class BacktestSummary {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("backtest_summary", Row.class);

  /** One ranking by one measure. */
  @Published("How our ranking and the naive ones did over all past months, and which did better.")
  public record Row(
      @Key RankingRule ranking,
      @Key BacktestMeasure measure,
      @Doc(
              "As-of months with a value; for DETECTED the couriers clearly above the industry, for"
                  + " MONTHS_TO_DETECTION those of them that were detected")
          long cases,
      @Doc("Mean over the cases; empty when there is none") Optional<Double> mean,
      @Doc("Cases in which INDEX did better than this ranking; empty where nothing is better")
          Optional<Long> indexWon,
      @Doc("Cases in which INDEX did worse") Optional<Long> indexLost,
      @Doc("Cases in which INDEX did as well") Optional<Long> indexTied,
      @Doc(
              "Cases in which SHRUNK_EXCESS did better than this ranking; empty where nothing is"
                  + " better")
          Optional<Long> excessWon,
      @Doc("Cases in which SHRUNK_EXCESS did worse") Optional<Long> excessLost,
      @Doc("Cases in which SHRUNK_EXCESS did as well") Optional<Long> excessTied) {}

  private BacktestSummary() {}

  /** The rows in key order. */
  public static List<Row> rows(BacktestResult result) {
    return TABLE.sorted(result.summaries().stream().map(BacktestSummary::row).toList());
  }

  private static Row row(Summary summary) {
    return new Row(
        summary.rule(),
        summary.measure(),
        summary.cases(),
        summary.mean().map(Digits::rounded),
        summary.index().map(Standoff::won),
        summary.index().map(Standoff::lost),
        summary.index().map(Standoff::tied),
        summary.excess().map(Standoff::won),
        summary.excess().map(Standoff::lost),
        summary.excess().map(Standoff::tied));
  }
}
