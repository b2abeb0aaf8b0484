package org.leakrisk.risk.trend;

/**
 * Cumulative sum of the evidence for a rate of one and a half times the expected one (Page 1954):
 * finds a small rise that lasts. Starts at 0 and again after each alarm.
 */
final class Cusum {
  private static final double RISE = 1.5;

  /** Without a rise at least so many months pass between alarms on average. */
  private static final double MONTHS_BETWEEN_FALSE_ALARMS = 120;

  private static final double LIMIT = StrictMath.log(MONTHS_BETWEEN_FALSE_ALARMS);

  private double sum;

  /** Adds a month: its events, the events expected of it, and their clustering, at least 1. */
  void add(double events, double expected, double phi) {
    if (isAlarm()) {
      sum = 0;
    }
    double evidence = events * StrictMath.log(RISE) - (RISE - 1) * expected;
    sum = StrictMath.max(0, sum + evidence / phi);
  }

  /** The sum after the last month. */
  double sum() {
    return sum;
  }

  /** True when the last month reached the limit. */
  boolean isAlarm() {
    return sum >= LIMIT;
  }
}
