package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leakrisk.release.ledger.Releases;
import org.leakrisk.release.log.Fs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what was published. */
@Command(
    name = "releases",
    description = "Lists the releases of an output directory.",
    mixinStandardHelpOptions = true)
final class ReleasesCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  ReleasesCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Releases.of(Fs.local(), out).lines().forEach(console::say);
    return 0;
  }
}
