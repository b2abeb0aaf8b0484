package org.leakrisk.risk.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.quality.Quality;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Direction;
import org.leakrisk.tables.word.Severity;

class ChangesTest {
  private static final CourierChange UP = CourierChange.real(Direction.UP);
  private static final CourierChange DOWN = CourierChange.real(Direction.DOWN);
  private static final CourierChange NOISE = CourierChange.of(Change.NOISE);
  private static final CourierChange NEW = CourierChange.of(Change.NEW);
  private static final CourierChange OTHER = CourierChange.of(Change.DEFINITION_CHANGED);

  @Test
  void aLargeRiseAndFallAreRealAndTheRestIsNoise() {
    SortedMap<String, CourierChange> changes = changes(twoYears().board(), List.of());
    assertEquals(NOISE, changes.get("jiatong"));
    assertEquals(NOISE, changes.get("yitong"));
    assertEquals(UP, changes.get("dingda"));
    assertEquals(DOWN, changes.get("wufeng"));
  }

  @Test
  void whatFallsForAllIsNobodysChange() {
    Sketch world = new Sketch("2012-12");
    for (String courier : List.of("bingtong", "dingda", "jiatong", "wufeng", "yitong")) {
      world.months(courier, "33", "2011-01", "2012-09", 40);
      world.months(courier, "33", "2012-10", "2012-12", 10);
    }
    changes(world.board(), List.of())
        .forEach((courier, change) -> assertEquals(NOISE, change, courier));
  }

  @Test
  void whoBeganWithinTheYearIsNew() {
    Sketch world = twoYears().months("bingtong", "33", "2012-01", "2012-12", 40);
    assertEquals(NEW, changes(world.board(), List.of()).get("bingtong"));
    Sketch older = twoYears().months("bingtong", "33", "2011-10", "2012-12", 40);
    assertEquals(NOISE, changes(older.board(), List.of()).get("bingtong"));
    Sketch gap =
        twoYears()
            .months("bingtong", "33", "2011-01", "2011-09", 40)
            .months("bingtong", "33", "2012-01", "2012-12", 40);
    assertEquals(NEW, changes(gap.board(), List.of()).get("bingtong"));
  }

  @Test
  void withLittleHistoryTheMonthsJustBeforeAreCompared() {
    Sketch world = new Sketch("2012-12");
    for (String courier : List.of("bingtong", "jiatong", "wufeng", "yitong")) {
      world.months(courier, "33", "2012-05", "2012-12", 40);
    }
    world.months("dingda", "33", "2012-05", "2012-09", 10);
    world.months("dingda", "33", "2012-10", "2012-12", 40);
    world.months("shunda", "33", "2012-10", "2012-12", 40);
    SortedMap<String, CourierChange> changes = changes(world.board(), List.of());
    assertEquals(UP, changes.get("dingda"));
    assertEquals(NOISE, changes.get("yitong"));
    assertEquals(NEW, changes.get("shunda"));
  }

  @Test
  void errorsInThePeriodsMakeThemTwoMeasurements() {
    Scoreboard board = twoYears().board();
    assertEquals(OTHER, changes(board, List.of(error("complaint/2012-11"))).get("wufeng"));
    assertEquals(OTHER, changes(board, List.of(error("parcels/2011-11"))).get("yitong"));
    assertEquals(OTHER, changes(board, List.of(error("wufeng/fraud"))).get("wufeng"));
    assertEquals(OTHER, changes(board, List.of(error("parcels/wufeng"))).get("wufeng"));
    assertEquals(OTHER, changes(board, List.of(error("couriers"))).get("wufeng"));
    for (String elsewhere :
        List.of("complaint/2012-06", "parcels/yitong", "wufeng/audit", "listing/2012-11")) {
      assertEquals(DOWN, changes(board, List.of(error(elsewhere))).get("wufeng"), elsewhere);
    }
    Finding warning = new Finding("volume_jump", "wufeng", Severity.WARN, "", "", "");
    assertEquals(DOWN, changes(board, List.of(warning)).get("wufeng"));
  }

  @Test
  void aRateThatIsInflatedByRunOffIsNoChangeOfItsCourier() {
    Scoreboard board = twoYears().board();
    Finding runOff = new Finding("run_off", "wufeng", Severity.WARN, "", "", "");
    assertEquals(OTHER, changes(board, List.of(runOff)).get("wufeng"));
    assertEquals(UP, changes(board, List.of(runOff)).get("dingda"));
  }

  /** The last quarter of those that are named has 675 complaints and fraud cases. */
  @Test
  void whereTooManyEventsNameNoCourierNoChangeIsClaimed() {
    assertEquals(DOWN, besides("2012-11", 150).get("wufeng"));
    for (String month : List.of("2012-12", "2011-10")) {
      besides(month, 400).forEach((courier, change) -> assertEquals(OTHER, change, courier));
    }
    assertEquals(DOWN, besides("2012-05", 400).get("wufeng"));
  }

  /** The changes with so many complaints of a month that name no courier. */
  private static SortedMap<String, CourierChange> besides(String month, long events) {
    Sketch world = twoYears().ofNobody(month, events);
    Scoreboard board = world.board();
    return changes(
        board,
        Quality.findings(board, world.context()).stream()
            .filter(finding -> finding.check().startsWith("unattributed"))
            .toList());
  }

  @Test
  void noChangeIsClaimedAcrossABreakOfASourceThatIsRead() {
    Scoreboard board = twoYears().board();
    for (String across : List.of("2011-11", "2012-01", "2012-06", "2012-12")) {
      assertEquals(
          OTHER, changes(board, List.of(broken("counts/" + across))).get("wufeng"), across);
    }
    for (String beside : List.of("counts/2011-10", "counts/2011-01", "audits/2012-06")) {
      assertEquals(DOWN, changes(board, List.of(broken(beside))).get("wufeng"), beside);
    }
    Finding adjudication =
        new Finding("adjudication_break", "complaint/2012-06", Severity.ERROR, "", "", "");
    assertEquals(OTHER, changes(board, List.of(adjudication)).get("wufeng"));
  }

  private static Finding broken(String subject) {
    return new Finding("definition_break", subject, Severity.WARN, "", "", "");
  }

  @Test
  void unrankedCouriersAndUnfittedWorldsAreNotJudged() {
    Sketch world = twoYears().months("bingtong", "33", "2011-01", "2012-08", 40);
    assertEquals(false, changes(world.board(), List.of()).containsKey("bingtong"));
    Sketch silent = new Sketch("2012-12");
    silent.months("jiatong", "33", "2011-01", "2012-12", 0);
    silent.months("yitong", "33", "2011-01", "2012-12", 0);
    assertEquals(new TreeMap<>(), changes(silent.board(), List.of()));
  }

  @Test
  void quartersAreComparedWithTheQuarterAYearBefore() {
    Sketch world = new Sketch("2012-12");
    List<String> couriers = List.of("bingtong", "dingda", "jiatong", "wufeng", "yitong");
    for (String courier : couriers) {
      double usual = 30 + 30 * couriers.indexOf(courier);
      for (int quarter = 0; quarter < 8; quarter++) {
        YearMonth month = YearMonth.of(2012, 12).minusMonths(3L * quarter);
        world.month(
            courier, "00", month, 1e6, courier.equals("dingda") && quarter == 4 ? 10 : usual);
      }
    }
    SortedMap<String, CourierChange> changes = changes(world.board(), List.of());
    assertEquals(UP, changes.get("dingda"));
    assertEquals(NOISE, changes.get("yitong"));
  }

  /**
   * Denied boardings of airlines, by quarter: all fell in 2017, some more than the others. Skipped
   * without the published files.
   */
  @Test
  void theFallOf2017IsRealAgainstAFixedRateAndPartlyShared() {
    Sketch world = new Sketch("2017-12");
    SortedMap<String, Double> counts = new TreeMap<>();
    for (List<String> row : airlines("counts.csv")) {
      counts.put(row.get(0) + row.get(1), Double.parseDouble(row.get(3)));
    }
    for (List<String> row : airlines("parcels.csv")) {
      YearMonth month = YearMonth.parse(row.get(1));
      double events = counts.getOrDefault(row.get(0) + row.get(1), 0.0);
      world.month(row.get(0), "00", month, Double.parseDouble(row.get(2)), events);
    }
    assertEquals(
        Map.of("aa", DOWN, "b6", DOWN, "ua", DOWN),
        real(world.board(Standardise.NONE, List.of(StreamId.COMPLAINT))));
    assertEquals(
        Map.of("b6", DOWN, "nk", UP),
        real(world.board(Standardise.PROVINCE_MONTH, List.of(StreamId.COMPLAINT))));
  }

  private static SortedMap<String, CourierChange> real(Scoreboard board) {
    SortedMap<String, CourierChange> changes = changes(board, board.findings());
    changes.values().removeIf(change -> change.change() != Change.REAL);
    return changes;
  }

  private static Sketch twoYears() {
    Sketch world = new Sketch("2012-12");
    world.months("jiatong", "33", "2011-01", "2012-12", 40);
    world.months("yitong", "33", "2011-01", "2012-12", 30);
    world.months("dingda", "33", "2011-01", "2012-09", 20);
    world.months("dingda", "33", "2012-10", "2012-12", 60);
    world.months("wufeng", "33", "2011-01", "2012-09", 60);
    return world.months("wufeng", "33", "2012-10", "2012-12", 20);
  }

  private static Finding error(String subject) {
    return new Finding("copied_period", subject, Severity.ERROR, "", "", "");
  }

  private static SortedMap<String, CourierChange> changes(
      Scoreboard board, List<Finding> findings) {
    Changes changes = Changes.of(board, findings);
    SortedMap<String, CourierChange> byCourier = new TreeMap<>();
    board
        .couriers()
        .forEach(
            courier -> changes.of(courier).ifPresent(c -> byCourier.put(courier.id().code(), c)));
    return byCourier;
  }

  private static List<List<String>> airlines(String file) {
    Path path =
        Path.of(System.getProperty("leakrisk.home", ".."), "..", "shared", "real")
            .resolve("us-airlines")
            .resolve("input")
            .resolve(file);
    assumeTrue(Files.exists(path), "SKIPPED: no real data at shared/real beside the checkout");
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> List.of(line.split(",")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
