package org.leakrisk.risk.signal;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * Parcels of all couriers together by month and province. A quarter or a year that a courier
 * reports in one figure is spread evenly over its months.
 */
final class ParcelsCarried {
  /** With more of a month's parcels known for the nation only, a province's are not known. */
  private static final double MOST_WITHOUT_PROVINCE = 0.1;

  private final Map<YearMonth, Map<String, Double>> parcels = new HashMap<>();
  private final Map<YearMonth, Double> nation = new HashMap<>();

  ParcelsCarried(List<Exposure> rows, YearMonth asOf) {
    List<Exposure> known =
        Exposure.TABLE.sorted(
            rows.stream()
                .filter(row -> !row.month().isAfter(asOf) && !row.parcels().isNone())
                .toList());
    Map<CourierId, SortedSet<Long>> series = new HashMap<>();
    SortedSet<Long> all = new TreeSet<>();
    for (Exposure row : known) {
      long month = Cadence.number(row.month());
      series.computeIfAbsent(row.courier(), unseen -> new TreeSet<>()).add(month);
      all.add(month);
    }
    for (Exposure row : known) {
      spread(row, Cadence.of(series.get(row.courier()), all).months());
    }
  }

  private void spread(Exposure row, int months) {
    double each = row.parcels().doubleValue() / months;
    for (int back = 0; back < months; back++) {
      YearMonth month = row.month().minusMonths(back);
      parcels
          .computeIfAbsent(month, unseen -> new HashMap<>())
          .merge(row.province().code(), each, Double::sum);
      nation.merge(month, each, Double::sum);
    }
  }

  /** Parcels of a month in a province; under 00 those of the whole nation; empty when unknown. */
  OptionalDouble of(YearMonth month, ProvinceCode province) {
    double all = nation.getOrDefault(month, 0.0);
    if (province.equals(ProvinceCode.NATIONAL)) {
      return known(all);
    }
    Map<String, Double> there = parcels.getOrDefault(month, Map.of());
    double unplaced = there.getOrDefault(ProvinceCode.NATIONAL.code(), 0.0);
    return unplaced > MOST_WITHOUT_PROVINCE * all
        ? OptionalDouble.empty()
        : known(there.getOrDefault(province.code(), 0.0));
  }

  private static OptionalDouble known(double parcels) {
    return parcels > 0 ? OptionalDouble.of(parcels) : OptionalDouble.empty();
  }
}
