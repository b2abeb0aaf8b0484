package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BadUsage;

/** The records of an output directory as they stood when it was read. Takes no lock. */
public final class ReleaseLog {
  private final Fs fs;
  private final Places places;
  private final List<ReleaseRecord> records;
  private final List<String> findings;

  private ReleaseLog(Fs fs, Places places, Chain chain) {
    this.fs = fs;
    this.places = places;
    this.records = chain.records();
    this.findings = chain.findings();
  }

  /**
   * Reads the log; a directory without releases has an empty one.
   *
   * @throws BadRelease when a record is broken or missing, or the chain is
   * @throws BadStorage when it cannot be read
   */
  public static ReleaseLog read(Fs fs, Path out) {
    ReleaseLog log = examine(fs, out);
    if (!log.findings.isEmpty()) {
      throw new BadRelease(
          "%s (%d findings in the release log); run verify and restore %s from a copy"
              .formatted(log.findings.get(0), log.findings.size(), log.places.releases()));
    }
    return log;
  }

  /**
   * Reads what can be read of the log, with its {@link #findings}.
   *
   * @throws BadStorage when it cannot be read
   */
  public static ReleaseLog examine(Fs fs, Path out) {
    Places places = Places.of(out);
    try {
      return new ReleaseLog(fs, places, Chain.read(fs, places));
    } catch (IOException unreadable) {
      throw Storage.cannot("read the release log", places.root(), unreadable);
    }
  }

  /** The records in order of number. */
  public List<ReleaseRecord> records() {
    return records;
  }

  /** The record with the highest number; empty when nothing was published. */
  public Optional<ReleaseRecord> newest() {
    return records.isEmpty() ? Optional.empty() : Optional.of(records.get(records.size() - 1));
  }

  /** What is wrong with the records, one line each. */
  public List<String> findings() {
    return findings;
  }

  /**
   * What is wrong with the run of a record, one line each: every file is read.
   *
   * @throws BadStorage when it cannot be read
   */
  public List<String> findings(ReleaseRecord record) {
    return findings(record.published());
  }

  List<String> findings(PublishedRun published) {
    try {
      return RunCheck.findings(fs, places, published);
    } catch (IOException unreadable) {
      throw Storage.cannot("read run " + published.run(), places.root(), unreadable);
    }
  }

  /** The last record whose run is this one. */
  Optional<ReleaseRecord> recordOf(PublishedRun published) {
    return records.stream()
        .filter(record -> record.published().equals(published))
        .reduce((earlier, later) -> later);
  }

  /** The run that is valid for its month and has this id; empty when another one is, or none. */
  Optional<PublishedRun> valid(RunId run) {
    return newest()
        .map(record -> record.months().get(run.asOf()))
        .filter(published -> published.run().equals(run));
  }

  /**
   * The release of a record, for reading.
   *
   * @throws BadRelease when its manifest is missing or changed
   */
  public Release open(ReleaseRecord record) {
    return Release.open(fs, places, record);
  }

  /**
   * The release of a number, for reading.
   *
   * @throws BadUsage when there is no such number
   * @throws BadRelease when its manifest is missing or changed
   */
  public Release open(long number) {
    return open(record(number));
  }

  /**
   * The newest release, for reading.
   *
   * @throws BadUsage when nothing was published
   * @throws BadRelease when its manifest is missing or changed
   */
  public Release openNewest() {
    return open(
        newest()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "No release in %s; run first, or give --out".formatted(places.root()))));
  }

  /**
   * The record of a number.
   *
   * @throws BadUsage when there is no such number
   */
  public ReleaseRecord record(long number) {
    return records.stream()
        .filter(record -> record.number() == number)
        .findFirst()
        .orElseThrow(
            () ->
                new BadUsage(
                    "No release %d in %s; releases lists them".formatted(number, places.root())));
  }
}
