package org.leakrisk.risk.backtest;

import java.util.Arrays;

/**
 * Share of a total that the first k of a ranking hold. Scores within 1e-12 of the next larger one
 * are ties: of t tied for r places each holds a place with probability r/t. A score that is not a
 * number stands last.
 *
 * @param expected over all orders of the tied, 0 to 1; not a number when the total is 0
 * @param best with the tied in their luckiest order
 * @param worst with the tied in their unluckiest order
 */
public record TopShare(double expected, double best, double worst) {
  private static final double TIE = 1e-12;

  /**
   * Of the first k, or of all when there are fewer.
   *
   * @param scores larger stands higher, one per courier
   * @param gains what each courier brings, not negative, in the same order
   * @param k places, at least 1
   */
  public static TopShare of(double[] scores, double[] gains, int k) {
    double total = Arrays.stream(gains).sum();
    return held(scores, gains, k).over(total);
  }

  /** The mean gain per place among the first k. */
  public static TopShare perPlace(double[] scores, double[] gains, int k) {
    return held(scores, gains, k).over(Math.min(k, scores.length));
  }

  /** The probability with which each holds one of the first k places; they add up to k. */
  static double[] places(double[] scores, int k) {
    int[] order = order(scores);
    double[] places = new double[scores.length];
    int start = 0;
    while (start < order.length && start < k) {
      int end = endOfTied(scores, order, start);
      for (int i = start; i < end; i++) {
        places[order[i]] = (double) (Math.min(end, k) - start) / (end - start);
      }
      start = end;
    }
    return places;
  }

  private static int endOfTied(double[] scores, int[] order, int start) {
    int end = start + 1;
    while (end < order.length && tied(scores[order[end - 1]], scores[order[end]])) {
      end++;
    }
    return end;
  }

  private static TopShare held(double[] scores, double[] gains, int k) {
    if (k < 1 || scores.length != gains.length) {
      throw new IllegalArgumentException("Needs a place and one gain per score");
    }
    int[] order = order(scores);
    TopShare sum = new TopShare(0, 0, 0);
    int start = 0;
    while (start < order.length && start < k) {
      int end = endOfTied(scores, order, start);
      double[] group =
          Arrays.stream(order, start, end).mapToDouble(i -> gains[i]).sorted().toArray();
      sum = sum.plus(ofTied(group, Math.min(end, k) - start));
      start = end;
    }
    return sum;
  }

  private static int[] order(double[] scores) {
    Integer[] order = new Integer[scores.length];
    Arrays.setAll(order, i -> i);
    Arrays.sort(order, (a, b) -> Double.compare(last(scores[b]), last(scores[a])));
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  private static double last(double score) {
    return Double.isNaN(score) ? Double.NEGATIVE_INFINITY : score;
  }

  private static boolean tied(double above, double below) {
    return last(above) == last(below) || above - below <= TIE;
  }

  private static TopShare ofTied(double[] ascending, int places) {
    double all = Arrays.stream(ascending).sum();
    double best = Arrays.stream(ascending, ascending.length - places, ascending.length).sum();
    double worst = Arrays.stream(ascending, 0, places).sum();
    return new TopShare(all * places / ascending.length, best, worst);
  }

  private TopShare plus(TopShare other) {
    return new TopShare(expected + other.expected, best + other.best, worst + other.worst);
  }

  private TopShare over(double total) {
    return total > 0
        ? new TopShare(expected / total, best / total, worst / total)
        : new TopShare(Double.NaN, Double.NaN, Double.NaN);
  }
}
