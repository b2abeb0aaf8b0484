package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.leakrisk.release.log.ReleaseRecord.Action;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;
import org.leakrisk.tables.failure.Failure.OutputBusy;

/** Adds a record to the log under the next free number. A number is given once, lock or no lock. */
final class RecordAppender {
  private static final int ATTEMPTS = 5;

  private final Fs fs;
  private final Places places;
  private final InstantSource clock;

  RecordAppender(Fs fs, Places places, InstantSource clock) {
    this.fs = fs;
    this.places = places;
    this.clock = clock;
  }

  /**
   * Makes a run the valid one of its month, unless it is that already.
   *
   * @throws OutputBusy when others took the next number each time
   */
  Publication append(PublishedRun run, String by) throws IOException {
    return append(
        log -> log.valid(run.run()).filter(run::equals).flatMap(unused -> log.recordOf(run)),
        log -> next(log.newest(), run, by));
  }

  /**
   * Makes the months valid as an earlier record left them, unless they are that already.
   *
   * @throws OutputBusy when others took the next number each time
   */
  Publication rollBack(ReleaseRecord to, String reason, String by) throws IOException {
    return append(
        log ->
            log.newest()
                .filter(newest -> newest.months().equals(to.months()))
                .filter(newest -> newest.published().equals(to.published())),
        log -> back(log.newest().orElseThrow(), to, reason, by));
  }

  private Publication append(
      Function<ReleaseLog, Optional<ReleaseRecord>> done,
      Function<ReleaseLog, ReleaseRecord> following)
      throws IOException {
    for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
      ReleaseLog log = ReleaseLog.read(fs, places.root());
      Optional<ReleaseRecord> same = done.apply(log);
      if (same.isPresent()) {
        return new Publication(same.get(), true, List.of());
      }
      ReleaseRecord next = following.apply(log);
      Path temporary = places.temporary(next.number(), next.run());
      FileTree.delete(fs, temporary);
      fs.create(temporary, next.bytes());
      if (put(next, temporary)) {
        return finish(next, temporary);
      }
      fs.delete(temporary);
    }
    throw new OutputBusy(
        "Others publish in %s all the time; run again later".formatted(places.root()));
  }

  private ReleaseRecord back(ReleaseRecord newest, ReleaseRecord to, String reason, String by) {
    return new ReleaseRecord(
        newest.number() + 1,
        newest.sha256(),
        Action.ROLLBACK,
        to.asOf(),
        to.published(),
        to.months(),
        reason,
        by,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  private ReleaseRecord next(Optional<ReleaseRecord> newest, PublishedRun run, String by) {
    YearMonth asOf = run.run().asOf();
    SortedMap<YearMonth, PublishedRun> before =
        newest.map(ReleaseRecord::months).orElseGet(TreeMap::new);
    return new ReleaseRecord(
        newest.map(ReleaseRecord::number).orElse(0L) + 1,
        newest.map(ReleaseRecord::sha256).orElse(Sha256.ZEROS),
        before.containsKey(asOf) ? Action.CORRECT : Action.PUBLISH,
        asOf,
        run,
        Chain.with(before, asOf, run),
        "",
        by,
        clock.instant().truncatedTo(ChronoUnit.SECONDS));
  }

  /** Puts the record under its number; false when another record has it. */
  private boolean put(ReleaseRecord record, Path temporary) throws IOException {
    Path place = places.release(record.number());
    try {
      fs.link(place, temporary);
      return true;
    } catch (FileAlreadyExistsException taken) {
      return holds(place, record);
    } catch (IOException unclear) {
      if (FileTree.exists(fs, place) && holds(place, record)) {
        return true;
      }
      throw unclear;
    }
  }

  private boolean holds(Path place, ReleaseRecord record) throws IOException {
    return Arrays.equals(FileTree.bytes(fs, place), record.bytes());
  }

  /** The record is visible: from here on nothing undoes it. */
  private Publication finish(ReleaseRecord record, Path temporary) {
    List<String> notes = new ArrayList<>();
    try {
      fs.sync(places.releases());
    } catch (IOException failed) {
      notes.add(
          "release %d stands, but %s could not be synced: a power cut may undo it"
              .formatted(record.number(), places.releases()));
    }
    try {
      fs.delete(temporary);
    } catch (IOException leftToTheNextRun) {
      // The next run removes it.
    }
    return new Publication(record, false, List.copyOf(notes));
  }
}
