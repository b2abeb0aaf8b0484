package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.leakrisk.release.ledger.Verification;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.ReleaseLog;
import org.leakrisk.release.log.ReleaseRecord;
import org.leakrisk.tables.failure.Failure.BadRelease;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Holds published bytes against what was published, counts against their rows, inputs against both.
 */
@Command(
    name = "verify",
    description =
        "Checks the release log, every byte of every published file, and that every published count"
            + " is the sum of its rows.",
    mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  @Option(names = "--release", paramLabel = "N", description = "One release; default: all.")
  private Long release;

  @Option(
      names = "--in",
      paramLabel = "DIR",
      description = "Also hold these input files against the release; default: the newest.")
  private Path in;

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
    if (verification.releases() == 0 && in == null) {
      console.say("no release in " + out + ": nothing to verify");
      return 0;
    }
    ReleaseLog log = ReleaseLog.read(Fs.local(), out);
    long counts = requireLedgers(log);
    if (in != null) {
      requireInputs(log);
    }
    console.say(
        verification.releases()
            + (verification.releases() == 1 ? " release" : " releases")
            + " verified: chain, manifests and every file hold; "
            + counts
            + " published counts are the sums of their rows");
    return 0;
  }

  private long requireLedgers(ReleaseLog log) {
    List<String> findings = new ArrayList<>();
    long counts = 0;
    for (ReleaseRecord record : log.records()) {
      if (release == null || record.number() == release) {
        LedgerCheck check = new ReleasedRun(log.open(record)).ledger();
        counts += check.counts();
        check
            .findings()
            .forEach(finding -> findings.add("release " + record.number() + ": " + finding));
      }
    }
    findings.forEach(console::say);
    if (!findings.isEmpty()) {
      throw new BadRelease(
          "%d sums of the ledger do not hold; do not use the named numbers, and run again"
              .formatted(findings.size()));
    }
    return counts;
  }

  private void requireInputs(ReleaseLog log) {
    Release against = release == null ? log.openNewest() : log.open(release);
    List<String> findings = InputsCheck.findings(in, new ReleasedRun(against).settings(), against);
    findings.forEach(console::say);
    if (!findings.isEmpty()) {
      throw new BadRelease(
          "%d input files are not those of release %d; give the directory it was made from"
              .formatted(findings.size(), against.record().number()));
    }
    console.say(
        "%d input files are those of release %d"
            .formatted(against.manifest().parts().inputs().size(), against.record().number()));
  }
}
