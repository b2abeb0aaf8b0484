package org.leakrisk.risk.ranked;

import java.time.YearMonth;
import java.util.List;
import org.leakrisk.risk.backtest.BacktestResult;
import org.leakrisk.risk.backtest.Figure;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/** How the rankings of past months did on the months after, month by month. */
public final class BacktestFigures {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("backtest", Row.class);

  /** One ranking of one month by one measure. */
  @Published("How our ranking and the naive ones of each past month did on the months after it.")
  public record Row(
      @Key @Doc("Last month that was known to the ranking") YearMonth asOf,
      @Key RankingRule ranking,
      @Key BacktestMeasure measure,
      @Doc("Value over all orders of couriers that are tied") double expected,
      @Doc("Value with the tied in their luckiest order") double best,
      @Doc("Value with the tied in their unluckiest order") double worst,
      @Doc("Couriers ordered or forecast") long n) {}

  private BacktestFigures() {}

  /** The rows in key order. */
  public static List<Row> rows(BacktestResult result) {
    return TABLE.sorted(result.figures().stream().map(BacktestFigures::row).toList());
  }

  private static Row row(Figure figure) {
    return new Row(
        figure.asOf(),
        figure.rule(),
        figure.measure(),
        Digits.rounded(figure.value().expected()),
        Digits.rounded(figure.value().best()),
        Digits.rounded(figure.value().worst()),
        figure.couriers());
  }
}
