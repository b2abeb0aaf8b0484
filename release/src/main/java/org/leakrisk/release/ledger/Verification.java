package org.leakrisk.release.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.release.log.ReleaseRecord;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadUsage;

/**
 * Holds releases against their records: the chain, every record, every manifest and every byte of
 * every file.
 *
 * @param releases number of releases looked at
 * @param findings what is wrong, one line each; empty when all is as published
 */
public record Verification(int releases, List<String> findings) {
  /** Verifies the whole log with all its runs. */
  public static Verification ofAll(Fs fs, Path out) {
    ReleaseLog log = ReleaseLog.examine(fs, out);
    return of(log, log.records());
  }

  /**
   * Verifies the chain and the run of one release.
   *
   * @throws BadUsage when there is no such release and nothing is wrong with the log
   */
  public static Verification of(Fs fs, Path out, long release) {
    ReleaseLog log = ReleaseLog.examine(fs, out);
    List<ReleaseRecord> chosen =
        log.records().stream().filter(record -> record.number() == release).toList();
    if (chosen.isEmpty() && log.findings().isEmpty()) {
      log.record(release);
    }
    return of(log, chosen);
  }

  private static Verification of(ReleaseLog log, List<ReleaseRecord> records) {
    List<String> findings = new ArrayList<>(log.findings());
    Set<Object> seen = new HashSet<>();
    for (ReleaseRecord record : records) {
      if (seen.add(record.published())) {
        for (String finding : log.findings(record)) {
          findings.add("release %d: %s".formatted(record.number(), finding));
        }
      }
    }
    return new Verification(records.size(), List.copyOf(findings));
  }

  /**
   * Stops when there are findings.
   *
   * @throws BadRelease saying how many
   */
  public void orThrow() {
    if (!findings.isEmpty()) {
      throw new BadRelease(
          "%d findings in %d releases; restore the named files from a copy, or run again"
              .formatted(findings.size(), releases));
    }
  }
}
