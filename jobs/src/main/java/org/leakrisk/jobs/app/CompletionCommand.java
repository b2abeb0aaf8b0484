package org.leakrisk.jobs.app;

import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a script by which a shell completes verbs and options. */
@Command(
    name = "completion",
    description = "Prints the completion script of a shell; source it there.",
    mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {
  private final Console console;

  /** Shells; one script serves both, for it turns on what zsh needs. */
  enum Shell {
    BASH,
    ZSH
  }

  @Parameters(paramLabel = "SHELL", description = "bash or zsh.")
  private Shell shell;

  @Spec private CommandSpec spec;

  CompletionCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    console.say("# Completion of leakrisk for " + shell.name().toLowerCase(Locale.ROOT));
    console.say(AutoComplete.bash("leakrisk", spec.root().commandLine()).stripTrailing());
    return 0;
  }
}
