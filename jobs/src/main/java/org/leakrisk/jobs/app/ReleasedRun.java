package org.leakrisk.jobs.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.leakrisk.release.log.Release;
import org.leakrisk.risk.inspect.InspectionPlanner;
import org.leakrisk.risk.inspect.Lottery;
import org.leakrisk.risk.inspect.PlanLine;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;

/** A published run, judged again from the tables that it keeps. Needs no Spark. */
final class ReleasedRun {
  private final Release release;

  ReleasedRun(Release release) {
    this.release = release;
  }

  /** The settings under which it was made. */
  Settings settings() {
    return Settings.of(Optional.empty(), texts("settings"));
  }

  /** Its counts held against their rows. */
  LedgerCheck ledger() {
    RunTables tables = RunTables.published(release);
    return LedgerCheck.of(tables, cells(), settings().scoring());
  }

  /** Under which of its published counts each cell of its ledger stands. */
  CountedCells cells() {
    RunTables tables = RunTables.published(release);
    return CountedCells.of(tables, release.record().asOf(), settings().scoring());
  }

  /** The plan for another capacity, by the same lottery. */
  List<PlanLine> plan(PlanSettings capacity) {
    Map<String, ?> facts = release.manifest().facts();
    Lottery lottery =
        new Lottery(
            String.valueOf(facts.get("lottery")),
            Boolean.TRUE.equals(facts.get("predictable_lottery")));
    return InspectionPlanner.of(
            scoreboard(), release.rows(PublishedFigure.TABLE), capacity, lottery)
        .plan();
  }

  /** Provinces with volume. */
  Set<ProvinceCode> provinces() {
    Set<ProvinceCode> provinces =
        new TreeSet<>((left, right) -> left.code().compareTo(right.code()));
    release.rows(Exposure.TABLE).forEach(row -> provinces.add(row.province()));
    return provinces;
  }

  private Scoreboard scoreboard() {
    Settings settings = settings();
    JudgeInput input =
        new JudgeInput(
            release.record().asOf(),
            texts("streams").stream().map(StreamId::new).toList(),
            release.rows(Courier.TABLE),
            release.rows(Branch.TABLE),
            release.rows(Exposure.TABLE),
            release.rows(Tally.TABLE),
            release.rows(Audit.TABLE),
            release.rows(Notice.TABLE),
            release.rows(TallyVariant.TABLE));
    return new Scorer(settings.scoring(), settings.tiers(), settings.seed()).score(input);
  }

  private List<String> texts(String fact) {
    if (!(release.manifest().facts().get(fact) instanceof List<?> list)) {
      throw new BadRelease(
          "Release %d does not say its %s; it was made by another version"
              .formatted(release.record().number(), fact));
    }
    List<String> texts = new ArrayList<>();
    list.forEach(text -> texts.add(String.valueOf(text)));
    return texts;
  }
}
