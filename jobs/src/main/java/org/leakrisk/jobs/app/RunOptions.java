package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.failure.Failure.BadUsage;
import picocli.CommandLine.Option;

/** The options of {@code run}, shared in part by {@code check}. */
final class RunOptions {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Input directory; default: the data-samples that come with the product.")
  private Path in;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(
      names = "--as-of",
      paramLabel = "YYYY-MM",
      description = "Last month that counts; default: the last month with parcels.")
  private String asOf;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ, as YAML.")
  private Path config;

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

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random draws.")
  private Long seed;

  @Option(
      names = "--by",
      paramLabel = "ROLE",
      description = "Role of the person in charge, for the release log; default: operator.")
  private String by = "operator";

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "One setting, such as --set scoring.prior=ml; may be repeated.")
  private List<String> single = new ArrayList<>();

  Path in() {
    return in == null ? samples() : in;
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

  /** The effective settings. */
  Settings settings() {
    List<String> all = new ArrayList<>(single);
    if (seed != null) {
      all.add("seed=" + seed);
    }
    return Settings.of(Optional.ofNullable(config), all);
  }

  private static Path samples() {
    String home = System.getProperty("leakrisk.home", ".");
    return Path.of(home, "data-samples");
  }
}
