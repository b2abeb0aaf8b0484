package org.leakrisk.jobs.app;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.failure.Failure.QualityGate;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/** Gathers the findings of all jobs into one table. */
final class DataQuality {
  private DataQuality() {}

  /**
   * The findings in key order; those of one check and subject become one row, the gravest leading.
   */
  static List<Finding> rows(List<Finding> findings) {
    Map<String, List<Finding>> byKey =
        findings.stream()
            .collect(
                Collectors.groupingBy(
                    finding -> finding.check() + "\n" + finding.subject(),
                    () -> new TreeMap<>(Text.CODE_POINTS),
                    Collectors.toList()));
    return Finding.TABLE.sorted(byKey.values().stream().map(DataQuality::one).toList());
  }

  private static Finding one(List<Finding> same) {
    Finding first = same.get(0);
    Severity gravest = same.stream().map(Finding::severity).min(Severity::compareTo).orElseThrow();
    String observed = joined(same.stream().map(Finding::observed).toList());
    return new Finding(
        first.check(), first.subject(), gravest, observed, first.expected(), first.message());
  }

  private static String joined(Collection<String> texts) {
    return texts.stream().distinct().sorted(Text.CODE_POINTS).collect(Collectors.joining("; "));
  }

  /** Stops when months without volume are not wanted. */
  static void refuseGaps(List<Finding> quality, Settings.Gaps gaps) {
    List<Finding> missing =
        quality.stream()
            .filter(finding -> finding.check().equals("coverage"))
            .filter(finding -> finding.severity() == Severity.ERROR)
            .toList();
    if (gaps == Settings.Gaps.REFUSE && !missing.isEmpty()) {
      throw new QualityGate(
          "%d series have gaps, first %s (%s): send the missing rows, or set input.gaps=show"
              .formatted(missing.size(), missing.get(0).subject(), missing.get(0).observed()));
    }
  }
}
