package org.leakrisk.jobs.app;

import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes the verbs, each with the console it prints to. */
final class Verbs implements IFactory {
  private final Console console;
  private final Sessions sessions;

  Verbs(Console console, Sessions sessions) {
    this.console = console;
    this.sessions = sessions;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == RunCommand.class) {
      return type.cast(new RunCommand(console, sessions));
    }
    if (type == BacktestCommand.class) {
      return type.cast(new BacktestCommand(console, sessions));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(console));
    }
    if (type == ExplainCommand.class) {
      return type.cast(new ExplainCommand(console));
    }
    if (type == PlanCommand.class) {
      return type.cast(new PlanCommand(console));
    }
    if (type == ReleasesCommand.class) {
      return type.cast(new ReleasesCommand(console));
    }
    if (type == VerifyCommand.class) {
      return type.cast(new VerifyCommand(console));
    }
    if (type == DiffCommand.class) {
      return type.cast(new DiffCommand(console));
    }
    if (type == RollbackCommand.class) {
      return type.cast(new RollbackCommand(console));
    }
    if (type == CompletionCommand.class) {
      return type.cast(new CompletionCommand(console));
    }
    if (type == SimulateCommand.class) {
      return type.cast(new SimulateCommand(console));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
