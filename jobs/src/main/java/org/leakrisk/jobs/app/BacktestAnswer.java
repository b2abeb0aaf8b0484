package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.List;
import org.leakrisk.jobs.engine.Progress;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.terminal.BacktestText;
import org.leakrisk.risk.ranked.BacktestCalibration;
import org.leakrisk.risk.ranked.BacktestFigures;
import org.leakrisk.risk.ranked.BacktestSummary;
import org.leakrisk.tables.schema.Table;

/** What {@code backtest} answers, read back from the folder that it keeps. */
record BacktestAnswer(Console console, boolean json, boolean quiet) {
  Progress progress() {
    return console.progress(quiet);
  }

  /** A new backtest. */
  void kept(Path folder) {
    show(folder);
  }

  /** Nothing had to be done. */
  void already(Path folder) {
    console.remark("leakrisk: this backtest is there already, with every byte of it");
    show(folder);
  }

  private void show(Path folder) {
    List<BacktestFigures.Row> figures = rows(folder, BacktestFigures.TABLE);
    List<BacktestSummary.Row> summary = rows(folder, BacktestSummary.TABLE);
    List<BacktestCalibration.Row> calibration = rows(folder, BacktestCalibration.TABLE);
    if (json) {
      console.json(
          List.of(
              new JsonTables.Rows<>(BacktestSummary.TABLE, summary),
              new JsonTables.Rows<>(BacktestCalibration.TABLE, calibration),
              new JsonTables.Rows<>(BacktestFigures.TABLE, figures)));
      return;
    }
    if (!quiet) {
      BacktestText.of(summary, calibration, console.look()).forEach(console::say);
    }
    console.say(" backtest    " + folder);
  }

  private static <R extends Record> List<R> rows(Path folder, Table<R> table) {
    return TableReader.read(table, folder.resolve(RunFolder.parquet(table)));
  }
}
