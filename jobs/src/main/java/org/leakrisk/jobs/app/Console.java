package org.leakrisk.jobs.app;

import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.LongSupplier;
import org.leakrisk.jobs.engine.Progress;
import org.leakrisk.report.json.JsonTables;
import org.leakrisk.report.terminal.Look;
import org.leakrisk.tables.failure.Failure.BadStorage;

/**
 * Where a verb prints: results to standard output, progress and failures to standard error. Both
 * are UTF-8 whatever the locale says.
 */
record Console(PrintStream out, PrintStream err, boolean terminal) {
  /** The console of this process. */
  static Console ofProcess() {
    return new Console(
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.console() != null);
  }

  /** Progress lines on standard error; none when quiet. */
  Progress progress(boolean quiet) {
    LongSupplier nanos = System::nanoTime;
    return new Progress(err, nanos, quiet ? Progress.Level.QUIET : Progress.Level.LINES);
  }

  /** A writer for help texts. */
  PrintWriter writer() {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  /** How results are laid out here: the width of the terminal, colours only on one. */
  Look look() {
    int width = 100;
    String columns = System.getenv("COLUMNS");
    if (columns != null && columns.matches("[1-9][0-9]{1,3}")) {
      width = Integer.parseInt(columns);
    }
    boolean colours = terminal && System.getenv("NO_COLOR") == null;
    return new Look(width, StandardCharsets.UTF_8, colours);
  }

  /** Tables as one JSON document, on standard output. */
  void json(List<JsonTables.Rows<?>> tables) {
    try {
      JsonTables.write(tables, out);
      out.println();
    } catch (IOException closed) {
      throw new BadStorage("Standard output cannot be written", closed);
    }
  }

  /** A result, on standard output. */
  void say(String text) {
    out.println(text);
  }

  /** A remark or a failure, on standard error. */
  void remark(String text) {
    err.println(text);
  }
}
