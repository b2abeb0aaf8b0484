package org.leakrisk.risk.law;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * An index of n units known by joint draws, with its ranks. Units that are alike (the same data)
 * get the mean of their results, so that luck orders nobody. The standard error of a probability is
 * at most 1 / (2 sqrt(draws)).
 */
public final class SampledIndex implements Ranks {
  private final List<double[]> sorted;
  private final List<int[]> alike;
  private final double[][] above;
  private final double[][] cumulative;

  private SampledIndex(
      List<double[]> sorted, List<int[]> alike, double[][] above, double[][] cumulative) {
    this.sorted = sorted;
    this.alike = alike;
    this.above = above;
    this.cumulative = cumulative;
  }

  /**
   * Takes joint draws apart.
   *
   * @param draws per unit its draws of the logarithm of the index; draw d of all units belongs
   *     together; all of one length
   * @param kinds per unit a number that is equal for units with equal data
   */
  public static SampledIndex of(List<double[]> draws, List<Integer> kinds) {
    int n = draws.size();
    int count = n == 0 ? 0 : draws.get(0).length;
    double[][] above = new double[n][n];
    double[][] cumulative = new double[n][n];
    for (int draw = 0; draw < count; draw++) {
      tally(order(draws, draw), above, cumulative);
    }
    scale(above, count);
    accumulate(cumulative, count);
    List<int[]> alike =
        kinds.stream()
            .map(kind -> IntStream.range(0, n).filter(j -> kinds.get(j).equals(kind)).toArray())
            .toList();
    List<double[]> sorted = draws.stream().map(SampledIndex::sorted).toList();
    return new SampledIndex(sorted, alike, above, cumulative);
  }

  private static int[] order(List<double[]> draws, int draw) {
    return IntStream.range(0, draws.size())
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> -draws.get(i)[draw]))
        .mapToInt(i -> i)
        .toArray();
  }

  private static void tally(int[] order, double[][] above, double[][] ranks) {
    for (int place = 0; place < order.length; place++) {
      ranks[order[place]][place]++;
      for (int lower = place + 1; lower < order.length; lower++) {
        above[order[place]][order[lower]]++;
      }
    }
  }

  private static void scale(double[][] counts, int draws) {
    for (double[] row : counts) {
      for (int j = 0; j < row.length; j++) {
        row[j] /= draws;
      }
    }
  }

  private static void accumulate(double[][] counts, int draws) {
    for (double[] row : counts) {
      double sum = 0;
      for (int m = 0; m < row.length; m++) {
        sum += row[m];
        row[m] = sum / draws;
      }
    }
  }

  private static double[] sorted(double[] values) {
    double[] copy = values.clone();
    Arrays.sort(copy);
    return copy;
  }

  @Override
  public int size() {
    return sorted.size();
  }

  @Override
  public double pAbove(int i, int j) {
    if (i == j) {
      return 0;
    }
    if (Arrays.stream(alike.get(i)).anyMatch(a -> a == j)) {
      return 0.5;
    }
    return mean(alike.get(i), a -> mean(alike.get(j), b -> above[a][b]));
  }

  @Override
  public double expectedRank(int i) {
    return 1 + IntStream.range(0, size()).mapToDouble(j -> pAbove(j, i)).sum();
  }

  @Override
  public double pTop(int i, int k) {
    return k >= size() ? 1 : mean(alike.get(i), a -> cumulative[a][k - 1]);
  }

  /** P(index of unit {@code i} > limit); limit positive. */
  public double pAboveLimit(int i, double limit) {
    double x = StrictMath.log(limit);
    return mean(alike.get(i), a -> countAbove(sorted.get(a), x) / (double) sorted.get(a).length);
  }

  /** Type-7 quantile of the index of unit {@code i}; p in [0, 1]. */
  public double quantile(int i, double p) {
    return StrictMath.exp(mean(alike.get(i), a -> Quantile.ofSorted(sorted.get(a), p)));
  }

  /** Variance of the logarithm of the index of unit {@code i}. */
  public double varianceOfLog(int i) {
    return mean(alike.get(i), a -> variance(sorted.get(a)));
  }

  private static double variance(double[] draws) {
    double mean = Arrays.stream(draws).sum() / draws.length;
    double sum = 0;
    for (double draw : draws) {
      sum += (draw - mean) * (draw - mean);
    }
    return sum / draws.length;
  }

  private static int countAbove(double[] sorted, double limit) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] > limit) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return sorted.length - low;
  }

  private static double mean(int[] units, IntToDoubleFunction value) {
    double sum = 0;
    for (int unit : units) {
      sum += value.applyAsDouble(unit);
    }
    return sum / units.length;
  }
}
