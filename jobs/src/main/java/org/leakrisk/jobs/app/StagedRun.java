package org.leakrisk.jobs.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.log.Staging;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.report.csv.CsvTable;
import org.leakrisk.report.html.ReportPage;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.schema.Table;

/** Completes a staged run: quality of the data, CSV beside Parquet, the report, the facts. */
final class StagedRun {
  /** A longer table has no CSV: no program that needs CSV could open it. */
  private static final long MOST_CSV_ROWS = 1_000_000;

  private final Staging staging;
  private final PreparedInput input;
  private final Settings settings;
  private final SortedMap<String, WrittenTable> written = new TreeMap<>();
  private List<FileAccounting> accounting = List.of();

  StagedRun(Staging staging, PreparedInput input, Settings settings) {
    this.staging = staging;
    this.input = input;
    this.settings = settings;
  }

  /** Completes the run once the flow has given its results. */
  void finish(Results results) {
    List<Finding> findings = new ArrayList<>(input.survey().findings());
    findings.addAll(input.findings());
    findings.addAll(results.findings());
    List<Finding> quality = DataQuality.rows(findings);
    accounting = results.rows(FileAccounting.TABLE);
    DataQuality.refuseGaps(quality, settings.gaps());
    for (Table<?> table : Pipeline.judged()) {
      written.put(RunFolder.parquet(table), results.written().get(table.name()));
    }
    for (Table<?> table : Pipeline.published()) {
      if (table.equals(Finding.TABLE)) {
        written.put(
            RunFolder.parquet(table),
            TableWriter.writeAll(Finding.TABLE, staging.parquet(table), quality));
      } else {
        written.put(RunFolder.parquet(table), results.written().get(table.name()));
      }
      writeCsv(table);
    }
    requireLedger();
    writeReport();
  }

  private void requireLedger() {
    RunTables tables = RunTables.staged(staging);
    CountedCells cells = CountedCells.of(tables, input.asOf(), settings.scoring());
    LedgerCheck.of(tables, cells, settings.scoring()).orThrow();
  }

  /** Rows and digest of each table, by its path in the run. */
  Map<String, WrittenTable> written() {
    return written;
  }

  /** What the manifest says beside the files. */
  Map<String, Object> facts() {
    Map<String, Object> facts = new HashMap<>();
    facts.put("key", input.keyMode().name().toLowerCase(Locale.ROOT));
    facts.put("lottery", input.lottery(settings.seed()).secret());
    facts.put("predictable_lottery", input.lottery(settings.seed()).predictable());
    facts.put("streams", streams());
    facts.put("settings", settings.lines());
    facts.put("accounting", accounting.stream().map(StagedRun::accountingFacts).toList());
    return facts;
  }

  /** Every stream that was judged, with or without an event. */
  private List<String> streams() {
    return RunTables.staged(staging).rows(ModelFit.TABLE).stream()
        .map(fit -> fit.stream().code())
        .toList();
  }

  private static Map<String, Object> accountingFacts(FileAccounting file) {
    return Map.of(
        "source", file.source(),
        "file", file.file(),
        "encoding", file.encoding(),
        "rows_read", file.rowsRead(),
        "accepted", file.accepted(),
        "duplicates", file.duplicates(),
        "superseded", file.superseded(),
        "rejected", file.rejected(),
        "blank", file.blank());
  }

  private <R extends Record> void writeCsv(Table<R> table) {
    if (written.get(RunFolder.parquet(table)).rows() > MOST_CSV_ROWS) {
      return;
    }
    List<R> rows = TableReader.read(table, staging.parquet(table));
    try (OutputStream csv = open(staging.file(RunFolder.csv(table)))) {
      CsvTable.write(table, rows, csv);
    } catch (IOException failed) {
      throw cannotWrite(failed);
    }
  }

  private void writeReport() {
    Path page = staging.file(RunFolder.report("report.html"));
    RunTables tables = RunTables.staged(staging);
    try (OutputStream html = open(page)) {
      html.write(ReportPage.render(ReportFacts.of(tables, input, settings, staging, accounting)));
    } catch (IOException failed) {
      throw cannotWrite(failed);
    }
  }

  private static OutputStream open(Path file) throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file));
  }

  private static BadStorage cannotWrite(IOException failed) {
    return new BadStorage("Cannot write the run; free space in --out or choose another", failed);
  }
}
