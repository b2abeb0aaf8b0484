package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/**
 * How one ranking of one month did on the months after it.
 *
 * @param asOf last month that was known
 * @param rule how the couriers were ordered
 * @param measure what is measured
 * @param value over all orders of the tied, and in their luckiest and unluckiest order
 * @param couriers number of couriers ordered
 */
public record Figure(
    YearMonth asOf, RankingRule rule, BacktestMeasure measure, TopShare value, int couriers) {}
