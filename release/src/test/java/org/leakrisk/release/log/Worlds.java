package org.leakrisk.release.log;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.leakrisk.release.parquet.WrittenTable;

/** Small runs for tests: two files each, whose bytes follow from the run's parts. */
public final class Worlds {
  /** The time at which all tests publish. */
  public static final InstantSource NOW =
      InstantSource.fixed(Instant.parse("2012-12-21T03:04:05.678Z"));

  private Worlds() {}

  /** Parts of a run of that month. */
  public static RunParts parts(String month, long seed) {
    return new RunParts(
        YearMonth.parse(month),
        "c0de",
        "scoring:\n  top-k: 5\n",
        seed,
        "none",
        List.of(new RunParts.Input("parcels.csv", "ab"), new RunParts.Input("audits.csv", "cd")));
  }

  /** Makes and publishes a run. */
  public static Publication publish(Fs fs, Path out, RunParts parts) {
    try (OutputDirectory directory = OutputDirectory.open(fs, out, NOW)) {
      Staging staging = directory.stage(parts, 1);
      return directory.publish(staging, work(fs, staging), Map.of("synthetic", true), "operator");
    }
  }

  /** Publishes a run unless it is there and whole, as the product does. */
  public static Publication run(Fs fs, Path out, RunParts parts) {
    return OutputDirectory.published(fs, out, NOW, parts.id())
        .orElseGet(() -> publish(fs, out, parts));
  }

  /** The work of a run. */
  static Map<String, WrittenTable> work(Fs fs, Staging staging) {
    try {
      String text = "seed " + staging.parts().seed() + " month " + staging.parts().asOf();
      fs.makeDirectory(staging.file("tables/ranking"));
      String table = "tables/ranking/part-00000.parquet";
      write(fs, staging.file(table), text);
      write(fs, staging.file("report/report.html"), "<p>r</p>");
      write(fs, staging.work().resolve("scratch"), "scratch");
      return Map.of(table, new WrittenTable(1, "00"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Writes as others write: without a sync. */
  private static void write(Fs fs, Path file, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    if (fs instanceof MemoryFs memory) {
      memory.write(file, bytes);
    } else {
      fs.create(file, bytes);
    }
  }
}
