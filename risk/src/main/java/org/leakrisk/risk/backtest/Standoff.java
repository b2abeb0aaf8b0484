package org.leakrisk.risk.backtest;

/**
 * Cases in which one of our rankings did better than another, worse, and alike.
 *
 * @param won better
 * @param lost worse
 * @param tied alike within 1e-12
 */
public record Standoff(long won, long lost, long tied) {
  private static final double TIE = 1e-12;

  /** Nothing compared yet. */
  static final Standoff NONE = new Standoff(0, 0, 0);

  /** This and one more case. */
  Standoff and(double ours, double other, boolean moreIsBetter) {
    if (ours == other || Math.abs(ours - other) <= TIE) {
      return new Standoff(won, lost, tied + 1);
    }
    return ours > other == moreIsBetter
        ? new Standoff(won + 1, lost, tied)
        : new Standoff(won, lost + 1, tied);
  }
}
