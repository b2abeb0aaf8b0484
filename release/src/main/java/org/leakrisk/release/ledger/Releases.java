package org.leakrisk.release.ledger;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.release.log.ReleaseRecord;
import org.leakrisk.tables.failure.Failure.BadRelease;

/**
 * The list of releases for people.
 *
 * @param records the records in order of number
 */
public record Releases(List<ReleaseRecord> records) {
  private static final String FORM = "%7s  %-7s  %-8s  %-21s  %-20s  %-12s  %s";

  /**
   * Reads the list.
   *
   * @throws BadRelease when the log is broken
   */
  public static Releases of(Fs fs, Path out) {
    return new Releases(ReleaseLog.read(fs, out).records());
  }

  /** A head line and one line for each release; one line saying so when there is none. */
  public List<String> lines() {
    if (records.isEmpty()) {
      return List.of("No release yet.");
    }
    List<String> lines = new ArrayList<>();
    lines.add(line("release", "as of", "action", "run", "published at", "by", "reason"));
    for (ReleaseRecord record : records) {
      lines.add(
          line(
              Long.toString(record.number()),
              record.asOf().toString(),
              record.action().code(),
              record.run().text(),
              record.publishedAt().toString(),
              record.by(),
              record.reason()));
    }
    return List.copyOf(lines);
  }

  private static String line(Object... cells) {
    return FORM.formatted(cells).stripTrailing();
  }
}
