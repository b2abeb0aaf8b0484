package org.leakrisk.jobs.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The whole pipeline: reads, links, counts, judges, and publishes one release. */
@Command(
    name = "run",
    description = "Reads the input, ranks the couriers and publishes one release.",
    mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
  private final Console console;
  private final Sessions sessions;

  @Mixin private RunOptions options;

  @Option(names = "--dry-run", description = "Check input and settings, print the flow, stop.")
  private boolean dryRun;

  @Option(names = "--json", description = "Print the ranking as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Print paths only.")
  private boolean quiet;

  RunCommand(Console console, Sessions sessions) {
    this.console = console;
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    Settings settings = options.settings();
    PreparedInput input =
        PreparedInput.of(options.in(), options.out(), options.asOf(), options.keyFile(), settings);
    Run run = new Run(options, settings, input, new Answer(console, json, quiet), sessions);
    if (dryRun) {
      console.say(run.describe());
      console.remark(
          "dry run: %d files, as of %s, key: %s; nothing was read further, nothing published"
              .formatted(
                  input.survey().files().size(),
                  input.asOf(),
                  input.keyMode().name().toLowerCase(Locale.ROOT)));
      return 0;
    }
    run.publish();
    return 0;
  }
}
