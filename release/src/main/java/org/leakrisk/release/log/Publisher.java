package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BrokenContract;

/**
 * Turns a staged run into a release. Everything is durable before the record names it, and the
 * record appears at once or not at all.
 */
final class Publisher {
  private final Fs fs;
  private final Places places;
  private final InstantSource clock;

  Publisher(Fs fs, Places places, InstantSource clock) {
    this.fs = fs;
    this.places = places;
    this.clock = clock;
  }

  Publication publish(
      Staging staging, Map<String, WrittenTable> tables, Map<String, ?> facts, String by) {
    try {
      PublishedRun run = seal(staging, tables, facts);
      moveToRuns(staging, run);
      Publication publication = new RecordAppender(fs, places, clock).append(run, by);
      return pointCurrent(publication);
    } catch (IOException failed) {
      throw Storage.cannot("publish", places.root(), failed);
    }
  }

  Path keepBacktest(Staging staging, Map<String, WrittenTable> tables, Map<String, ?> facts) {
    Path home = places.backtest(staging.run());
    try {
      seal(staging, tables, facts);
      FileTree.makeDurableDirectory(fs, places.backtests());
      if (FileTree.exists(fs, home)) {
        fs.rename(home, staging.folder().resolve("dead"));
      }
      fs.rename(staging.out(), home);
      fs.sync(places.backtests());
      return home;
    } catch (IOException failed) {
      throw Storage.cannot("write", home, failed);
    }
  }

  /** Makes the months valid as an earlier record left them; every run of theirs must be whole. */
  Publication rollBack(ReleaseRecord to, String reason, String by) {
    try {
      ReleaseLog log = ReleaseLog.read(fs, places.root());
      for (PublishedRun run : to.months().values()) {
        List<String> findings = log.findings(run);
        if (!findings.isEmpty()) {
          throw new BadRelease(
              "%s (%d findings in the runs of release %d); restore it from a copy, or choose another --to"
                  .formatted(findings.get(0), findings.size(), to.number()));
        }
      }
      return pointCurrent(new RecordAppender(fs, places, clock).rollBack(to, reason, by));
    } catch (IOException failed) {
      throw Storage.cannot("publish", places.root(), failed);
    }
  }

  /** Makes the staged run durable and writes its manifest. */
  private PublishedRun seal(Staging staging, Map<String, WrittenTable> tables, Map<String, ?> facts)
      throws IOException {
    Path out = staging.out();
    List<Manifest.File> files = new ArrayList<>();
    for (Path file : FileTree.files(fs, out)) {
      fs.protect(file);
      fs.sync(file);
      String path = FileTree.relative(out, file);
      files.add(
          new Manifest.File(
              path,
              fs.stat(file).orElseThrow().bytes(),
              Sha256.of(fs, file),
              Optional.ofNullable(tables.get(path))));
    }
    Manifest manifest = new Manifest(staging.parts(), facts, files);
    for (String path : tables.keySet()) {
      if (manifest.file(path).isEmpty()) {
        throw new BrokenContract("Table file %s was announced but not written".formatted(path));
      }
    }
    byte[] bytes = manifest.bytes();
    fs.create(out.resolve(Places.MANIFEST), bytes);
    for (Path directory : FileTree.directories(fs, out)) {
      fs.protect(directory);
      fs.sync(directory);
    }
    return new PublishedRun(staging.run(), Sha256.of(bytes));
  }

  private void moveToRuns(Staging staging, PublishedRun run) throws IOException {
    Path home = places.run(run.run());
    if (FileTree.exists(fs, home)) {
      if (RunCheck.findings(fs, places, run).isEmpty()) {
        fs.sync(places.runs());
        return;
      }
      refuseOtherBytes(run);
      fs.rename(home, staging.folder().resolve("dead"));
    }
    fs.rename(staging.out(), home);
    fs.sync(places.runs());
  }

  /** A sound published run is never replaced: the same run id must mean the same bytes. */
  private void refuseOtherBytes(PublishedRun run) throws IOException {
    for (ReleaseRecord record : ReleaseLog.read(fs, places.root()).records()) {
      PublishedRun published = record.published();
      if (published.run().equals(run.run())
          && !published.equals(run)
          && RunCheck.findings(fs, places, published).isEmpty()) {
        throw new BrokenContract(
            "Run %s gave other bytes than release %d, from the same code, input and settings; report this as a bug"
                .formatted(run.run(), record.number()));
      }
    }
  }

  private Publication pointCurrent(Publication publication) {
    try {
      repairCurrent();
      return publication;
    } catch (IOException | Failure failed) {
      List<String> notes = new ArrayList<>(publication.notes());
      notes.add("the link 'current' could not be renewed; programs read releases/ and are fine");
      return new Publication(publication.record(), publication.repeated(), List.copyOf(notes));
    }
  }

  /** Points the link for people to the run of the newest record. */
  void repairCurrent() throws IOException {
    Optional<ReleaseRecord> newest = ReleaseLog.read(fs, places.root()).newest();
    if (newest.isPresent() && !pointsTo(newest.get().run())) {
      fs.pointLink(places.current(), target(newest.get().run()));
    }
  }

  /** True when the link for people shows that run. */
  boolean pointsTo(RunId run) throws IOException {
    Optional<Fs.Entry> link = fs.stat(places.current());
    return link.isPresent()
        && link.get().kind() == Fs.Kind.LINK
        && fs.target(places.current()).equals(target(run));
  }

  private static Path target(RunId run) {
    return Path.of("runs", run.text());
  }
}
