package org.leakrisk.report.terminal;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.leakrisk.report.shown.Numbers;

/** The release log as it is printed. */
public final class ReleasesText {
  private ReleasesText() {}

  /**
   * One release.
   *
   * @param number 1, 2, 3 ...
   * @param asOf month of its run
   * @param action what was done: publish, correct or rollback
   * @param run its run id
   * @param couriers rows of its ranking
   * @param by role of the person in charge
   * @param publishedAt when
   * @param reason why; may be blank
   */
  public record Line(
      long number,
      YearMonth asOf,
      String action,
      String run,
      long couriers,
      String by,
      Instant publishedAt,
      String reason) {}

  /** The log, one line per release, each ended by a line feed. */
  public static String of(List<Line> releases, Look look) {
    if (releases.isEmpty()) {
      return " no releases yet\n";
    }
    TextTable table =
        TextTable.of(
            List.of(
                ">release", "as of", "action", "run", ">couriers", "published", "by", "reason"));
    for (Line line : releases) {
      table.add(
          List.of(
              String.valueOf(line.number()),
              line.asOf().toString(),
              line.action(),
              line.run(),
              Numbers.TERMINAL.count(line.couriers()),
              line.publishedAt().toString(),
              look.safe(line.by()),
              look.safe(line.reason())));
    }
    return String.join("\n", table.lines()) + "\n";
  }
}
