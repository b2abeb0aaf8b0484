package org.leakrisk.risk.backtest;

import java.time.YearMonth;

/**
 * How one ranking of one month did on the months after it.
 *
 * @param asOf last month that was known
 * @param ranking how the couriers were ordered
 * @param events share of the later complaints and fraud cases that the first k had
 * @param excess share of the later events beyond expectation that the first k had
 * @param smallest share of the first k from the quarter with the least later volume
 * @param couriers number of couriers ordered
 */
public record Caught(
    YearMonth asOf,
    Ranking ranking,
    TopShare events,
    TopShare excess,
    TopShare smallest,
    int couriers) {}
