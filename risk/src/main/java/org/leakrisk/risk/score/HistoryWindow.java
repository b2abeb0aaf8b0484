package org.leakrisk.risk.score;

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

  /** Number of the first month of a window that ends with a month; all begins with the data. */
  long start(long asOf, long firstOfData) {
    return months == Integer.MAX_VALUE ? firstOfData : asOf - (months - 1L);
  }

  @Override
  public String toString() {
    return months == Integer.MAX_VALUE ? "all" : Integer.toString(months);
  }
}
