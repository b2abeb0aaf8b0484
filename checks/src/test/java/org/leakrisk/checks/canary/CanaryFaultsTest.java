package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardWatchEventKinds.ENTRY_CREATE;
import static java.nio.file.StandardWatchEventKinds.ENTRY_MODIFY;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.checks.Product;

/** What a run tells and leaves when it goes wrong, in other ways than by bad rows. */
@Tag("heavy")
class CanaryFaultsTest {
  private static final long DEADLINE_SECONDS = 120;

  /** Name of the folder of work tables within a staged run. */
  private static final String WORK_TABLES = "work";

  @TempDir Path scratch;
  private Aviary aviary;

  @BeforeEach
  void plant() throws Exception {
    aviary = Aviary.in(scratch);
  }

  @ParameterizedTest
  @ValueSource(strings = {"out", "gate", "settle", "link", "judge"})
  void nothingPersonalLiesInTheWorkOfARunThatIsKilled(String last) throws Exception {
    Path directory = aviary.seen().resolve("killed");
    Files.createDirectories(directory.resolve("out"));
    try (WatchService changes = directory.getFileSystem().newWatchService()) {
      directory.register(changes, ENTRY_CREATE, ENTRY_MODIFY);
      directory.resolve("out").register(changes, ENTRY_CREATE);
      Product.Running run = aviary.start("killed");
      while (!reached(run, last) && run.process().isAlive()) {
        WatchKey change = changes.poll(DEADLINE_SECONDS, TimeUnit.SECONDS);
        assertNotNull(change, "nothing happened: " + Files.readString(run.err()));
        change.pollEvents();
        change.reset();
      }
      run.process().destroyForcibly().waitFor();
      assertTrue(reached(run, last), Files.readString(run.err()));
      assertTrue(run.process().exitValue() != 0, "the run ended before it was killed");
    }
    aviary.assertNothingEscaped();
    if (!last.equals("out")) {
      assertTrue(
          aviary.traces().stream().anyMatch(CanaryFaultsTest::isWorkTable),
          "no work was searched: " + aviary.traces());
    }
  }

  /** True for a file below the folder of a staged run that holds its work tables. */
  private static boolean isWorkTable(String path) {
    return path.matches("killed/out/staging/[^/]+/" + WORK_TABLES + "/.+");
  }

  /** True when a job has ended, or for {@code out} when the run has begun to write. */
  private boolean reached(Product.Running run, String last) throws IOException {
    if (last.equals("out")) {
      return Files.exists(aviary.seen().resolve("killed/out/staging"));
    }
    return Files.readString(run.err()).lines().anyMatch(line -> line.startsWith(last + " "));
  }

  @Test
  void nothingPersonalIsToldOfAFileWhoseQuotesAreBroken() throws Exception {
    append("complaints.csv", "c-open,2012-05-05,\"an open quote");
    Product.Ended run = aviary.run("quotes", "--debug").expect(3);
    assertTrue(run.err().contains("QUOTE"), run.err());
    aviary.assertNothingEscaped();
  }

  @Test
  void nothingPersonalIsToldOfVolumesThatContradictEachOther() throws Exception {
    append("parcels.csv", "\"jiatong\",\"2012-05\",\"1\",\"33\",\"\",\"\"\r\n");
    Product.Ended run = aviary.run("contradiction", "--debug").expect(3);
    assertTrue(run.err().contains("more than once"), run.err());
    aviary.assertNothingEscaped();
  }

  @Test
  void nothingPersonalIsToldOfAKeyThatIsNotTheOneExpected() throws Exception {
    aviary.run("key", "--debug", "--set", "key.check=abcdefgh").expect(6);
    aviary.assertNothingEscaped();
  }

  @Test
  void nothingPersonalIsToldWhenTheDiskRefuses() throws Exception {
    Files.createDirectories(aviary.seen().resolve("disk"));
    Files.createFile(aviary.seen().resolve("disk/out"));
    aviary.run("disk", "--debug").expect(7);
    aviary.assertNothingEscaped();
  }

  @Test
  void nothingPersonalIsToldByOtherVerbs() throws Exception {
    aviary.run("verbs", "--json").expect(0);
    for (String verb : new String[] {"releases", "verify", "plan"}) {
      aviary.product("verbs").run(verb, "--out", "out", "--debug").expect(0);
    }
    aviary.product("verbs").run("check", "--in", aviary.input().toString()).expect(0);
    aviary.assertNothingEscaped();
  }

  private void append(String file, String text) throws IOException {
    Files.write(aviary.input().resolve(file), text.getBytes(UTF_8), StandardOpenOption.APPEND);
  }
}
