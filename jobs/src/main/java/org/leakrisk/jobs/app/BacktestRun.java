package org.leakrisk.jobs.app;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leakrisk.jobs.engine.Progress;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Runner;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.Shelf;
import org.leakrisk.jobs.step.JudgedInput;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.OutputDirectory;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.release.log.Staging;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.report.csv.CsvTable;
import org.leakrisk.risk.backtest.Backtest;
import org.leakrisk.risk.backtest.BacktestResult;
import org.leakrisk.risk.ranked.BacktestCalibration;
import org.leakrisk.risk.ranked.BacktestFigures;
import org.leakrisk.risk.ranked.BacktestSummary;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.schema.Table;

/**
 * One backtest: everything is counted once with Spark up to the end of the input, then ranked as of
 * each month without it.
 *
 * @param input the input, its as-of month the last with volume
 * @param settings under which it is ranked
 * @param from first month to rank as of
 * @param to last month to rank as of
 * @param horizon months after each
 */
record BacktestRun(
    PreparedInput input, Settings settings, YearMonth from, YearMonth to, int horizon) {

  /** Makes the backtest and keeps it, unless it is there already. */
  void keep(Path out, Optional<String> master, Sessions sessions, BacktestAnswer answer) {
    RunParts parts =
        input.parts(
            settings,
            List.of("backtest.from=" + from, "backtest.to=" + to, "backtest.horizon=" + horizon));
    Optional<Path> there = OutputDirectory.backtest(Fs.local(), out, parts.id());
    if (there.isPresent()) {
      answer.already(there.get());
      return;
    }
    Progress progress = answer.progress();
    progress.line(
        "leakrisk %s  backtest %s to %s, input up to %s"
            .formatted(Main.VERSION, from, to, input.asOf()));
    try (OutputDirectory held = OutputDirectory.open(Fs.local(), out, Clock.systemUTC())) {
      Staging staging = held.stage(parts, input.neededBytes());
      BacktestResult[] result = new BacktestResult[1];
      Session.Settings spark =
          new Session.Settings(
              master, staging.work().resolve("spark"), settings.input().zone(), false);
      sessions.with(
          spark,
          session -> {
            result[0] = backtest(counted(session, staging, progress));
            return session.jobsRun();
          });
      Map<String, WrittenTable> written = write(staging, result[0]);
      answer.kept(held.keepBacktest(staging, written, facts(result[0])));
    }
  }

  private JudgeInput counted(Session session, Staging staging, Progress progress) {
    Path gated = staging.work().resolve("gate");
    Results results =
        new Runner(session, new WorkShelf(staging.work().resolve("tables")), progress, Runner.LIMIT)
            .run(
                Pipeline.countingFlow(input.pipeline(settings, gated)),
                Pipeline.given(input.registers()));
    return JudgedInput.of(input.asOf(), input.streams(), results::rows);
  }

  /** Keeps no table: only what was counted is asked for. */
  private record WorkShelf(Path folder) implements Shelf {
    @Override
    public Optional<Path> kept(Table<?> table) {
      return Optional.empty();
    }

    @Override
    public Path work(Table<?> table) {
      return folder.resolve(table.name());
    }
  }

  private BacktestResult backtest(JudgeInput counted) {
    Scorer scorer = new Scorer(settings.scoring(), settings.tiers(), settings.seed());
    return new Backtest(counted, scorer, settings.scoring(), horizon).between(from, to);
  }

  private Map<String, Object> facts(BacktestResult result) {
    return Map.of(
        "backtest",
        Map.of(
            "from", from.toString(),
            "to", to.toString(),
            "horizon", result.horizon(),
            "top_k", result.k(),
            "months", result.months().stream().map(YearMonth::toString).toList()),
        "settings",
        settings.lines());
  }

  private static Map<String, WrittenTable> write(Staging staging, BacktestResult result) {
    Map<String, WrittenTable> written = new TreeMap<>();
    write(staging, written, BacktestFigures.TABLE, BacktestFigures.rows(result));
    write(staging, written, BacktestSummary.TABLE, BacktestSummary.rows(result));
    write(staging, written, BacktestCalibration.TABLE, BacktestCalibration.rows(result));
    return written;
  }

  private static <R extends Record> void write(
      Staging staging, Map<String, WrittenTable> written, Table<R> table, List<R> rows) {
    Path csv = staging.file(RunFolder.csv(table));
    try {
      Files.createDirectories(staging.parquet(table).getParent());
      written.put(
          RunFolder.parquet(table), TableWriter.writeAll(table, staging.parquet(table), rows));
      try (OutputStream bytes = new BufferedOutputStream(Files.newOutputStream(csv))) {
        CsvTable.write(table, rows, bytes);
      }
    } catch (IOException failed) {
      throw new BadStorage(
          "Cannot write the backtest; free space in --out or choose another", failed);
    }
  }
}
