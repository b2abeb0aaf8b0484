package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/**
 * Printed yearly volumes under the wrong year: over at least three years the mean of |ln(printed /
 * known)| is above 0.2 as printed and under 0.05 with all years moved by one.
 */
final class YearShift {
  private static final int YEARS = 3;
  private static final double WRONG = 0.2;
  private static final double RIGHT = 0.05;

  private YearShift() {}

  static List<Finding> findings(List<PrintedSeries> printed, CourierVolumes volumes) {
    SortedMap<Integer, Double> industry = years(volumes.industry());
    List<Finding> findings = new ArrayList<>();
    for (PrintedSeries series : printed) {
      if (series.province().equals(ProvinceCode.NATIONAL)) {
        SortedMap<Integer, Double> known =
            series
                .courier()
                .map(CourierId::code)
                .map(courier -> volumes.byCourier().getOrDefault(courier, new TreeMap<>()))
                .map(YearShift::years)
                .orElse(industry);
        SortedMap<Integer, Double> claimed = years(series.clear(Measure.PARCELS));
        for (int shift : List.of(-1, 1)) {
          if (isShifted(claimed, known, shift)) {
            findings.add(finding(series, claimed, shift));
          }
        }
      }
    }
    return findings;
  }

  /** Sums of the years that are whole: those with the most periods. */
  static SortedMap<Integer, Double> years(SortedMap<YearMonth, Double> months) {
    SortedMap<Integer, Double> sums = new TreeMap<>();
    SortedMap<Integer, Integer> periods = new TreeMap<>();
    months.forEach(
        (month, value) -> {
          sums.merge(month.getYear(), value, Double::sum);
          periods.merge(month.getYear(), 1, Integer::sum);
        });
    int most = periods.values().stream().max(Integer::compare).orElse(0);
    sums.keySet().removeIf(year -> periods.get(year) < most || sums.get(year) <= 0);
    return sums;
  }

  /** True when the years fit as soon as each is moved, and do not fit as they stand. */
  static boolean isShifted(
      SortedMap<Integer, Double> claimed, SortedMap<Integer, Double> known, int shift) {
    double asPrinted = distance(claimed, known, 0);
    double moved = distance(claimed, known, shift);
    return asPrinted > WRONG && moved < RIGHT;
  }

  /** Mean distance of the logarithms; NaN with fewer than three years in common. */
  private static double distance(
      SortedMap<Integer, Double> claimed, SortedMap<Integer, Double> known, int shift) {
    double sum = 0;
    int years = 0;
    for (Map.Entry<Integer, Double> year : claimed.entrySet()) {
      Double truth = known.get(year.getKey() + shift);
      if (truth != null) {
        sum += StrictMath.abs(StrictMath.log(year.getValue() / truth));
        years++;
      }
    }
    return years < YEARS ? Double.NaN : sum / years;
  }

  private static Finding finding(
      PrintedSeries series, SortedMap<Integer, Double> claimed, int shift) {
    return new Finding(
        "year_shift",
        series.subject(YearMonth.of(claimed.lastKey(), 12), Measure.PARCELS),
        Severity.ERROR,
        String.format(Locale.ROOT, "the volumes of the years %+d", shift),
        "volumes of the years that they stand under",
        "The printed volumes of the years up to this one fit the known ones with every year moved"
            + " by one.");
  }
}
