package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Months in a row.
 *
 * @param first the first
 * @param last the last; before the first when there is no month
 */
record Period(YearMonth first, YearMonth last) {
  /** So many months that end with a month. */
  static Period endingWith(YearMonth last, long months) {
    return new Period(last.minusMonths(months - 1), last);
  }

  /** The same length, some months earlier. */
  Period earlier(long months) {
    return new Period(first.minusMonths(months), last.minusMonths(months));
  }

  /** Number of months, at least 0. */
  long length() {
    return StrictMath.max(0, ChronoUnit.MONTHS.between(first, last) + 1);
  }

  boolean contains(YearMonth month) {
    return !month.isBefore(first) && !month.isAfter(last);
  }
}
