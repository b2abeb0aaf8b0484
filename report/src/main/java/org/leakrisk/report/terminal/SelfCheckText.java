package org.leakrisk.report.terminal;

import java.util.List;
import java.util.stream.Collectors;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.risk.ranked.SelfCheckFigures.Row;
import org.leakrisk.tables.word.CheckVerdict;
import org.leakrisk.tables.word.CheckedClaim;

/** What the model is worth on data of its own, as a run prints it. */
public final class SelfCheckText {
  private SelfCheckText() {}

  /**
   * One sentence; nothing when no check was made.
   *
   * @param rows the table selfcheck
   * @param look how the terminal wants it
   * @return lines without line feeds
   */
  public static List<String> of(List<Row> rows, Look look) {
    List<Row> intervals =
        rows.stream().filter(row -> row.claim() == CheckedClaim.RR_INTERVAL).toList();
    if (intervals.isEmpty()) {
      return List.of();
    }
    String shares =
        intervals.stream()
            .map(row -> row.stream().code() + " " + Numbers.TERMINAL.percent(row.realised()))
            .collect(Collectors.joining(", "));
    boolean held = intervals.stream().noneMatch(row -> row.verdict() == CheckVerdict.MISSED);
    return look.wrapped(
        "Self-check on data of the model's own: 95 % intervals hold the truth in "
            + shares
            + (held ? "." : ": do not take their ends literally."));
  }
}
