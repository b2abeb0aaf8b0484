package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Severity;

/**
 * Errors in the data that make two periods of a courier two different measurements. The subject of
 * a finding names its parts between slashes: a source or stream, a courier, a month. An error that
 * names no courier concerns all, one that names no month every period.
 *
 * @param errors subjects of the errors
 * @param couriers codes of all couriers
 */
record Doubts(List<List<String>> errors, Set<String> couriers) {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final String EVERYBODY = "couriers";

  /** Sources and streams that volumes, complaints and fraud cases are read from. */
  private static final Set<String> READ =
      Set.of(
          EVERYBODY,
          "parcels",
          "complaint",
          "complaints",
          "fraud",
          "fraud_cases",
          "counts",
          "linkage");

  static Doubts of(List<Finding> findings, Set<String> couriers) {
    return new Doubts(
        findings.stream()
            .filter(finding -> finding.severity() == Severity.ERROR)
            .map(finding -> Arrays.asList(finding.subject().split("/")))
            .toList(),
        couriers);
  }

  /** True when an error touches a courier in one of the periods. */
  boolean touch(CourierId courier, List<Period> periods) {
    return errors.stream()
        .anyMatch(
            parts ->
                concerns(parts, courier.code())
                    && parts.stream()
                        .filter(part -> MONTH.matcher(part).matches())
                        .map(YearMonth::parse)
                        .allMatch(m -> periods.stream().anyMatch(period -> period.contains(m))));
  }

  private boolean concerns(List<String> parts, String courier) {
    boolean named = parts.contains(courier);
    List<String> others =
        parts.stream()
            .filter(part -> !couriers.contains(part) && !MONTH.matcher(part).matches())
            .toList();
    boolean namesNobody = parts.stream().noneMatch(couriers::contains);
    return READ.containsAll(others) && (named || (namesNobody && !others.isEmpty()));
  }
}
