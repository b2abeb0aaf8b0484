package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.util.List;

/**
 * How the rankings of past months did.
 *
 * @param horizon months that each was compared with
 * @param k places
 * @param months as-of months with a comparison
 * @param figures every ranking of every month
 * @param tenths how often stated probabilities of a place came true
 * @param summaries every ranking over all months
 */
public record BacktestResult(
    int horizon,
    int k,
    List<YearMonth> months,
    List<Figure> figures,
    List<Tenth> tenths,
    List<Summary> summaries) {
  public BacktestResult {
    months = List.copyOf(months);
    figures = List.copyOf(figures);
    tenths = List.copyOf(tenths);
    summaries = List.copyOf(summaries);
  }
}
