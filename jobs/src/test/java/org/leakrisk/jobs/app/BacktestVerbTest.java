package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;

/** Four couriers over three months: bingtong has nine complaints a month, the others two. */
@ExtendWith(SharedSpark.class)
class BacktestVerbTest {
  private static final String ONE_PLACE = "scoring.top-k=1";

  @TempDir private Path directory;

  @Test
  void ranksAsOfEachMonthAndSaysHowItWentOn(Session session) throws IOException {
    Said said = backtest(session, "out", "2012-10", "2012-11", "--horizon", "1");
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().contains("excess caught"), said.out());
    assertTrue(
        said.out()
            .replaceAll("\\s+", " ")
            .contains("does NOT do better than count (mean 100.0 %, won-lost-tied 0-0-2)"),
        said.out());
    List<String> rows = Files.readAllLines(folder("out").resolve("tables/backtest.csv"));
    assertEquals("as_of,ranking,measure,expected,best,worst,n", rows.get(0));
    for (String month : List.of("2012-10", "2012-11")) {
      assertTrue(rows.contains(quoted(month, "INDEX", "EVENTS_CAUGHT") + ",0.6,0.6,0.6,4"));
      assertTrue(rows.contains(quoted(month, "INDEX", "EXCESS_CAUGHT") + ",1,1,1,4"));
      assertTrue(rows.contains(quoted(month, "RANDOM", "EXCESS_CAUGHT") + ",0.25,1,0,4"));
    }
  }

  @Test
  void theSameAgainSaysSoAndElsewhereGivesTheSameBytes(Session session) throws IOException {
    backtest(session, "out", "2012-10", "2012-11", "--horizon", "1");
    Map<String, byte[]> first = files(folder("out"));
    Said again = backtest("out", "2012-10", "2012-11", "--horizon", "1");
    assertEquals(0, again.code());
    assertEquals(
        "leakrisk: this backtest is there already, with every byte of it", again.lastLine());
    backtest(session, "other", "2012-10", "2012-11", "--horizon", "1");
    Map<String, byte[]> second = files(folder("other"));
    assertEquals(first.keySet(), second.keySet());
    first.forEach((file, bytes) -> assertArrayEquals(bytes, second.get(file), file));
  }

  @Test
  void aDamagedBacktestIsMadeAgainAndNoReleaseIsTouched(Session session) throws IOException {
    backtest(session, "out", "2012-10", "2012-11", "--horizon", "1");
    Path csv = folder("out").resolve("tables/backtest.csv");
    byte[] sound = Files.readAllBytes(csv);
    Files.writeString(csv, "changed");
    assertEquals(0, backtest(session, "out", "2012-10", "2012-11", "--horizon", "1").code());
    assertArrayEquals(sound, Files.readAllBytes(csv));
    for (String empty : List.of("releases", "runs", "staging")) {
      try (Stream<Path> entries = Files.list(directory.resolve("out").resolve(empty))) {
        assertEquals(0, entries.count(), empty);
      }
    }
    assertFalse(Files.exists(directory.resolve("out").resolve("current")));
  }

  @Test
  void printsTheTablesAsJson(Session session) throws IOException {
    Said said = backtest(session, "out", "2012-10", "2012-10", "--horizon", "1", "--json");
    assertEquals(0, said.code(), said.err());
    assertTrue(said.out().startsWith("{"), said.out());
    for (String table : List.of("backtest", "backtest_summary", "backtest_calibration")) {
      assertTrue(said.out().contains("\"" + table + "\" : ["), said.out());
    }
  }

  @Test
  void refusesMonthsAndHorizonsThatCannotBe() throws IOException {
    assertRefused(
        "--from 2012-11 is after --to 2012-10; swap them", "2012-11", "2012-10", "--horizon", "1");
    assertRefused(
        "--to 2012-12: the input ends in 2012-12, and 3 later months are needed to compare with;"
            + " the last that can be asked for is 2012-09",
        "2012-12",
        "2012-12");
    assertRefused(
        "--horizon must lie between 1 and 12 months: 0", "2012-10", "2012-11", "--horizon", "0");
    assertRefused("--from takes a month such as 2012-12", "soon", "2012-11");
  }

  @Test
  void refusesMonthsBeforeAnyVolume(Session session) throws IOException {
    Said said = backtest(session, "out", "2012-09", "2012-11", "--horizon", "1");
    assertEquals(2, said.code());
    assertEquals(
        "leakrisk: --from 2012-09: the first volume is of 2012-10; start there or later",
        said.lastLine());
    assertFalse(Files.exists(directory.resolve("out").resolve("backtests")));
  }

  private void assertRefused(String message, String from, String to, String... more)
      throws IOException {
    Said said = backtest("out", from, to, more);
    assertEquals(2, said.code(), said.err());
    assertEquals("leakrisk: " + message, said.lastLine());
  }

  private Said backtest(Session session, String out, String from, String to, String... more)
      throws IOException {
    return Product.run(session, arguments(out, from, to, more));
  }

  /** Without Spark. */
  private Said backtest(String out, String from, String to, String... more) throws IOException {
    return Product.run(arguments(out, from, to, more));
  }

  private String[] arguments(String out, String from, String to, String... more)
      throws IOException {
    Path in = directory.resolve("in");
    String input = Files.exists(in) ? in.toString() : TinyInput.of(in).path();
    List<String> all =
        new ArrayList<>(
            List.of("backtest", "--in", input, "--out", directory.resolve(out).toString()));
    all.addAll(List.of("--from", from, "--to", to, "--set", ONE_PLACE));
    all.addAll(List.of(more));
    return all.toArray(String[]::new);
  }

  private static String quoted(String... cells) {
    return "\"" + String.join("\",\"", cells) + "\"";
  }

  private Path folder(String out) throws IOException {
    try (Stream<Path> folders = Files.list(directory.resolve(out).resolve("backtests"))) {
      return folders.findFirst().orElseThrow();
    }
  }

  private static Map<String, byte[]> files(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    return files;
  }
}
