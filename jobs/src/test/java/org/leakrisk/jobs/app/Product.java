package org.leakrisk.jobs.app;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.tables.schema.Table;

/**
 * The product in this process, as somebody at a terminal meets it. Spark is borrowed from the
 * tests, so that a run takes a second or two.
 */
final class Product {
  private Product() {}

  /** How a command line ended and what it printed. */
  record Said(int code, String out, String err) {
    /** The last line on standard error: the failure, if there was one. */
    String lastLine() {
      List<String> lines = err.lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Runs a command line that needs Spark. */
  static Said run(Session session, String... arguments) {
    return run((settings, work) -> work.applyAsLong(session), arguments);
  }

  /** Runs a command line that must not need Spark. */
  static Said run(String... arguments) {
    return run(
        (settings, work) -> {
          throw new AssertionError("Spark was asked for");
        },
        arguments);
  }

  private static Said run(Sessions sessions, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            false);
    int code = Main.run(console, sessions, arguments);
    return new Said(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** A table of the newest release. */
  static <R extends Record> List<R> rows(Path out, Table<R> table) {
    return newest(out).rows(table);
  }

  static Release newest(Path out) {
    return ReleaseLog.read(Fs.local(), out).openNewest();
  }

  /** Writes one file of an input. */
  static void file(Path directory, String name, String... lines) throws IOException {
    Files.createDirectories(directory);
    Files.writeString(directory.resolve(name), String.join("\n", lines) + "\n");
  }
}
