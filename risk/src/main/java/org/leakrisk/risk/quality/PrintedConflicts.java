package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/** Printed figures of which two say different things of the same thing. */
final class PrintedConflicts {
  private static final double TOLERANCE = 0.05;

  private PrintedConflicts() {}

  static List<Finding> findings(List<PrintedSeries> printed) {
    List<Finding> findings = new ArrayList<>();
    for (PrintedSeries series : printed) {
      for (Measure measure : series.figures().keySet()) {
        series
            .all(measure)
            .forEach(
                (month, values) -> {
                  if (values.size() > 1) {
                    findings.add(finding(series, month, measure, values));
                  }
                });
      }
    }
    return findings;
  }

  private static Finding finding(
      PrintedSeries series, YearMonth month, Measure measure, SortedSet<Double> values) {
    Optional<UnitFactor> unit =
        values.first() > 0
            ? UnitFactor.of(values.last() / values.first(), TOLERANCE)
            : Optional.empty();
    return new Finding(
        unit.isPresent() ? "unit" : "published_conflict",
        series.subject(month, measure),
        Severity.ERROR,
        unit.map(UnitFactor::said).orElse(values.size() + " different figures"),
        "one figure",
        "What was printed contradicts itself, and the checks use neither figure; look up which one"
            + " is right.");
  }
}
