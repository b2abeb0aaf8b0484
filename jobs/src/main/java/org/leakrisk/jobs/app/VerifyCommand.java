package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.leakrisk.release.ledger.Verification;
import org.leakrisk.release.log.Fs;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Holds published bytes against what was published. */
@Command(
    name = "verify",
    description = "Checks the release log and every byte of every published file.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(names = "--release", paramLabel = "N", description = "One release; default: all.")
  private Long release;

  VerifyCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Verification verification =
        release == null
            ? Verification.ofAll(Fs.local(), out)
            : Verification.of(Fs.local(), out, release);
    verification.findings().forEach(console::say);
    verification.orThrow();
    console.say(
        verification.releases() == 0
            ? "no release in " + out + ": nothing to verify"
            : verification.releases()
                + (verification.releases() == 1 ? " release" : " releases")
                + " verified: chain, manifests and every file hold");
    return 0;
  }
}
