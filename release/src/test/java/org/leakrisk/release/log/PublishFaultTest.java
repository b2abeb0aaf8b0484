package org.leakrisk.release.log;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.leakrisk.release.log.MemoryFs.Crash;
import org.leakrisk.release.log.MemoryFs.Fault;
import org.leakrisk.tables.failure.Failure;

/** Fails every changing operation of a publication in turn. */
class PublishFaultTest {
  private static final Path OUT = Path.of("/data/out");
  private static final RunParts DECEMBER = Worlds.parts("2012-12", 1);
  private static final int CRASH_VARIANTS = 6;

  /** What stands before the disturbed publication. */
  enum Before {
    NOTHING,
    A_RUN_OF_THE_MONTH;

    MemoryFs files() {
      MemoryFs fs = new MemoryFs();
      switch (this) {
        case NOTHING -> {}
        case A_RUN_OF_THE_MONTH -> Worlds.publish(fs, OUT, Worlds.parts("2012-12", 7));
      }
      return fs;
    }

    int releases() {
      return this == NOTHING ? 0 : 1;
    }
  }

  @ParameterizedTest
  @EnumSource
  void aFailedOperationNeverHarmsAReaderNorTheNextRun(Before before) {
    MemoryFs undisturbed = before.files();
    Worlds.run(undisturbed, OUT, DECEMBER);
    for (Fault fault : List.of(Fault.ONCE, Fault.FOREVER, Fault.FULL, Fault.SHORT_WRITE)) {
      boolean reached = true;
      for (int operation = 1; reached; operation++) {
        String place = fault + " at operation " + operation;
        MemoryFs fs = before.files();
        fs.failAt(operation, fault);
        boolean published = publish(fs);
        reached = fs.reached();
        fs.failAt(0, Fault.NONE);

        int expected = before.releases() + (published ? 1 : 0);
        assertEquals(expected, soundReleases(fs), place);
        if (fault == Fault.FULL) {
          assertTrue(stagingIsEmpty(fs), place);
        }
        Worlds.run(fs, OUT, DECEMBER);
        assertSame(undisturbed, fs, place);
        assertTrue(operation < 500, "the loop ends");
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCrashAtAnyOperationLeavesTheOldOrTheNewRelease(Before before) {
    MemoryFs undisturbed = before.files();
    Worlds.run(undisturbed, OUT, DECEMBER);
    for (int variant = 0; variant < CRASH_VARIANTS; variant++) {
      boolean reached = true;
      boolean visible = false;
      for (int operation = 1; reached; operation++) {
        String place = "crash at operation " + operation + ", variant " + variant;
        MemoryFs fs = before.files();
        fs.failAt(operation, Fault.CRASH);
        boolean published = publish(fs);
        reached = fs.reached();
        fs.restart(variant);

        int added = soundReleases(fs) - before.releases();
        assertTrue(added == 0 || added == 1, place);
        assertTrue(added == 1 || !published, place + ": what was reported stays");
        visible |= added == 1;
        Worlds.run(fs, OUT, DECEMBER);
        assertSame(undisturbed, fs, place);
        assertTrue(operation < 500, "the loop ends");
      }
      assertTrue(visible, "the last operations come after the release");
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatWasReportedAfterAKillSurvivesAPowerCut(Before before) {
    boolean reached = true;
    for (int operation = 1; reached; operation++) {
      MemoryFs fs = before.files();
      fs.failAt(operation, Fault.CRASH);
      publish(fs);
      reached = fs.reached();
      fs.revive();
      Worlds.run(fs, OUT, DECEMBER);
      fs.restart(0);
      assertEquals(before.releases() + 1, soundReleases(fs), "kill at operation " + operation);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aReaderBetweenAnyTwoOperationsSeesAWholeRelease(Before before) {
    MemoryFs fs = before.files();
    TreeSet<Integer> seen = new TreeSet<>();
    fs.observe(() -> seen.add(soundReleases(fs)));
    Worlds.run(fs, OUT, DECEMBER);
    assertEquals(new TreeSet<>(List.of(before.releases(), before.releases() + 1)), seen);
  }

  @Test
  void theCrashModelLosesWhatWasNotSynced() throws Exception {
    MemoryFs fs = new MemoryFs();
    Path file = Path.of("/file");
    fs.write(file, new byte[9]);
    fs.restart(0);
    assertEquals(Optional.empty(), fs.stat(file), "an unsynced name goes");
    fs.write(file, new byte[9]);
    fs.sync(Path.of("/"));
    fs.restart(0);
    assertEquals(0, fs.stat(file).orElseThrow().bytes(), "an unsynced content is cut");
    assertFalse(fs.stat(file).isEmpty());
  }

  /** True when the publication reports success. */
  private static boolean publish(MemoryFs fs) {
    try {
      Worlds.run(fs, OUT, DECEMBER);
      return true;
    } catch (Crash | Failure | UncheckedIOException stopped) {
      return false;
    }
  }

  private static int soundReleases(MemoryFs fs) {
    ReleaseLog log = ReleaseLog.read(fs, OUT);
    for (ReleaseRecord record : log.records()) {
      assertEquals(List.of(), log.findings(record));
    }
    return log.records().size();
  }

  private static boolean stagingIsEmpty(MemoryFs fs) {
    return fs.contents().keySet().stream().noneMatch(path -> path.startsWith(OUT + "/staging/"));
  }

  private static void assertSame(MemoryFs expected, MemoryFs actual, String place) {
    SortedMap<String, String> contents = expected.contents();
    assertEquals(contents.keySet(), actual.contents().keySet(), place);
    assertEquals(contents, actual.contents(), place);
  }
}
