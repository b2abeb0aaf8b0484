package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.release.log.Publication;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.terminal.RankingText;
import org.leakrisk.report.terminal.SelfCheckText;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.SelfCheckFigures;
import org.leakrisk.tables.evidence.Finding;

/** What {@code run} answers: the ranking and where the release is. */
record Answer(Console console, boolean json, boolean quiet) {
  /** The ranking of a new release. */
  void published(Release release, Publication publication, Path out) {
    publication.notes().forEach(note -> console.remark("leakrisk: " + note));
    List<CourierRanking.Row> ranking = release.rows(CourierRanking.TABLE);
    List<Finding> quality = release.rows(Finding.TABLE);
    if (json) {
      console.json(
          List.of(
              new JsonTables.Rows<>(CourierRanking.TABLE, ranking),
              new JsonTables.Rows<>(Finding.TABLE, quality)));
      return;
    }
    if (!quiet) {
      long topK = new ReleasedRun(release).settings().scoring().topK();
      console.say("\n" + RankingText.of(ranking, quality, topK, console.look()).stripTrailing());
      SelfCheckText.of(release.rows(SelfCheckFigures.TABLE), console.look()).forEach(console::say);
    }
    paths(publication, out).forEach(console::say);
  }

  /** Nothing had to be done. */
  void already(Publication publication, Path out) {
    console.say("already published as release " + publication.record().number());
    paths(publication, out).forEach(console::say);
  }

  private static List<String> paths(Publication publication, Path out) {
    List<String> paths = new ArrayList<>();
    String number = "%06d.json".formatted(publication.record().number());
    paths.add(
        " release %d   %s  (record %s)"
            .formatted(
                publication.record().number(),
                out.resolve("releases").resolve(number),
                publication.record().sha256().substring(0, 12)));
    paths.add(
        " report      "
            + out.resolve("runs")
                .resolve(publication.record().run().text())
                .resolve(RunFolder.report("report.html")));
    return paths;
  }
}
