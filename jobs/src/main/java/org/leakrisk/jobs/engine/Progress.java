package org.leakrisk.jobs.engine;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

/** Tells on standard error what is being done: one line for each job. Numbers and names only. */
public final class Progress {
  private static final int NAMED = 2;
  private static final String REWRITE = "\r\u001b[K";

  /** How much is told. */
  public enum Level {
    /** Nothing. */
    QUIET,
    /** A line when a job has ended. */
    LINES,
    /** Also the running job, in a line that is written over. For terminals. */
    LIVE
  }

  /** A table and its number of rows, when that is known. */
  record Volume(String table, OptionalLong rows) {}

  private final PrintStream err;
  private final LongSupplier nanos;
  private final Level level;
  private long started;

  /**
   * Tells to a stream.
   *
   * @param nanos a clock that only moves forward, in nanoseconds
   */
  public Progress(PrintStream err, LongSupplier nanos, Level level) {
    this.err = err;
    this.nanos = nanos;
    this.level = level;
  }

  /** Nothing is told. */
  public static Progress quiet() {
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
    return new Progress(nowhere, () -> 0, Level.QUIET);
  }

  /** One line of its own. */
  public void line(String text) {
    if (level != Level.QUIET) {
      err.println(text);
    }
  }

  /** A job begins. */
  void begin(String job) {
    started = nanos.getAsLong();
    if (level == Level.LIVE) {
      err.print(job + " ...");
      err.flush();
    }
  }

  /** The job that began has ended. */
  void end(String job, List<Volume> in, List<Volume> out) {
    double seconds = (nanos.getAsLong() - started) / 1e9;
    String text =
        String.format(
            Locale.ROOT, "%-8s %s -> %s  %.1f s", job, volumes(in), volumes(out), seconds);
    line(level == Level.LIVE ? REWRITE + text : text);
  }

  /** The job that began has failed: the running line goes, so that the message stands alone. */
  void fail() {
    if (level == Level.LIVE) {
      err.print(REWRITE);
      err.flush();
    }
  }

  private static String volumes(List<Volume> volumes) {
    if (volumes.isEmpty()) {
      return "nothing";
    }
    if (volumes.size() > NAMED) {
      return volumes.size() + " tables";
    }
    return volumes.stream()
        .sorted(Comparator.comparing(Volume::table))
        .map(Progress::volume)
        .collect(Collectors.joining(", "));
  }

  private static String volume(Volume volume) {
    return volume.rows().isPresent()
        ? number(volume.rows().getAsLong()) + " " + volume.table()
        : volume.table();
  }

  /** A count with a comma at each thousand. */
  static String number(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }
}
