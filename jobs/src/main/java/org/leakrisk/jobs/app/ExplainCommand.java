package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.shown.CaseFile;
import org.leakrisk.report.terminal.CaseText;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.failure.Failure.BadUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says how the published numbers of a courier came about, down to file and line. */
@Command(
    name = "explain",
    description = "Explains the score of a courier from a release: its parts and its input rows.",
    mixinStandardHelpOptions = true)
final class ExplainCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(paramLabel = "COURIER", description = "Id or name of the courier.")
  private String courier;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(names = "--release", paramLabel = "N", description = "A release; default: the newest.")
  private Long number;

  @Option(
      names = "--table",
      paramLabel = "TABLE",
      description =
          "Only the counts of courier_ranking, stream_scores, province_ranking or"
              + " branch_watchlist.")
  private Optional<String> table = Optional.empty();

  @Option(names = "--column", paramLabel = "COLUMN", description = "Only the counts of a column.")
  private Optional<String> column = Optional.empty();

  @Option(names = "--all", description = "Every row; default: the largest.")
  private boolean all;

  @Option(names = "--json", description = "Print the rows behind the answer as JSON.")
  private boolean json;

  ExplainCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    CaseFiles.Asked asked = new CaseFiles.Asked(table, column, all || json);
    ReleaseLog log = ReleaseLog.read(Fs.local(), out);
    Release release = number == null ? log.openNewest() : log.open(number);
    CourierRanking.Row row = find(release.rows(CourierRanking.TABLE));
    CaseFile file = new CaseFiles(release, asked).of(row);
    if (json) {
      print(file);
    } else if (asked.isWhole()) {
      console.say(CaseText.whole(file, console.look()).stripTrailing());
    } else {
      console.say(CaseText.counts(file, console.look()).stripTrailing());
    }
    return 0;
  }

  /** The courier of that id, else of that name. */
  private CourierRanking.Row find(List<CourierRanking.Row> rows) {
    String wanted = courier.strip();
    return Stream.concat(
            rows.stream().filter(row -> row.courier().code().equals(wanted)),
            rows.stream().filter(row -> row.name().equalsIgnoreCase(wanted)))
        .findFirst()
        .orElseThrow(() -> unknown(rows, wanted));
  }

  private static BadUsage unknown(List<CourierRanking.Row> rows, String wanted) {
    CourierRanking.Row nearest =
        rows.stream()
            .min((one, other) -> Integer.compare(distance(one, wanted), distance(other, wanted)))
            .orElseThrow();
    return new BadUsage(
        "No such courier in this release; the nearest is %s (%s)"
            .formatted(nearest.courier().code(), nearest.name()));
  }

  private static int distance(CourierRanking.Row row, String wanted) {
    LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
    return Math.min(
        distance.apply(row.courier().code(), wanted), distance.apply(row.name(), wanted));
  }

  private void print(CaseFile file) {
    List<LedgerRow> rows =
        file.counts().stream()
            .flatMap(count -> count.shown().stream())
            .map(CaseFile.Entry::row)
            .distinct()
            .toList();
    console.json(
        List.of(
            new JsonTables.Rows<>(CourierRanking.TABLE, List.of(file.ranking())),
            new JsonTables.Rows<>(StreamScores.TABLE, file.streams()),
            new JsonTables.Rows<>(Contributions.TABLE, file.parts()),
            new JsonTables.Rows<>(Sensitivity.TABLE, file.scenarios()),
            new JsonTables.Rows<>(Enforcement.TABLE, file.steps()),
            new JsonTables.Rows<>(LedgerRow.TABLE, rows)));
  }
}
