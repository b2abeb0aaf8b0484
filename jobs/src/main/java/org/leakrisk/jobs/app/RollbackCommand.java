package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.OutputDirectory;
import org.leakrisk.release.log.Publication;
import org.leakrisk.release.log.ReleaseLog;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Makes an earlier release the valid one again, and says why. */
@Command(
    name = "rollback",
    description = "Makes an earlier release valid again by a new record; deletes nothing.",
    mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {
  private final Console console;

  @Option(names = "--to", required = true, paramLabel = "N", description = "The earlier release.")
  private long to;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Why.")
  private String reason;

  @Option(names = "--by", paramLabel = "ROLE", description = "Role in charge; default: operator.")
  private String by = "operator";

  @Option(names = "--out", paramLabel = "DIR", description = "Output directory; default: out.")
  private Path out = Path.of("out");

  RollbackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    ReleaseLog.read(Fs.local(), out).record(to);
    try (OutputDirectory directory = OutputDirectory.open(Fs.local(), out, Clock.systemUTC())) {
      Publication publication = directory.rollBack(to, reason, by);
      publication.notes().forEach(note -> console.remark("leakrisk: " + note));
      long number = publication.record().number();
      console.say(
          publication.repeated()
              ? "release %d already holds what release %d held".formatted(number, to)
              : "release %d holds what release %d held: run %s"
                  .formatted(number, to, publication.record().run()));
    }
    return 0;
  }
}
