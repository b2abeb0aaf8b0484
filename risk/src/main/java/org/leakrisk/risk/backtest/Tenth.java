package org.leakrisk.risk.backtest;

/**
 * Stated probabilities of a place among the first k, and how often the later months alone bore them
 * out.
 *
 * @param tenth tenth of the stated probabilities, 0 to 9
 * @param cases couriers and as-of months
 * @param stated mean probability stated
 * @param realised share that had a place by the later months alone
 */
public record Tenth(int tenth, long cases, double stated, double realised) {}
