package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leakrisk.report.terminal.CheckText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Reads an input as a run would and says what would be accepted; publishes nothing. */
@Command(
    name = "check",
    description = "Says what a run would accept, normalise and reject, and why.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  private final Console console;

  @Mixin private InputOptions options;

  @Option(names = "--json", description = "Print accounting and rejected rows as JSON.")
  private boolean json;

  CheckCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path in = options.in();
    InputCheck check = InputCheck.of(in, options.settings());
    if (json) {
      console.json(check.tables());
    } else {
      console.say(CheckText.of(check.text(), console.look()).stripTrailing());
    }
    check
        .refusal()
        .ifPresent(
            failure -> {
              throw failure;
            });
    return 0;
  }
}
