package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.leakrisk.risk.backtest.Backtest;
import org.leakrisk.tables.failure.Failure.BadUsage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Ranks as of past months and holds the rankings against what came next. */
@Command(
    name = "backtest",
    description = "Ranks as of past months and compares with what came after; publishes nothing.",
    mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
  /** Enough to order couriers; a release draws more. */
  private static final String DRAWS = "scoring.draws=2000";

  private final Console console;
  private final Sessions sessions;

  @Mixin private InputOptions input;

  @Option(
      names = "--from",
      required = true,
      paramLabel = "YYYY-MM",
      description = "First month to rank as of.")
  private String from;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "YYYY-MM",
      description = "Last month to rank as of.")
  private String to;

  @Option(
      names = "--horizon",
      paramLabel = "N",
      description =
          "Months after each that it is compared with, 1 to 12; default: 3. Raised to a quarter or"
              + " a year where volumes come so.")
  private int horizon = 3;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

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

  @Option(names = "--json", description = "Print the tables as JSON.")
  private boolean json;

  @Option(names = "--quiet", description = "Print the path only.")
  private boolean quiet;

  BacktestCommand(Console console, Sessions sessions) {
    this.console = console;
    this.sessions = sessions;
  }

  @Override
  public Integer call() {
    YearMonth first = month("--from", from);
    YearMonth last = month("--to", to);
    Backtest.requireOrder(first, last);
    Backtest.requireHorizon(horizon);
    Settings settings = input.settings(List.of(DRAWS));
    PreparedInput prepared =
        PreparedInput.of(input.in(), out, Optional.empty(), Optional.ofNullable(keyFile), settings);
    Backtest.requireLater(last, prepared.asOf(), horizon);
    BacktestRun run = new BacktestRun(prepared, settings, first, last, horizon);
    run.keep(out, Optional.ofNullable(master), sessions, new BacktestAnswer(console, json, quiet));
    return 0;
  }

  private static YearMonth month(String option, String text) {
    try {
      return YearMonth.parse(text);
    } catch (DateTimeException notAMonth) {
      throw new BadUsage(option + " takes a month such as 2012-12");
    }
  }
}
