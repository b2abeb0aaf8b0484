package org.leakrisk.risk.law;

import java.util.List;

/**
 * What is known of the order of n units by a quantity that is itself uncertain. Rank 1 = largest.
 */
public sealed interface Ranks permits ExactRanks, SampledIndex {
  /** Number of units; units are addressed by their position 0 to n - 1. */
  int size();

  /** P(unit {@code i} lies above unit {@code j}). */
  double pAbove(int i, int j);

  /** 1 + the sum over the others of P(other above unit {@code i}): 1 to n, summing to n(n+1)/2. */
  double expectedRank(int i);

  /** P(rank of unit {@code i} is at most {@code k}); 1 for k of n or more. */
  double pTop(int i, int k);

  /** Smallest rank of unit {@code i} whose cumulative probability reaches {@code p} in (0, 1). */
  default int rankQuantile(int i, double p) {
    int rank = 1;
    while (rank < size() && pTop(i, rank) < p - 1e-9) {
      rank++;
    }
    return rank;
  }

  /** Says whether the order of two units may be told as a fact. */
  @FunctionalInterface
  interface Above {
    /** True if {@code leader} clearly lies above {@code other}. */
    boolean isClear(int leader, int other);
  }

  /**
   * Parts an order into groups whose members cannot be told from the group's first: the first unit
   * leads group 1; the next joins unless the leader lies clearly above it, else leads the next
   * group.
   *
   * @param order unit positions, best-ranked first
   * @return group number, from 1, by place in {@code order}
   */
  static List<Integer> tieGroups(List<Integer> order, Above above) {
    Integer[] groups = new Integer[order.size()];
    int leader = 0;
    int group = 1;
    for (int place = 0; place < groups.length; place++) {
      if (place > leader && above.isClear(order.get(leader), order.get(place))) {
        leader = place;
        group++;
      }
      groups[place] = group;
    }
    return List.of(groups);
  }

  /**
   * Share of the differences between units that is more than uncertainty: the variance of the means
   * over itself plus the mean variance; 0 to 1. Near 0 the data support no order.
   *
   * @param means E of each unit's log index
   * @param variances its Var, same length, positive
   */
  static double rankability(List<Double> means, List<Double> variances) {
    double centre = mean(means);
    double between = mean(means.stream().map(m -> (m - centre) * (m - centre)).toList());
    double total = between + mean(variances);
    return total > 0 ? between / total : 0;
  }

  private static double mean(List<Double> values) {
    return values.stream().reduce(0.0, Double::sum) / StrictMath.max(1, values.size());
  }
}
