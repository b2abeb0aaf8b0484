package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/**
 * Periods up to the as-of month whose figures equal those of an earlier one: somebody sent the old
 * table again.
 */
final class CopiedPeriods {
  private static final double MOST_EQUAL = 0.95;
  private static final int MANY_UNITS = 10;
  private static final int FEW_UNITS = 5;
  private static final double LARGE = 100;
  private static final int YEAR = 12;

  private CopiedPeriods() {}

  static List<Finding> findings(JudgeInput input) {
    SortedMap<YearMonth, SortedMap<String, Double>> volumes = new TreeMap<>();
    for (Exposure row : input.exposure()) {
      if (!row.month().isAfter(input.asOf())) {
        put(
            volumes,
            row.month(),
            unit(row.courier().code(), row.province().code()),
            row.parcels().doubleValue());
      }
    }
    List<Finding> findings = new ArrayList<>(ofSeries("parcels", volumes));
    SortedMap<String, SortedMap<YearMonth, SortedMap<String, Double>>> events =
        new TreeMap<>(Text.CODE_POINTS);
    for (Tally row : input.tally()) {
      if (!row.month().isAfter(input.asOf()) && !row.knownMonth().isAfter(input.asOf())) {
        put(
            events.computeIfAbsent(row.stream().code(), stream -> new TreeMap<>()),
            row.month(),
            unit(row.courier().code(), row.province().code()),
            row.eventsMicro() / 1e6);
      }
    }
    events.forEach(
        (stream, series) -> {
          fillWithZeros(series);
          findings.addAll(ofSeries(stream, series));
        });
    return findings;
  }

  /** A cell without a row in the tally has no events. */
  private static void fillWithZeros(SortedMap<YearMonth, SortedMap<String, Double>> series) {
    SortedSet<String> units = new TreeSet<>(Text.CODE_POINTS);
    series.values().forEach(month -> units.addAll(month.keySet()));
    series.values().forEach(month -> units.forEach(unit -> month.putIfAbsent(unit, 0.0)));
  }

  /** Each period against the one before and the one a year before. */
  private static List<Finding> ofSeries(
      String source, SortedMap<YearMonth, SortedMap<String, Double>> series) {
    List<Finding> findings = new ArrayList<>();
    for (YearMonth month : series.keySet()) {
      SortedMap<YearMonth, SortedMap<String, Double>> before = series.headMap(month);
      if (before.isEmpty()) {
        continue;
      }
      YearMonth previous = before.lastKey();
      YearMonth yearBefore = month.minusMonths(YEAR);
      if (isCopy(series.get(previous), series.get(month))) {
        findings.add(finding(source, month, previous));
      } else if (!yearBefore.equals(previous)
          && series.containsKey(yearBefore)
          && isCopy(series.get(yearBefore), series.get(month))) {
        findings.add(finding(source, month, yearBefore));
      }
    }
    return findings;
  }

  /** Of the units in both and not zero in both, nearly all are equal, and that is no accident. */
  static boolean isCopy(SortedMap<String, Double> one, SortedMap<String, Double> other) {
    int units = 0;
    int equal = 0;
    boolean large = true;
    for (String unit : one.keySet()) {
      double left = one.get(unit);
      double right = other.getOrDefault(unit, Double.NaN);
      if (Double.isNaN(right) || (left == 0 && right == 0)) {
        continue;
      }
      units++;
      equal += left == right ? 1 : 0;
      large &= left >= LARGE && right >= LARGE;
    }
    boolean enough = units >= MANY_UNITS || (units >= FEW_UNITS && large);
    return enough && equal >= MOST_EQUAL * units;
  }

  private static void put(
      SortedMap<YearMonth, SortedMap<String, Double>> series,
      YearMonth month,
      String unit,
      double value) {
    series
        .computeIfAbsent(month, unseen -> new TreeMap<>(Text.CODE_POINTS))
        .merge(unit, value, Double::sum);
  }

  private static String unit(String courier, String province) {
    return courier + "/" + province;
  }

  private static Finding finding(String source, YearMonth month, YearMonth original) {
    return new Finding(
        "copied_period",
        source + "/" + month,
        Severity.ERROR,
        "the figures of " + original,
        "figures of its own",
        "Nearly all figures of this period equal those of an earlier one; ask the sender for the"
            + " true ones.");
  }
}
