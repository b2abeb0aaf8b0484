package org.leakrisk.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.release.log.ReleaseRecord.Action;
import org.leakrisk.release.log.ReleaseRecord.PublishedRun;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.failure.Failure.OutputBusy;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

class PublishTest {
  private static final Fs FS = Fs.local();
  private static final RunParts DECEMBER = Worlds.parts("2012-12", 1);
  private static final RunParts DECEMBER_AGAIN = Worlds.parts("2012-12", 2);
  private static final RunParts JANUARY = Worlds.parts("2013-01", 1);

  @TempDir Path directory;
  private Path out;

  @BeforeEach
  void place() {
    out = directory.resolve("deeper/out");
  }

  @Test
  void theFirstReleaseIsWholeAndItsOwnersAlone() throws IOException {
    Publication publication = Worlds.run(FS, out, DECEMBER);

    assertFalse(publication.repeated());
    assertEquals(List.of(), publication.notes());
    assertEquals(1, publication.record().number());
    assertEquals(Action.PUBLISH, publication.record().action());
    assertEquals("2012-12-21T03:04:05Z", publication.record().publishedAt().toString());
    String run = "runs/" + DECEMBER.id();
    assertEquals(
        List.of(
            ".lock",
            "current",
            "releases/000001.json",
            run + "/manifest.json",
            run + "/report/report.html",
            run + "/tables/ranking/part-00000.parquet"),
        FileTree.files(FS, out).stream().map(file -> FileTree.relative(out, file)).toList());
    assertEquals(Path.of(run), Files.readSymbolicLink(out.resolve("current")));
    for (Path file : FileTree.files(FS, out.resolve(run))) {
      assertEquals("rw-------", rights(file));
    }
    for (Path folder : FileTree.directories(FS, out)) {
      assertEquals("rwx------", rights(folder));
    }
  }

  @Test
  void theRecordSaysWhatStandsAndTheManifestWhatIsInIt() throws IOException {
    Worlds.run(FS, out, DECEMBER);

    String record = Files.readString(out.resolve("releases/000001.json"));
    String manifest = ReleaseLog.read(FS, out).newest().orElseThrow().published().manifestSha256();
    assertEquals(
        """
        {
          "action": "publish",
          "as_of": "2012-12",
          "by": "operator",
          "manifest_sha256": "%1$s",
          "months": {
            "2012-12": {
              "manifest_sha256": "%1$s",
              "run": "%2$s"
            }
          },
          "number": 1,
          "previous": "%3$s",
          "published_at": "2012-12-21T03:04:05Z",
          "reason": "",
          "run": "%2$s"
        }
        """
            .formatted(manifest, DECEMBER.id(), "0".repeat(64)),
        record);
    Release release = ReleaseLog.read(FS, out).openNewest();
    assertEquals(DECEMBER, release.manifest().parts());
    assertEquals(Map.of("synthetic", true), release.manifest().facts());
    assertEquals(
        "seed 1 month 2012-12",
        Files.readString(release.file("tables/ranking/part-00000.parquet")));
  }

  @Test
  void anotherMonthIsPublishedAndAnotherRunOfAMonthCorrectsIt() {
    Worlds.run(FS, out, DECEMBER);
    Worlds.run(FS, out, JANUARY);
    ReleaseRecord third = Worlds.run(FS, out, DECEMBER_AGAIN).record();

    List<ReleaseRecord> records = ReleaseLog.read(FS, out).records();
    assertEquals(
        List.of(Action.PUBLISH, Action.PUBLISH, Action.CORRECT),
        records.stream().map(ReleaseRecord::action).toList());
    assertEquals(records.get(1).sha256(), third.previous());
    assertEquals(
        Map.of(YearMonth.of(2012, 12), DECEMBER_AGAIN.id(), YearMonth.of(2013, 1), JANUARY.id()),
        third.months().entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, entry -> entry.getValue().run())));
  }

  @Test
  void theSameRunIsNotPublishedTwice() throws IOException {
    Worlds.run(FS, out, DECEMBER);
    Worlds.run(FS, out, JANUARY);

    Publication again = Worlds.run(FS, out, DECEMBER);
    assertTrue(again.repeated());
    assertEquals(1, again.record().number());
    Publication built = Worlds.publish(FS, out, DECEMBER);
    assertTrue(built.repeated(), "also when it was built again");
    assertEquals(1, built.record().number());
    assertEquals(2, ReleaseLog.read(FS, out).records().size());
  }

  @Test
  void aSecondRunIsToldWhoHoldsTheDirectoryAndStillLearnsWhatStands() {
    Worlds.run(FS, out, DECEMBER);
    try (OutputDirectory held = OutputDirectory.open(FS, out, Worlds.NOW)) {
      held.stage(JANUARY, 1);

      OutputBusy busy = assertThrows(OutputBusy.class, () -> Worlds.publish(FS, out, DECEMBER));
      assertEquals(
          "%s is held by run %s; wait for it or choose another --out".formatted(out, JANUARY.id()),
          busy.getMessage());
      assertTrue(Worlds.run(FS, out, DECEMBER).repeated());
    }
    assertFalse(Worlds.publish(FS, out, JANUARY).repeated(), "the lock is gone");
  }

  @Test
  void aRunThatFailsLeavesNothingBehind() throws IOException {
    Worlds.run(FS, out, DECEMBER);
    List<Path> before = FileTree.files(FS, out);
    try (OutputDirectory output = OutputDirectory.open(FS, out, Worlds.NOW)) {
      Worlds.work(FS, output.stage(JANUARY, 1));
    }
    assertEquals(before, FileTree.files(FS, out));
    assertEquals(List.of(), FS.list(out.resolve("staging")));
  }

  @Test
  void aDamagedRunIsMadeAgainUnderItsOldRecord() throws IOException {
    Worlds.run(FS, out, DECEMBER);
    Path table = out.resolve("runs/" + DECEMBER.id() + "/tables/ranking/part-00000.parquet");
    Files.writeString(table, "seed 1 month 2012-13");

    BadRelease refused =
        assertThrows(
            BadRelease.class,
            () -> ReleaseLog.read(FS, out).openNewest().file("tables/ranking/part-00000.parquet"));
    assertEquals(
        "Release 1: runs/%s/tables/ranking/part-00000.parquet: changed;".formatted(DECEMBER.id())
            + " restore it from a copy, or run again",
        refused.getMessage());
    Publication again = Worlds.run(FS, out, DECEMBER);
    assertEquals(1, again.record().number());
    assertEquals("seed 1 month 2012-12", Files.readString(table));
  }

  @Test
  void theSameRunWithOtherBytesIsRefused() throws IOException {
    Worlds.run(FS, out, DECEMBER);
    try (OutputDirectory output = OutputDirectory.open(FS, out, Worlds.NOW)) {
      Staging staging = output.stage(DECEMBER, 1);
      Files.writeString(staging.file("report/report.html"), "another");
      assertThrows(
          BrokenContract.class, () -> output.publish(staging, Map.of(), Map.of(), "operator"));
    }
    assertTrue(Worlds.run(FS, out, DECEMBER).repeated());
  }

  @Test
  void whatCannotBeUsedIsSaidBeforeAnyWork() throws IOException {
    Path file = Files.writeString(directory.resolve("file"), "");
    assertEquals(
        file + " is not a directory; choose another --out",
        assertThrows(BadStorage.class, () -> Worlds.publish(FS, file, DECEMBER)).getMessage());
    try (OutputDirectory output = OutputDirectory.open(FS, out, Worlds.NOW)) {
      BadStorage full =
          assertThrows(BadStorage.class, () -> output.stage(DECEMBER, Long.MAX_VALUE));
      assertTrue(full.getMessage().matches(".* has \\d+ MB free and the run may take \\d+ MB.*"));
      Staging staging = output.stage(DECEMBER, 1);
      assertThrows(BadUsage.class, () -> output.publish(staging, Map.of(), Map.of(), "a\nrole"));
    }
    assertEquals(
        "No release in %s; run first, or give --out".formatted(out),
        assertThrows(BadUsage.class, () -> ReleaseLog.read(FS, out).openNewest()).getMessage());
  }

  @Test
  void aRunWithoutRecordIsKeptForADay() throws IOException {
    Worlds.run(FS, out, DECEMBER);
    Path unnamed = Files.createDirectories(out.resolve("runs/2012-11-aaaaaaaaaaaaa"));
    FileTime now = FileTime.from(Worlds.NOW.instant());
    Files.setLastModifiedTime(unnamed, now);
    OutputDirectory.open(FS, out, Worlds.NOW).close();
    assertTrue(Files.exists(unnamed));
    Files.setLastModifiedTime(unnamed, FileTime.from(now.toInstant().minus(Duration.ofHours(25))));
    OutputDirectory.open(FS, out, Worlds.NOW).close();
    assertFalse(Files.exists(unnamed));
  }

  @Test
  void ofTwoThatWantTheSameNumberEachGetsOne() throws Exception {
    Worlds.run(FS, out, DECEMBER);
    RecordAppender appender = new RecordAppender(FS, Places.of(out), Worlds.NOW);
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      for (int round = 0; round < 20; round++) {
        List<Callable<Publication>> both = new ArrayList<>();
        for (int side = 0; side < 2; side++) {
          RunId run = Worlds.parts("2013-01", 2 * round + side).id();
          both.add(() -> appender.append(new PublishedRun(run, "00"), "operator"));
        }
        for (Future<Publication> done : two.invokeAll(both)) {
          assertFalse(done.get().repeated());
        }
      }
    } finally {
      two.shutdown();
    }
    ReleaseLog log = ReleaseLog.read(FS, out);
    assertEquals(41, log.records().size());
    assertEquals(41, log.records().stream().map(ReleaseRecord::run).distinct().count());
  }

  @Published("Rows.")
  record Row(@Key @Doc("A number") long number) {}

  @Test
  void aTableOfAReleaseIsReadBack() {
    Table<Row> rows = Table.of("rows", Row.class);
    Table<Row> kept = Table.work("kept", Row.class);
    List<Row> written = List.of(new Row(1), new Row(2));
    try (OutputDirectory output = OutputDirectory.open(FS, out, Worlds.NOW)) {
      Staging staging = output.stage(DECEMBER, 1);
      output.publish(
          staging,
          Map.of(
              RunFolder.parquet(rows),
              TableWriter.writeAll(rows, staging.parquet(rows), written),
              RunFolder.parquet(kept),
              TableWriter.writeAll(kept, staging.parquet(kept), written)),
          Map.of(),
          "operator");
      assertTrue(output.journal(1, Map.of("seconds", 3)));
    }
    Release release = ReleaseLog.read(FS, out).open(1);
    assertEquals(written, release.rows(rows));
    assertEquals(written, release.rows(kept));
    Manifest.File file = release.manifest().file("tables/rows/part-00000.parquet").orElseThrow();
    assertEquals(Optional.of(2L), file.table().map(table -> table.rows()));
    assertTrue(Files.exists(out.resolve("runs/" + DECEMBER.id() + "/internal/kept")));
  }

  private static String rights(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
