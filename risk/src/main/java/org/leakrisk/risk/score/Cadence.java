package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.SortedSet;

/**
 * How often a courier reports its volume: every month, quarter or year. A period stands under its
 * last month, so the months between are neither zero nor gaps, and events of the period belong to
 * that month.
 *
 * @param months 1, 3 or 12
 * @param phase number of any month that ends a period
 */
public record Cadence(int months, long phase) {
  private static final int MIN_PERIODS = 3;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  /** Consecutive number of a month. */
  public static long number(YearMonth month) {
    return month.getLong(ChronoField.PROLEPTIC_MONTH);
  }

  /**
   * Cadence of one series; with fewer than three periods, too few to tell, that of all series.
   *
   * @param series numbers of the months in which the courier has volume
   * @param all numbers of the months in which any courier has volume
   */
  public static Cadence of(SortedSet<Long> series, SortedSet<Long> all) {
    return series.size() < MIN_PERIODS ? of(all) : of(series);
  }

  private static Cadence of(SortedSet<Long> series) {
    if (series.size() < 2) {
      return new Cadence(1, 0);
    }
    long first = series.first();
    boolean yearly = series.stream().allMatch(month -> (month - first) % YEAR == 0);
    boolean quarterly = series.stream().allMatch(month -> (month - first) % QUARTER == 0);
    return new Cadence(yearly ? YEAR : quarterly ? QUARTER : 1, first);
  }

  /** Number of the month under which the period of a month stands. */
  public long periodEnd(long month) {
    return month + Math.floorMod(phase - month, (long) months);
  }

  /** True when a month is among the last three, or in the last period, up to the as-of month. */
  boolean isRecent(long month, long asOf) {
    return month <= asOf && month > asOf - Math.max(QUARTER, months);
  }
}
