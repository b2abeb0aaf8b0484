package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import org.leakrisk.tables.failure.Failure.BadUsage;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options of {@code run}. */
final class RunOptions {
  @Mixin private InputOptions input;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Last month that counts; default: the last month with parcels.")
  private String asOf;

  @Option(
      names = "--key-file",
      paramLabel = "FILE",
      description = "Secret key for tokens of phones and waybills, readable by you alone.")
  private Path keyFile;

  @Option(
      names = "--master",
      paramLabel = "URL",
      description = "Where Spark runs; default: all cores of this machine.")
  private String master;

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      description = "Role of the person in charge, for the release log; default: operator.")
  private String by = "operator";

  Path in() {
    return input.in();
  }

  /** The effective settings. */
  Settings settings() {
    return input.settings();
  }

  Path out() {
    return out;
  }

  String by() {
    return by;
  }

  Optional<String> master() {
    return Optional.ofNullable(master);
  }

  Optional<Path> keyFile() {
    return Optional.ofNullable(keyFile);
  }

  Optional<YearMonth> asOf() {
    try {
      return Optional.ofNullable(asOf).map(YearMonth::parse);
    } catch (DateTimeException notAMonth) {
      throw new BadUsage("--as-of takes a month such as 2012-12");
    }
  }
}
