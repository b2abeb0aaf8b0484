package org.leakrisk.risk.change;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.leakrisk.tables.id.StreamId.COMPLAINT;
import static org.leakrisk.tables.id.StreamId.FRAUD;

import java.time.YearMonth;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Severity;

class LevelChangeTest {
  private static final List<String> COURIERS =
      List.of("jiatong", "yitong", "dingda", "wufeng", "shunda");

  @Test
  void aFallOfAllIsNobodysChangeAndYetStandsAmongTheFindings() {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      world.months(courier, "33", "2011-01", "2012-09", 40);
      world.months(courier, "33", "2012-10", "2012-12", 16);
    }
    Finding complaint = LevelChange.findings(board(world, COMPLAINT)).get(0);
    assertEquals("complaint", complaint.subject());
    assertEquals(Severity.WARN, complaint.severity());
    assertEquals("REAL: 240 events in 2012-10 to 2012-12, -60 %", complaint.observed());
    assertEquals("about 600 at the rate of the same months a year before", complaint.expected());
    assertEquals("fraud", LevelChange.findings(board(world, COMPLAINT, FRAUD)).get(1).subject());
  }

  @Test
  void whoCameOrLeftBetweenDoesNotMoveTheLevel() {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      world.months(courier, "33", "2011-01", "2012-12", 40);
    }
    world.months("leftlong", "33", "2011-01", "2012-03", 400);
    world.months("newcomer", "33", "2012-08", "2012-12", 400);
    Finding complaint = LevelChange.findings(board(world, COMPLAINT)).get(0);
    assertEquals(Severity.INFO, complaint.severity());
    assertEquals("NOISE: 600 events in 2012-10 to 2012-12, +0 %", complaint.observed());
  }

  @Test
  void withoutAYearBeforeThereIsNothingToSay() {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      world.months(courier, "33", "2012-01", "2012-12", 40);
    }
    assertEquals(List.of(), LevelChange.findings(board(world, COMPLAINT)));
  }

  /** Two comparisons a fifth apart are thought before any is seen, so few years claim little. */
  @Test
  void withFewYearsOnlyALargeChangeIsReal() {
    assertEquals(Severity.INFO, afterSteady(2, 48).severity());
    assertEquals(Severity.WARN, afterSteady(2, 64).severity());
    assertEquals(Severity.WARN, afterSteady(8, 48).severity());
  }

  /** So many years of 40 complaints a month, then three months of another number. */
  private static Finding afterSteady(int years, double last) {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      world.months(courier, "33", (2013 - years) + "-01", "2012-09", 40);
      world.months(courier, "33", "2012-10", "2012-12", last);
    }
    return LevelChange.findings(board(world, COMPLAINT)).get(0);
  }

  /** Events in bunches of six, at a level that moves for all couriers in each quarter. */
  @Test
  void shocksThatAllShareAreTakenForAChangeInOneWorldOfTenAtMost() {
    int wrong = 0;
    int worlds = 0;
    for (int years : new int[] {2, 4, 8}) {
      for (double spread : new double[] {0, .1, .3}) {
        for (int seed = 0; seed < 20; seed++) {
          wrong += real(shaken(years, spread, new Random(seed))) ? 1 : 0;
          worlds++;
        }
      }
    }
    assertTrue(wrong >= 1 && wrong <= worlds / 10, wrong + " of " + worlds);
  }

  private static Finding shaken(int years, double spread, Random random) {
    Sketch world = new Sketch("2012-12");
    double level = 0;
    for (int age = 12 * years - 1; age >= 0; age--) {
      level = age % 3 == 2 ? Math.exp(spread * random.nextGaussian()) : level;
      for (String courier : COURIERS) {
        double bunches = -1;
        for (double wait = 0; wait < 7 * level; bunches++) {
          wait -= Math.log(random.nextDouble());
        }
        world.month(courier, "33", YearMonth.of(2012, 12).minusMonths(age), 1e6, 6 * bunches);
      }
    }
    return LevelChange.findings(board(world, COMPLAINT)).get(0);
  }

  /** Five steady years, a fall to a third for good, and two years on another. */
  @Test
  void oneBreakDoesNotMakeTheNextOneLookUsual() {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      world.months(courier, "33", "2005-01", "2010-03", 80);
      world.months(courier, "33", "2010-04", "2012-09", 27);
      world.months(courier, "33", "2012-10", "2012-12", 9);
    }
    assertEquals(Severity.WARN, LevelChange.findings(board(world, COMPLAINT)).get(0).severity());
  }

  @Test
  void quartersAreComparedWithTheQuarterAYearBefore() {
    Sketch world = new Sketch("2012-12");
    for (String courier : COURIERS) {
      for (int quarter = 0; quarter < 8; quarter++) {
        YearMonth month = YearMonth.of(2011, 3).plusMonths(3L * quarter);
        world.month(courier, "00", month, 1e6, quarter < 7 ? 90 : 180);
      }
    }
    Finding complaint = LevelChange.findings(board(world, COMPLAINT)).get(0);
    assertEquals("REAL: 900 events in 2012-10 to 2012-12, +100 %", complaint.observed());
  }

  private static boolean real(Finding finding) {
    return finding.observed().startsWith("REAL");
  }

  private static Scoreboard board(Sketch world, StreamId... streams) {
    return world.board(Standardise.PROVINCE_MONTH, List.of(streams));
  }
}
