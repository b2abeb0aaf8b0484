package org.leakrisk.risk.quality;

import java.util.List;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;

/** Changes of definition that the configuration declares, for the readers of the numbers. */
final class DefinitionBreaks {
  private DefinitionBreaks() {}

  static List<Finding> findings(Scoreboard board, Context context) {
    return context.breaks().stream()
        .filter(change -> !change.month().isAfter(board.asOf()))
        .map(change -> isUsed(change, context) ? known(change) : unused(change))
        .toList();
  }

  private static boolean isUsed(Context.Break change, Context context) {
    return context.coverage().stream().anyMatch(row -> row.source().equals(change.source()));
  }

  private static Finding known(Context.Break change) {
    return new Finding(
        "definition_break",
        change.source() + "/" + change.month(),
        Severity.WARN,
        change.note(),
        "one definition throughout",
        "From this month on the source counts something else; no change and no alarm is claimed"
            + " across it, and a line drawn through it misleads.");
  }

  private static Finding unused(Context.Break change) {
    return new Finding(
        "definition_break_unused",
        change.source() + "/" + change.month(),
        Severity.INFO,
        "no rows of this source",
        "rows on both sides of the break",
        "The configuration declares a break of a source that this input does not have.");
  }
}
