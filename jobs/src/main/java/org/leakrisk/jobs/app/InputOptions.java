package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options that say what is read and under which settings. */
final class InputOptions {
  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Input directory; default: the data-samples that come with the product.")
  private Path in;

  @Option(names = "--config", paramLabel = "FILE", description = "Settings that differ, as YAML.")
  private Path config;

  @Option(names = "--seed", paramLabel = "N", description = "Seed of all random draws.")
  private Long seed;

  @Option(
      names = "--set",
      paramLabel = "key=value",
      description = "One setting, such as --set scoring.prior=ml; may be repeated.")
  private List<String> single = new ArrayList<>();

  Path in() {
    return in == null ? samples() : in;
  }

  /** The effective settings. */
  Settings settings() {
    return settings(List.of());
  }

  /** The effective settings of a verb with defaults of its own, as {@code key=value}. */
  Settings settings(List<String> defaults) {
    List<String> all = new ArrayList<>(defaults);
    all.addAll(single);
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
