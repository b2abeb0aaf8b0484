package org.leakrisk.risk.score;

/**
 * The weighted geometric mean of a courier's relative risks; 1 = a typical courier.
 *
 * @param value exp of the expected logarithm
 * @param lower95 2.5 % quantile
 * @param upper95 97.5 % quantile
 * @param pAbove1 probability of being above 1
 * @param pAbove15 probability of being above 1.5
 */
public record LeakIndex(
    double value, double lower95, double upper95, double pAbove1, double pAbove15) {}
