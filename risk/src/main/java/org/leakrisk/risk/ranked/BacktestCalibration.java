package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.backtest.BacktestResult;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

/** Whether stated probabilities of a place among the first k came true. */
public final class BacktestCalibration {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("backtest_calibration", Row.class);

  /** One tenth of the stated probabilities. */
  @Published("How often a place among the first k came true, by the probability stated for it.")
  public record Row(
      @Key @Doc("Tenth of the stated probabilities, 0..9") long tenth,
      @Doc("Couriers and as-of months") long cases,
      @Doc("Mean probability stated, 0..1") double stated,
      @Doc("Share that had a place by the shrunk rates of the later months alone, 0..1")
          double realised) {}

  private BacktestCalibration() {}

  /** The rows in key order. */
  public static List<Row> rows(BacktestResult result) {
    return result.tenths().stream()
        .map(
            tenth ->
                new Row(
                    tenth.tenth(),
                    tenth.cases(),
                    Digits.rounded(tenth.stated()),
                    Digits.rounded(tenth.realised())))
        .toList();
  }
}
