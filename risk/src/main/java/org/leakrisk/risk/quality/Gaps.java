package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/**
 * Months without rows between two with rows. How often a series comes is found first, so the months
 * inside a quarter are no gaps.
 */
final class Gaps {
  private static final String PARCELS = "parcels";

  /** Sources in which a courier without events still has a row. */
  private static final List<String> WITH_ZEROS = List.of(PARCELS, "counts");

  private Gaps() {}

  static List<Finding> findings(List<Coverage> coverage, YearMonth from, YearMonth asOf) {
    SortedMap<String, SortedMap<String, SortedSet<Long>>> months = new TreeMap<>(Text.CODE_POINTS);
    for (Coverage row : coverage) {
      if (!row.month().isAfter(asOf)) {
        months
            .computeIfAbsent(row.source(), source -> new TreeMap<>(Text.CODE_POINTS))
            .computeIfAbsent(row.courier(), courier -> new TreeSet<>())
            .add(Cadence.number(row.month()));
      }
    }
    List<Finding> findings = new ArrayList<>();
    months.forEach((source, series) -> findings.addAll(ofSource(source, series, from, asOf)));
    return findings;
  }

  private static List<Finding> ofSource(
      String source, SortedMap<String, SortedSet<Long>> series, YearMonth from, YearMonth asOf) {
    SortedSet<Long> all = new TreeSet<>();
    series.values().forEach(all::addAll);
    List<Finding> findings = new ArrayList<>();
    if (WITH_ZEROS.contains(source)) {
      addCadence(source, series, all, findings);
      for (Map.Entry<String, SortedSet<Long>> courier : series.entrySet()) {
        String subject = source + "/" + courier.getKey();
        SortedSet<Long> own = courier.getValue();
        addGap(subject, missing(own, own.last(), Cadence.of(own, all), from), findings);
      }
    } else {
      addGap(source, missing(all, Cadence.number(asOf), Cadence.of(all, all), from), findings);
    }
    return findings;
  }

  /** Ends of periods from the first row to a last month that have no row, within the window. */
  private static List<Long> missing(
      SortedSet<Long> present, long last, Cadence cadence, YearMonth from) {
    List<Long> missing = new ArrayList<>();
    for (long month = present.first(); month <= last; month += cadence.months()) {
      if (!present.contains(month) && month >= Cadence.number(from)) {
        missing.add(month);
      }
    }
    return missing;
  }

  private static void addGap(String subject, List<Long> missing, List<Finding> findings) {
    if (missing.isEmpty()) {
      return;
    }
    boolean volume = subject.startsWith(PARCELS);
    findings.add(
        new Finding(
            "coverage",
            subject,
            volume ? Severity.ERROR : Severity.WARN,
            missing.size() + " periods without rows, the first " + month(missing.get(0)),
            "rows for every period between the first and the last",
            volume
                ? "These periods have no volume, so they are in no rate; send the missing rows."
                : "Nothing was reported for these periods; send the missing rows, or a zero."));
  }

  private static void addCadence(
      String source,
      SortedMap<String, SortedSet<Long>> series,
      SortedSet<Long> all,
      List<Finding> findings) {
    SortedMap<Integer, Integer> couriers = new TreeMap<>();
    series.values().forEach(own -> couriers.merge(Cadence.of(own, all).months(), 1, Integer::sum));
    if (couriers.lastKey() == 1) {
      return;
    }
    List<String> parts = new ArrayList<>();
    couriers.forEach((length, count) -> parts.add(count + " couriers every " + length + " months"));
    findings.add(
        new Finding(
            "cadence",
            source,
            Severity.INFO,
            String.join(", ", parts),
            "every month",
            "A period stands under its last month; the months inside it are neither zero nor"
                + " gaps."));
  }

  private static YearMonth month(long number) {
    return YearMonth.of(0, 1).with(ChronoField.PROLEPTIC_MONTH, number);
  }
}
