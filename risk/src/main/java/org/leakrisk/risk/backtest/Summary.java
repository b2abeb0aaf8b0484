package org.leakrisk.risk.backtest;

import java.util.Optional;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/**
 * One ranking by one measure over all as-of months.
 *
 * @param rule how the couriers were ordered
 * @param measure what is measured
 * @param cases as-of months with a value; for detection the couriers clearly above the industry, or
 *     those of them that were detected
 * @param mean mean over the cases; empty when there is none
 * @param index the order by the index against this one, case by case; empty where nothing is better
 *     or worse
 * @param excess the order by shrunk excess against this one
 */
public record Summary(
    RankingRule rule,
    BacktestMeasure measure,
    long cases,
    Optional<Double> mean,
    Optional<Standoff> index,
    Optional<Standoff> excess) {}
