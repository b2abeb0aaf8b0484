package org.leakrisk.gate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leakrisk.gate.InputSettings.RefusedFiles;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.word.Severity;

/** Whether the input as a whole is good enough to go on with. */
public final class Acceptance {
  private static final double SHARE_TO_REPORT = 0.02;
  private static final int REFUSALS_TO_LIST = 20;
  private static final String COUNTS = "counts";

  private Acceptance() {}

  /**
   * Looks at the share of rejected rows of each source.
   *
   * @return a warning for each file with more than 2 % rejected rows
   * @throws Failure.QualityGate when a source has more rejected rows than the settings allow
   */
  public static List<Finding> check(List<FileAccounting> accounting, InputSettings settings) {
    Map<String, long[]> bySource = new TreeMap<>();
    List<Finding> findings = new ArrayList<>();
    for (FileAccounting file : accounting) {
      long[] sums = bySource.computeIfAbsent(file.source(), source -> new long[2]);
      sums[0] += file.rejected();
      sums[1] += file.rowsRead();
      if (file.rejected() > SHARE_TO_REPORT * file.rowsRead()) {
        findings.add(
            new Finding(
                "rejected_share",
                file.file(),
                Severity.WARN,
                "%d of %d rows rejected".formatted(file.rejected(), file.rowsRead()),
                "at most 2 in 100",
                "More rows than usual were rejected: see the table rejected for lines and reasons."));
      }
    }
    String over =
        bySource.entrySet().stream()
            .filter(sums -> sums.getValue()[0] > settings.maxRejectedShare() * sums.getValue()[1])
            .map(
                sums ->
                    "%s: %d of %d rows rejected"
                        .formatted(sums.getKey(), sums.getValue()[0], sums.getValue()[1]))
            .collect(Collectors.joining("; "));
    if (!over.isEmpty()) {
      throw new Failure.QualityGate(
          "%s, more than the allowed share of %s: repair the rows that check lists, or raise input.max-rejected-share"
              .formatted(over, settings.maxRejectedShare()));
    }
    return findings;
  }

  /**
   * Looks at refused and missing files.
   *
   * @param late refusals that came to light after the survey
   * @return one error for each file that is left out
   * @throws Failure.BadInput when refused files stop the run, or no usable file of a required
   *     source or of any evidence is left
   */
  public static List<Finding> files(Survey survey, List<Refusal> late, InputSettings settings) {
    List<Refusal> refusals = Stream.concat(survey.refusals().stream(), late.stream()).toList();
    if (!refusals.isEmpty() && settings.refusedFiles() == RefusedFiles.STOP) {
      throw new Failure.BadInput(listed(refusals));
    }
    Set<String> lateFiles = new HashSet<>();
    late.forEach(refusal -> lateFiles.add(refusal.file()));
    Set<String> present = new HashSet<>();
    survey.files().stream()
        .filter(file -> !lateFiles.contains(file.alias()))
        .forEach(file -> present.add(file.source()));
    for (Source source : Sources.all()) {
      if (source.requiredSource() && !present.contains(source.name())) {
        throw new Failure.BadInput(
            "No usable file of source %s: add %s.csv to the input directory"
                .formatted(source.name(), source.name()));
      }
    }
    List<String> evidence =
        Sources.all().stream()
            .filter(source -> source.stream().isPresent() || source.name().equals(COUNTS))
            .map(Source::name)
            .toList();
    if (evidence.stream().noneMatch(present::contains)) {
      throw new Failure.BadInput(
          "No usable file with evidence: add one of " + String.join(", ", evidence));
    }
    return refusals.stream().map(Acceptance::skipped).toList();
  }

  private static String listed(List<Refusal> refusals) {
    long files = refusals.stream().map(Refusal::file).distinct().count();
    String list =
        refusals.stream()
            .limit(REFUSALS_TO_LIST)
            .map(Refusal::message)
            .collect(Collectors.joining("; "));
    int more = refusals.size() - REFUSALS_TO_LIST;
    return "%s refused: %s%s"
        .formatted(
            files == 1 ? "1 file" : files + " files",
            list,
            more > 0 ? "; and " + more + " more" : "");
  }

  private static Finding skipped(Refusal refusal) {
    return new Finding(
        "file_skipped",
        refusal.column().map(column -> refusal.file() + " " + column).orElse(refusal.file()),
        Severity.ERROR,
        refusal.reason().name(),
        "a file that can be read",
        "The file was left out with all its rows: " + refusal.reason().meaning() + ".");
  }
}
