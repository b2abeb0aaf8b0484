package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.failure.Failure.OutputBusy;

/**
 * An output directory held for writing. While it is open no other run writes there; closing removes
 * what was staged and not published. A run that fails leaves every release as it was.
 */
public final class OutputDirectory implements AutoCloseable {
  /** A run that no record names is kept this long, so that a run cut off late can be taken up. */
  private static final Duration UNNAMED_RUN_KEPT = Duration.ofHours(24);

  private static final String ROLE = "[\\p{L}\\p{Nd}][\\p{L}\\p{Nd} ._-]{0,63}";

  private static final String REASON = "[^\\p{Cntrl}]{1,200}";

  private final Fs fs;
  private final Places places;
  private final InstantSource clock;
  private final Fs.Lock lock;

  private OutputDirectory(Fs fs, Places places, InstantSource clock, Fs.Lock lock) {
    this.fs = fs;
    this.places = places;
    this.clock = clock;
    this.lock = lock;
  }

  /**
   * Takes the directory, made when missing, checks that it can hold a release, and removes what
   * dead runs left.
   *
   * @param clock gives {@code published_at} of the record, and nothing else in a release
   * @throws OutputBusy when another run holds it
   * @throws BadStorage when it cannot be written or has no hard links
   * @throws BadRelease when its release log is broken
   */
  public static OutputDirectory open(Fs fs, Path out, InstantSource clock) {
    Places places = Places.of(out);
    try {
      makeWithParents(fs, places.root());
      Fs.Lock lock = fs.tryLock(places.lock()).orElseThrow(() -> busy(fs, places));
      OutputDirectory directory = new OutputDirectory(fs, places, clock, lock);
      boolean ready = false;
      try {
        directory.prepare();
        ready = true;
        return directory;
      } finally {
        if (!ready) {
          lock.close();
        }
      }
    } catch (IOException failed) {
      throw Storage.cannot("write", places.root(), failed);
    }
  }

  private static void makeWithParents(Fs fs, Path directory) throws IOException {
    Optional<Fs.Entry> entry = fs.stat(directory);
    if (entry.filter(found -> found.kind() == Fs.Kind.FILE).isPresent()) {
      throw new BadStorage(directory + " is not a directory; choose another --out");
    }
    if (entry.isEmpty()) {
      makeWithParents(fs, directory.getParent());
      FileTree.makeDurableDirectory(fs, directory);
    }
  }

  private static OutputBusy busy(Fs fs, Places places) {
    String holder = "another run";
    try {
      holder =
          fs.list(places.staging()).stream()
              .map(staged -> "run " + staged.getFileName())
              .collect(Collectors.joining(", "));
    } catch (IOException notSaid) {
      // The holder has not made its folder yet.
    }
    return new OutputBusy(
        "%s is held by %s; wait for it or choose another --out"
            .formatted(places.root(), holder.isEmpty() ? "another run" : holder));
  }

  private void prepare() throws IOException {
    for (Path directory :
        List.of(places.staging(), places.runs(), places.releases(), places.journal())) {
      FileTree.makeDurableDirectory(fs, directory);
    }
    ReleaseLog log = ReleaseLog.read(fs, places.root());
    if (log.records().isEmpty()) {
      syncAbove();
    }
    removeLeftovers();
    probe();
    removeUnnamedRuns(log);
    new Publisher(fs, places, clock).repairCurrent();
  }

  /** A process that died may have made the directory, or one above it, and not synced it. */
  private void syncAbove() {
    try {
      for (Path above = places.root(); above.getNameCount() > 0; ) {
        above = above.getParent();
        fs.sync(above);
      }
    } catch (IOException notOurs) {
      // What may not be opened was not made by a run.
    }
  }

  private void probe() throws IOException {
    Path file = places.staging().resolve(".probe");
    Path second = places.staging().resolve(".probe-link");
    fs.create(file, new byte[1]);
    try {
      fs.link(second, file);
    } catch (IOException | UnsupportedOperationException refused) {
      throw new BadStorage(
          places.root() + " has no hard links; choose an --out on a local disk", refused);
    } finally {
      FileTree.delete(fs, second);
      FileTree.delete(fs, file);
    }
  }

  private void removeLeftovers() throws IOException {
    for (Path dead : fs.list(places.staging())) {
      FileTree.delete(fs, dead);
    }
    for (Path file : fs.list(places.releases())) {
      if (file.getFileName().toString().startsWith(Places.TEMPORARY)) {
        fs.delete(file);
      }
    }
  }

  private void removeUnnamedRuns(ReleaseLog log) throws IOException {
    Set<String> named =
        log.records().stream().map(record -> record.run().text()).collect(Collectors.toSet());
    Instant limit = clock.instant().minus(UNNAMED_RUN_KEPT);
    for (Path run : fs.list(places.runs())) {
      boolean old = fs.stat(run).filter(entry -> entry.modified().isBefore(limit)).isPresent();
      if (old && !named.contains(run.getFileName().toString())) {
        FileTree.delete(fs, run);
      }
    }
  }

  /**
   * The publication of a run that is already valid for its month and whole: then there is nothing
   * to do. Every file of the run is checked. Needs no lock, so that it also answers while another
   * run works; leftovers of dead runs are tidied away when nobody holds the directory.
   *
   * @return empty when the run has to be made, or made again because a file of it is damaged
   * @throws BadRelease when the release log is broken
   */
  public static Optional<Publication> published(Fs fs, Path out, InstantSource clock, RunId run) {
    ReleaseLog log = ReleaseLog.read(fs, out);
    Optional<PublishedRun> valid =
        log.valid(run).filter(published -> log.findings(published).isEmpty());
    if (valid.isPresent()) {
      tidy(fs, out, clock, log);
    }
    return valid.flatMap(log::recordOf).map(record -> new Publication(record, true, List.of()));
  }

  private static void tidy(Fs fs, Path out, InstantSource clock, ReleaseLog log) {
    Places places = Places.of(out);
    try {
      fs.sync(places.runs());
      fs.sync(places.releases());
      RunId newest = log.newest().orElseThrow().run();
      boolean untidy =
          !new Publisher(fs, places, clock).pointsTo(newest)
              || !FileTree.exists(fs, places.staging())
              || !fs.list(places.staging()).isEmpty()
              || fs.list(places.releases()).size() > log.records().size();
      if (untidy) {
        open(fs, out, clock).close();
      }
    } catch (IOException | BadStorage | OutputBusy notNow) {
      // The next run tidies; the release itself is whole.
    }
  }

  /**
   * Makes the folders in which a run is built.
   *
   * @param neededBytes free space that the run is expected to take at most
   * @throws BadStorage when there is less, or the folders cannot be made
   */
  public Staging stage(RunParts parts, long neededBytes) {
    try {
      long free = fs.freeBytes(places.root());
      if (free < neededBytes) {
        throw new BadStorage(
            "%s has %d MB free and the run may take %d MB; free some or choose another --out"
                .formatted(places.root(), megabytes(free), megabytes(neededBytes)));
      }
      Staging staging = new Staging(parts, places.staging(parts.id()));
      FileTree.delete(fs, staging.folder());
      fs.makeDirectory(staging.folder());
      fs.makeDirectory(staging.work());
      fs.makeDirectory(staging.out());
      for (String part : List.of("tables", "internal", "report")) {
        fs.makeDirectory(staging.file(part));
      }
      return staging;
    } catch (IOException failed) {
      throw Storage.cannot("write", places.root(), failed);
    }
  }

  private static long megabytes(long bytes) {
    return bytes >> 20;
  }

  /**
   * Refuses a role that could not be published, before anything is computed for it.
   *
   * @throws BadUsage when it is not one line of letters, digits, spaces and {@code . _ -}
   */
  public static void requireRole(String by) {
    if (!by.matches(ROLE)) {
      throw new BadUsage("--by takes a role of 1-64 letters, digits, spaces and . _ -");
    }
  }

  /**
   * Publishes what was staged. Afterwards the staged files are gone from staging.
   *
   * @param tables rows and content digest of each table file, by its path below the run's folder
   * @param facts further facts for the manifest, see {@link Manifest}
   * @param by role of the person in charge
   * @throws BadStorage when the storage fails; then nothing was published
   * @throws BadUsage when the role is not one line of letters, digits, spaces and {@code . _ -}
   * @throws BrokenContract when the same run was published with other bytes
   */
  public Publication publish(
      Staging staging, Map<String, WrittenTable> tables, Map<String, ?> facts, String by) {
    requireRole(by);
    return new Publisher(fs, places, clock).publish(staging, tables, facts, by);
  }

  /**
   * Keeps what was staged as a backtest: beside the releases, in no release, named by no record. An
   * earlier one of the same id that is damaged is replaced.
   *
   * @param tables rows and content digest of each table file, by its path below the folder
   * @param facts further facts for its manifest
   * @return its folder
   * @throws BadStorage when the storage fails; then nothing is kept
   */
  public Path keepBacktest(
      Staging staging, Map<String, WrittenTable> tables, Map<String, ?> facts) {
    return new Publisher(fs, places, clock).keepBacktest(staging, tables, facts);
  }

  /**
   * The folder of a backtest that is there and whole. Every file of it is checked.
   *
   * @return empty when it has to be made, or made again because a file of it is damaged
   */
  public static Optional<Path> backtest(Fs fs, Path out, RunId run) {
    Path folder = Places.of(out).backtest(run);
    try {
      return RunCheck.isWhole(fs, folder) ? Optional.of(folder) : Optional.empty();
    } catch (IOException failed) {
      throw Storage.cannot("read", folder, failed);
    }
  }

  /**
   * Makes the months valid as an earlier release left them. Nothing is deleted.
   *
   * @param to number of that release
   * @param reason why, in one line
   * @param by role of the person in charge
   * @throws BadUsage when there is no such release, or reason or role cannot be published
   * @throws BadRelease when a run of it is not whole
   */
  public Publication rollBack(long to, String reason, String by) {
    requireRole(by);
    if (reason.isBlank() || !reason.matches(REASON)) {
      throw new BadUsage("--reason takes one line of 1-200 characters that says why");
    }
    ReleaseRecord record = ReleaseLog.read(fs, places.root()).record(to);
    return new Publisher(fs, places, clock).rollBack(record, reason.strip(), by);
  }

  /**
   * Notes times, durations and facts of the machine beside a release. The journal belongs to no
   * release and may be deleted.
   *
   * @return false when it could not be written, which harms nothing
   */
  public boolean journal(long release, Map<String, ?> facts) {
    Path file = places.journal().resolve(Places.fileName(release));
    try {
      FileTree.delete(fs, file);
      fs.create(file, CanonicalJson.write(facts));
      return true;
    } catch (IOException failed) {
      return false;
    }
  }

  /** Removes what was staged and lets the directory go. */
  @Override
  public void close() {
    try {
      removeLeftovers();
    } catch (IOException leftToTheNextRun) {
      // The next run removes what is left.
    } finally {
      lock.close();
    }
  }
}
