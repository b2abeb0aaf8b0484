package org.leakrisk.risk.score;

import java.util.Optional;

/**
 * Where a courier stands among the ranked couriers; 1 = highest risk.
 *
 * @param rank 1 + the number of couriers with a smaller expected rank; ties share a rank
 * @param expectedRank mean rank over all that is uncertain
 * @param lower90 5 % quantile of the rank
 * @param upper90 95 % quantile of the rank
 * @param pTopK probability of a place in the first k, k as configured
 * @param tieGroup couriers of one group cannot be told from the group's first
 * @param rankInGroup rank among the couriers of its peer group; empty when it has none
 * @param excessRank place by events beyond expectation, largest first
 */
public record Standing(
    long rank,
    double expectedRank,
    long lower90,
    long upper90,
    double pTopK,
    long tieGroup,
    Optional<Long> rankInGroup,
    long excessRank) {}
