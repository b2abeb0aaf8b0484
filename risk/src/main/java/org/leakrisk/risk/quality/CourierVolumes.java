package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.value.Parcels;

/**
 * What every courier carried in the whole country, by month, up to the as-of month; months without
 * volume are missing.
 *
 * @param byCourier volumes by courier and month
 */
record CourierVolumes(SortedMap<String, SortedMap<YearMonth, Double>> byCourier) {
  static CourierVolumes of(JudgeInput input) {
    SortedMap<String, SortedMap<YearMonth, Parcels>> exact = new TreeMap<>(Text.CODE_POINTS);
    for (Exposure row : input.exposure()) {
      if (!row.month().isAfter(input.asOf()) && !row.parcels().isNone()) {
        exact
            .computeIfAbsent(row.courier().code(), courier -> new TreeMap<>())
            .merge(row.month(), row.parcels(), Parcels::plus);
      }
    }
    SortedMap<String, SortedMap<YearMonth, Double>> volumes = new TreeMap<>(Text.CODE_POINTS);
    exact.forEach(
        (courier, months) -> {
          SortedMap<YearMonth, Double> plain = new TreeMap<>();
          months.forEach((month, parcels) -> plain.put(month, parcels.doubleValue()));
          volumes.put(courier, plain);
        });
    return new CourierVolumes(volumes);
  }

  /** Volumes of all couriers together. */
  SortedMap<YearMonth, Double> industry() {
    SortedMap<YearMonth, Double> sum = new TreeMap<>();
    byCourier
        .values()
        .forEach(
            series -> series.forEach((month, parcels) -> sum.merge(month, parcels, Double::sum)));
    return sum;
  }
}
