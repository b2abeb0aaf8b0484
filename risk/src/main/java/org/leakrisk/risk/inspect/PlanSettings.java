package org.leakrisk.risk.inspect;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * The section {@code plan} of the configuration.
 *
 * @param days inspector-days of a province that {@code capacity} does not name, 0 to 10,000
 * @param capacity inspector-days by province
 */
public record PlanSettings(double days, Map<ProvinceCode, Double> capacity) {
  private static final double MOST_DAYS = 10_000;

  public PlanSettings {
    check("plan.days", days);
    Map<ProvinceCode, Double> sorted =
        new TreeMap<>((left, right) -> left.code().compareTo(right.code()));
    capacity.forEach(
        (province, own) -> {
          check("plan.capacity." + province.code(), own);
          sorted.put(province, own);
        });
    capacity = Collections.unmodifiableMap(sorted);
  }

  /** Inspector-days of each of some provinces, in order of code. */
  public Map<ProvinceCode, Double> daysOf(Set<ProvinceCode> provinces) {
    Map<ProvinceCode, Double> own =
        new TreeMap<>((left, right) -> left.code().compareTo(right.code()));
    provinces.forEach(province -> own.put(province, capacity.getOrDefault(province, days)));
    return own;
  }

  /** Whole inspections that a province can make; each takes one inspector-day. */
  int inspections(ProvinceCode province) {
    return (int) Math.floor(capacity.getOrDefault(province, days));
  }

  private static void check(String key, double days) {
    if (!(days >= 0 && days <= MOST_DAYS)) {
      throw new IllegalArgumentException(key + " must lie between 0 and 10000: " + days);
    }
  }
}
