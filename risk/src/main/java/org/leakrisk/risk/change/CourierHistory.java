package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.EventHistory.Series;
import org.leakrisk.tables.id.CourierId;

/**
 * What one courier carried and what happened, by month.
 *
 * @param start the first month of the series
 * @param series the months
 */
record CourierHistory(YearMonth start, Series series) {
  static Optional<CourierHistory> of(EventHistory history, CourierId courier) {
    return history.couriers().stream()
        .filter(series -> series.courier().equals(courier))
        .map(series -> new CourierHistory(history.from(), series))
        .findFirst();
  }

  /** Events against expected events of a period, as they happened. */
  Unit sum(Period period) {
    double events = 0;
    double expected = 0;
    for (int i = 0; i < series.months().size(); i++) {
      if (period.contains(start.plusMonths(i))) {
        events += series.months().get(i).events();
        expected += series.months().get(i).exposure();
      }
    }
    return new Unit(events, expected);
  }

  /** True when there was volume in a period. */
  boolean hasVolume(Period period) {
    return series.carried().stream().anyMatch(i -> period.contains(start.plusMonths(i)));
  }

  /** True when there was volume before a month. */
  boolean hasVolumeBefore(YearMonth month) {
    return series.carried().stream().anyMatch(i -> start.plusMonths(i).isBefore(month));
  }

  /** The part of a period from the first month of all data on. */
  Period onRecord(Period period) {
    return period.first().isBefore(start) ? new Period(start, period.last()) : period;
  }

  /** Months of all data up to a month. */
  long monthsUpTo(YearMonth last) {
    return ChronoUnit.MONTHS.between(start, last) + 1;
  }
}
