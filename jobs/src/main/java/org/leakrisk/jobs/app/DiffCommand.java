package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.report.terminal.ChangesText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Says what changed between two releases, and why. */
@Command(
    name = "diff",
    description =
        "Compares two releases: ranks, tiers and indices, settings, version, input files and rows.",
    mixinStandardHelpOptions = true)
final class DiffCommand implements Callable<Integer> {
  private final Console console;

  @Parameters(index = "0", paramLabel = "N", description = "The earlier release.")
  private long before;

  @Parameters(index = "1", paramLabel = "M", description = "The later release.")
  private long after;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  DiffCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReleaseLog log = ReleaseLog.read(Fs.local(), out);
    Release one = log.open(before);
    Release other = log.open(after);
    console.say(
        ChangesText.of(new ReleaseDiff(one, other).changes(), console.look()).stripTrailing());
    return 0;
  }
}
