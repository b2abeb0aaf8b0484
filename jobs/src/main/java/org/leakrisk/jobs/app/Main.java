package org.leakrisk.jobs.app;

import java.util.Locale;
import java.util.TimeZone;
import org.leakrisk.tables.failure.Failure;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.UnmatchedArgumentException;

/** The command line. The only place that exits, and the only one that shows a failure. */
@Command(
    name = "leakrisk",
    description =
        "Ranks express couriers by how strongly the evidence ties them to leaked user data.",
    mixinStandardHelpOptions = true,
    version = "leakrisk " + Main.VERSION,
    synopsisSubcommandLabel = "VERB",
    subcommands = {
      RunCommand.class,
      CheckCommand.class,
      BacktestCommand.class,
      ExplainCommand.class,
      PlanCommand.class,
      ReleasesCommand.class,
      VerifyCommand.class,
      DiffCommand.class,
      RollbackCommand.class,
      CompletionCommand.class,
      SimulateCommand.class
    })
public final class Main {
  static final String VERSION = "1.0.0";
  private static final int USAGE = 2;
  private static final int BUG = 70;

  @Option(
      names = "--debug",
      scope = ScopeType.INHERIT,
      description = "Show where a failure came from.")
  private boolean debug;

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(run(Console.ofProcess(), arguments));
  }

  /** Runs one command line and gives its exit code. */
  static int run(Console console, String... arguments) {
    return run(console, Sessions.OWN, arguments);
  }

  /** Runs one command line with Spark from somewhere and gives its exit code. */
  static int run(Console console, Sessions sessions, String... arguments) {
    Locale.setDefault(Locale.ROOT);
    TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
    Main main = new Main();
    CommandLine commandLine =
        new CommandLine(main, new Verbs(console, sessions))
            .setCaseInsensitiveEnumValuesAllowed(true)
            .setOut(console.writer())
            .setParameterExceptionHandler((wrong, args) -> usage(console, wrong))
            .setExecutionExceptionHandler(
                (failure, command, result) -> main.failed(console, failure));
    SimulateCommand.addKnobs(commandLine);
    if (arguments.length == 0) {
      commandLine.usage(console.out());
      return USAGE;
    }
    try {
      return commandLine.execute(arguments);
    } catch (Error broken) {
      return main.failed(console, broken);
    }
  }

  private static int usage(Console console, ParameterException wrong) {
    String message = wrong.getMessage().lines().findFirst().orElse("wrong usage");
    boolean misspelt = wrong instanceof UnmatchedArgumentException;
    String hint =
        misspelt ? String.join(" or ", ((UnmatchedArgumentException) wrong).getSuggestions()) : "";
    String verb = wrong.getCommandLine().getCommandSpec().qualifiedName();
    console.remark(
        "leakrisk: "
            + message
            + (hint.isEmpty() ? "" : "; did you mean " + hint + "?")
            + " (see "
            + verb
            + " --help)");
    return USAGE;
  }

  private int failed(Console console, Throwable failure) {
    if (debug) {
      showFrames(console, failure);
    }
    if (failure instanceof Failure known) {
      console.remark("leakrisk: " + known.getMessage());
      return known.exitCode();
    }
    console.remark("leakrisk: " + bug(failure));
    return BUG;
  }

  /** Classes and lines only: a message could repeat input. */
  private static void showFrames(Console console, Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      console.remark(cause.getClass().getName());
      for (StackTraceElement frame : cause.getStackTrace()) {
        console.remark("  at " + frame);
      }
    }
  }

  /** A fault of ours: its class and our own line, never its message, which could repeat input. */
  private static String bug(Throwable fault) {
    String where = "unknown place";
    for (StackTraceElement frame : fault.getStackTrace()) {
      if (frame.getClassName().startsWith("org.leakrisk.")) {
        where = frame.getClassName() + ":" + frame.getLineNumber();
        break;
      }
    }
    return "a bug of ours (%s at %s); nothing was published; run again with --debug and report it"
        .formatted(fault.getClass().getSimpleName(), where);
  }
}
