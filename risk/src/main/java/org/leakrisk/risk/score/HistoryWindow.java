package org.leakrisk.risk.score;

import java.time.YearMonth;

/**
 * How much history is judged.
 *
 * @param months at least 1; {@link Integer#MAX_VALUE} for everything
 */
public record HistoryWindow(int months) {
  /** Everything from the first month with volume. */
  public static final HistoryWindow ALL = new HistoryWindow(Integer.MAX_VALUE);

  public HistoryWindow {
    if (months < 1) {
      throw new IllegalArgumentException(
          "scoring.window-months must be at least 1, or 'all': " + months);
    }
  }

  /** A window as the configuration writes it: a number of months, or {@code all}. */
  public static HistoryWindow valueOf(String text) {
    if (text.equals("all")) {
      return ALL;
    }
    try {
      return new HistoryWindow(Integer.parseInt(text));
    } catch (NumberFormatException notANumber) {
      throw new IllegalArgumentException(
          "scoring.window-months must be a whole number of months or 'all'", notANumber);
    }
  }

  /** First month of the window that ends with a month, never before a first month of data. */
  YearMonth start(YearMonth asOf, YearMonth firstOfData) {
    if (months == Integer.MAX_VALUE) {
      return firstOfData;
    }
    return asOf.minusMonths(months - 1L);
  }

  @Override
  public String toString() {
    return months == Integer.MAX_VALUE ? "all" : Integer.toString(months);
  }
}
