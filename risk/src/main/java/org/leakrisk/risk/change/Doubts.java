package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Severity;

/**
 * What makes two periods of a courier two different measurements: errors in the data, volume that
 * runs off, and breaks. The subject of a finding names its parts between slashes: a source or
 * stream, a courier, a month. One that names no courier concerns all, one that names no month every
 * period. An error concerns the periods that its month lies in; a break, whose month is the first
 * of a new definition, two periods that do not lie wholly on one side of it.
 *
 * @param errors subjects of the errors
 * @param breaks subjects of the breaks
 * @param couriers codes of all couriers
 */
record Doubts(List<List<String>> errors, List<List<String>> breaks, Set<String> couriers) {
  private static final Pattern MONTH = Pattern.compile("\\d{4}-\\d{2}");
  private static final String EVERYBODY = "couriers";
  private static final Set<String> BREAKS = Set.of("definition_break", "adjudication_break");

  /** Warnings of data that are right and yet not comparable. */
  private static final Set<String> NOT_COMPARABLE = Set.of("run_off", "unattributed");

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
        subjects(findings, Doubts::isError), subjects(findings, Doubts::isBreak), couriers);
  }

  /** True when an error touches a courier in one of the periods, or a break parts them. */
  boolean touch(CourierId courier, List<Period> periods) {
    return touches(errors, courier, month -> periods.stream().anyMatch(p -> p.contains(month)))
        || touches(breaks, courier, month -> parts(month, periods));
  }

  private static boolean isBreak(Finding finding) {
    return BREAKS.contains(finding.check());
  }

  private static boolean isError(Finding finding) {
    boolean doubtful =
        finding.severity() == Severity.ERROR || NOT_COMPARABLE.contains(finding.check());
    return doubtful && !isBreak(finding);
  }

  private static List<List<String>> subjects(List<Finding> findings, Predicate<Finding> wanted) {
    return findings.stream()
        .filter(wanted)
        .map(finding -> Arrays.asList(finding.subject().split("/")))
        .toList();
  }

  private static boolean parts(YearMonth month, List<Period> periods) {
    boolean before = periods.stream().anyMatch(period -> period.first().isBefore(month));
    return before && periods.stream().anyMatch(period -> !period.last().isBefore(month));
  }

  private boolean touches(
      List<List<String>> subjects, CourierId courier, Predicate<YearMonth> within) {
    return subjects.stream()
        .filter(subject -> concerns(subject, courier.code()))
        .anyMatch(
            subject ->
                subject.stream()
                    .filter(part -> MONTH.matcher(part).matches())
                    .map(YearMonth::parse)
                    .allMatch(within));
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
