package org.leakrisk.jobs.app;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.gate.source.EvidenceStream;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.release.log.Staging;
import org.leakrisk.report.html.ReportInput;
import org.leakrisk.report.html.RunFacts;
import org.leakrisk.report.html.TableRows;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.risk.ranked.OutputTables;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;

/** What the report of a run is made from. */
final class ReportFacts {
  private static final String METHOD = "1.0";

  private ReportFacts() {}

  static ReportInput of(
      RunTables tables,
      PreparedInput input,
      Settings settings,
      Staging staging,
      List<FileAccounting> accounting) {
    return new ReportInput(
        run(tables, input, settings, staging.parts()),
        shown(tables),
        accounting,
        RejectedReason.of(tables.rows(Rejection.TABLE)));
  }

  private static TableRows shown(RunTables tables) {
    TableRows shown = new TableRows();
    OutputTables.all().forEach(output -> add(shown, output.table(), tables));
    add(shown, Finding.TABLE, tables);
    add(shown, CourierName.TABLE, tables);
    return shown;
  }

  private static <R extends Record> void add(TableRows shown, Table<R> table, RunTables tables) {
    shown.with(table, tables.rows(table));
  }

  private static RunFacts run(
      RunTables tables, PreparedInput input, Settings settings, RunParts parts) {
    List<StreamId> absent =
        tables.rows(Finding.TABLE).stream()
            .filter(finding -> finding.check().equals("absent_stream"))
            .map(finding -> new StreamId(finding.subject()))
            .toList();
    return new RunFacts(
        input.asOf(),
        from(settings.scoring().windowMonths(), input.asOf(), tables),
        METHOD,
        parts.id().text(),
        input.keyMode(),
        settings.scoring().topK(),
        settings.seed(),
        input.survey().files().size(),
        parts.inputDigest(),
        parts.code(),
        absent,
        captions(),
        settingsInEffect(settings));
  }

  private static Map<StreamId, String> captions() {
    return Sources.streams().stream()
        .collect(Collectors.toMap(EvidenceStream::id, stream -> stream.caption(Locale.ENGLISH)));
  }

  private static YearMonth from(HistoryWindow window, YearMonth asOf, RunTables tables) {
    if (!window.equals(HistoryWindow.ALL)) {
      return asOf.minusMonths(window.months() - 1L);
    }
    return tables.rows(Exposure.TABLE).stream()
        .map(Exposure::month)
        .min(Comparator.naturalOrder())
        .orElse(asOf);
  }

  private static List<RunFacts.Setting> settingsInEffect(Settings settings) {
    Set<String> defaults = new HashSet<>(Settings.of(Optional.empty(), List.of()).lines());
    return settings.lines().stream()
        .map(
            line ->
                new RunFacts.Setting(
                    line.substring(0, line.indexOf('=')),
                    line.substring(line.indexOf('=') + 1),
                    !defaults.contains(line)))
        .toList();
  }
}
