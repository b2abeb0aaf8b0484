package org.leakrisk.risk.signal;

import org.leakrisk.risk.law.Posterior;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.FraudType;

/**
 * One courier and one type of fraud.
 *
 * @param cases cases of both
 * @param expected cases if every courier had the types in the same shares
 * @param ratio what is known of cases over expected after shrinkage
 * @param table the courier and the type against all others
 */
public record FraudSignal(
    CourierId courier,
    FraudType fraudType,
    double cases,
    double expected,
    Posterior ratio,
    Disproportion table) {
  private static final double MIN_RATIO = 2;
  private static final double MIN_CASES = 3;

  /** Cases over expected, shrunk: a geometric mean. */
  public double ebgm() {
    return ratio.rateGeometricMean();
  }

  /** The 5 % quantile of the ratio. */
  public double eb05() {
    return ratio.rateQuantile(0.05);
  }

  /** The 95 % quantile of the ratio. */
  public double eb95() {
    return ratio.rateQuantile(0.95);
  }

  /** At least three cases, and at least twice as many as expected with a probability of 95 %. */
  public boolean isSignal() {
    return cases >= MIN_CASES && eb05() >= MIN_RATIO;
  }
}
