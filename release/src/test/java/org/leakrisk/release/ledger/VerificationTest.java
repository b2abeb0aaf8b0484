package org.leakrisk.release.ledger;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.release.log.Fs;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.release.log.Worlds;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadUsage;

class VerificationTest {
  private static final Fs FS = Fs.local();
  private static final RunParts DECEMBER = Worlds.parts("2012-12", 1);
  private static final RunParts JANUARY = Worlds.parts("2013-01", 1);

  @TempDir Path out;
  private Path december;

  @BeforeEach
  void publish() {
    Worlds.publish(FS, out, DECEMBER);
    Worlds.publish(FS, out, JANUARY);
    Worlds.publish(FS, out, Worlds.parts("2012-12", 2));
    december = out.resolve("runs/" + DECEMBER.id());
  }

  private List<String> findings() {
    return Verification.ofAll(FS, out).findings();
  }

  @Test
  void nothingIsWrongWithWhatWasJustPublished() {
    assertEquals(new Verification(3, List.of()), Verification.ofAll(FS, out));
    assertEquals(new Verification(1, List.of()), Verification.of(FS, out, 2));
    Verification.ofAll(FS, out).orThrow();
    assertEquals(
        "No release 4 in %s; releases lists them".formatted(out),
        assertThrows(BadUsage.class, () -> Verification.of(FS, out, 4)).getMessage());
  }

  @Test
  void aFlippedBitInAnyByteOfAnyListedFileIsFound() throws IOException {
    List<Path> files = new ArrayList<>();
    try (var all = Files.walk(december)) {
      all.filter(Files::isRegularFile).forEach(files::add);
    }
    assertEquals(3, files.size());
    for (Path file : files) {
      assertEachFlipIsFound(file, 1);
    }
  }

  @Test
  void aFlippedBitInAnyByteOfARecordThatHasASuccessorIsFound() throws IOException {
    assertEachFlipIsFound(out.resolve("releases/000002.json"), 2);
  }

  private void assertEachFlipIsFound(Path file, long release) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    for (int place = 0; place < bytes.length; place++) {
      byte[] flipped = bytes.clone();
      flipped[place] ^= (byte) (1 << place % Byte.SIZE);
      Files.write(file, flipped);
      assertFalse(Verification.of(FS, out, release).findings().isEmpty(), file + " byte " + place);
    }
    Files.write(file, bytes);
    assertEquals(List.of(), findings());
  }

  @Test
  void eachFindingIsNamedOnItsOwnLine() throws IOException {
    String run = "runs/" + DECEMBER.id();
    Files.writeString(december.resolve("report/report.html"), "<p>s</p>");
    Files.delete(december.resolve("tables/ranking/part-00000.parquet"));
    Files.writeString(december.resolve("tables/ranking/.part-00000.parquet.crc"), "");
    Files.writeString(out.resolve("runs/" + JANUARY.id() + "/manifest.json"), "{}");

    assertEquals(
        List.of(
            "release 1: " + run + "/report/report.html: changed",
            "release 1: " + run + "/tables/ranking/part-00000.parquet: missing",
            "release 1: " + run + "/tables/ranking/.part-00000.parquet.crc: extra",
            "release 2: runs/"
                + JANUARY.id()
                + "/manifest.json: changed; the files of the run are unknown"),
        findings());
    assertEquals(
        "4 findings in 3 releases; restore the named files from a copy, or run again",
        assertThrows(BadRelease.class, () -> Verification.ofAll(FS, out).orThrow()).getMessage());
  }

  @Test
  void aRemovedReplacedOrInsertedRecordBreaksTheChain() throws IOException {
    Path second = out.resolve("releases/000002.json");
    Path third = out.resolve("releases/000003.json");
    String record = Files.readString(second);
    Files.writeString(second, record.replace("\"by\": \"operator\"", "\"by\": \"other\""));
    assertEquals(
        List.of("releases/000003.json: does not follow from the record before"), findings());

    Files.delete(second);
    assertEquals(
        List.of(
            "releases/000002.json: missing",
            "releases/000003.json: does not follow from the record before"),
        findings());
    assertThrows(BadRelease.class, () -> Releases.of(FS, out));

    Files.writeString(second, record);
    Files.writeString(third, Files.readString(third).replace("correct", "publish"));
    assertEquals(
        List.of("releases/000003.json: its months do not follow from its action"), findings());

    Files.copy(second, out.resolve("releases/000004.json"));
    Files.writeString(out.resolve("releases/notes.txt"), "");
    Files.writeString(third, record + "\n");
    assertEquals(
        List.of(
            "releases/notes.txt: does not belong there",
            "releases/000003.json: not a release record",
            "releases/000004.json: holds another number",
            "releases/000004.json: does not follow from the record before"),
        findings());
  }

  @Test
  void aBrokenNewestRecordIsNeverPassedOverInSilence() throws IOException {
    Files.writeString(out.resolve("releases/000003.json"), "{");
    assertEquals(
        "releases/000003.json: not a release record (1 findings in the release log);"
            + " run verify and restore %s from a copy".formatted(out.resolve("releases")),
        assertThrows(BadRelease.class, () -> Worlds.run(FS, out, DECEMBER)).getMessage());
  }

  @Test
  void theListOfReleasesIsForPeople() {
    String run = Worlds.parts("2012-12", 2).id().text();
    List<String> lines = Releases.of(FS, out).lines();
    assertEquals(4, lines.size());
    assertEquals(
        "release  as of    action    run                    published at          by            reason",
        lines.get(0));
    assertEquals(
        "      3  2012-12  correct   %s  2012-12-21T03:04:05Z  operator".formatted(run),
        lines.get(3));
  }
}
