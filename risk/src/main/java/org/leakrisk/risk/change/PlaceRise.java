package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * How likely the rate of a courier rose in one province.
 *
 * @param courier the courier
 * @param province the province; 00 for volume and events without one
 * @param probability that the rate is higher than before
 * @param from first month of the later period
 * @param asOf its last month
 * @param now events and expected events of it, as they happened
 * @param beforeFrom first month of the earlier period, of the same length
 * @param before events and expected events of that one
 */
public record PlaceRise(
    CourierId courier,
    ProvinceCode province,
    double probability,
    YearMonth from,
    YearMonth asOf,
    Unit now,
    YearMonth beforeFrom,
    Unit before) {
  /** Months in each period. */
  public long months() {
    return ChronoUnit.MONTHS.between(from, asOf) + 1;
  }
}
