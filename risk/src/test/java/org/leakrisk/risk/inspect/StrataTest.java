package org.leakrisk.risk.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.word.Stratum;

/** Which stratum takes whom, and how many. */
class StrataTest {
  private static final Lottery LOTTERY = new Lottery("any", false);

  @Test
  void tenDaysWithOneFollowUpGiveEveryStratumItsPlaces() {
    HandmadeBoard board = market(37).notice("n1", "c36", Optional.empty(), "2012-12-20");
    assertEquals(
        Map.of(
            Stratum.RANDOM, 2L,
            Stratum.FOLLOW_UP, 1L,
            Stratum.EXCESS, 4L,
            Stratum.RISING, 1L,
            Stratum.COVERAGE, 1L,
            Stratum.SILENT, 1L),
        count(plan(board, 10)));
  }

  @Test
  void quotasAndDaysAreKeptForAllDaysAndFollowUps() {
    for (int days = 1; days <= 40; days++) {
      for (int due = 0; due <= 5; due++) {
        HandmadeBoard board = market(120);
        for (int i = 0; i < due; i++) {
          board.notice("n" + i, "c1%02d".formatted(i), Optional.empty(), "2012-12-20");
        }
        List<PlanLine> plan = plan(board, days);
        String where = days + " days, " + due + " due: " + count(plan);
        assertEquals(days, plan.size(), where);
        assertEquals(days, plan.stream().map(PlanLine::courier).distinct().count(), where);
        int random = (days + 4) / 5;
        long followed = at(plan, Stratum.FOLLOW_UP);
        assertEquals(random, at(plan, Stratum.RANDOM), where);
        assertTrue(followed <= Math.min(due, days / 2), where);
        Map<Stratum, Integer> quotas = Quotas.split(days - random - Math.min(due, days / 2));
        for (Stratum stratum : List.of(Stratum.EXCESS, Stratum.RISING, Stratum.SILENT)) {
          assertEquals((long) quotas.get(stratum), at(plan, stratum), where);
        }
        long drawnAsFollowUp = Math.min(due, days / 2) - followed;
        assertEquals(
            quotas.get(Stratum.COVERAGE) + drawnAsFollowUp, at(plan, Stratum.COVERAGE), where);
      }
    }
  }

  @Test
  void risingTakesTheLikeliestRisesAndNoneBelowFourInFive() {
    for (int seed = 1; seed <= 100; seed++) {
      Random random = new Random(seed);
      HandmadeBoard board = HandmadeBoard.empty();
      Map<String, Double> rose = new HashMap<>();
      for (int i = 0; i < 30; i++) {
        String courier = "c%02d".formatted(i);
        rose.put(courier, random.nextInt(100) / 100.0);
        board.cell(courier, "33", -1).rose(courier, "33", rose.get(courier));
      }
      List<PlanLine> plan = plan(board, 10);
      List<Double> taken =
          plan.stream()
              .filter(line -> line.stratum() == Stratum.RISING)
              .map(line -> rose.get(line.courier().code()))
              .toList();
      List<String> lots = couriers(plan, Stratum.RANDOM);
      List<Double> best =
          rose.entrySet().stream()
              .filter(entry -> entry.getValue() >= .8 && !lots.contains(entry.getKey()))
              .map(Map.Entry::getValue)
              .sorted((left, right) -> Double.compare(right, left))
              .limit(2)
              .toList();
      assertEquals(best, taken, "seed " + seed);
    }
  }

  @Test
  void linesSayTheirRuleAndItsNumbers() {
    HandmadeBoard board =
        HandmadeBoard.empty().cell("up", "33", -1).cell("still", "33", -16).cell("more", "33", 4);
    for (int i = 0; i < 40; i++) {
      board.cell("c%02d".formatted(i), "33", -1);
    }
    board.rose("up", "33", .93).quiet("still", "33", .97).lower("more", 1.2);
    Map<String, String> reasons =
        plan(board, 10).stream()
            .collect(Collectors.toMap(line -> line.courier().code(), PlanLine::reason));
    assertEquals(
        "P(rise) 0.93: 14.0 events on 6.2 expected in the 3 months from 2012-10, 5.0 on 6.0 from"
            + " 2011-10",
        reasons.get("up"));
    assertEquals(
        "P(less than half the usual rate) 0.97: 4.0 events on 20.0 expected; no inspection here on"
            + " record",
        reasons.get("still"));
    assertEquals(
        "4.0 events beyond the 20.0 expected; relative risk here 1.70 (1.20-2.20)",
        reasons.get("more"));
  }

  @Test
  void whoWasInspectedWithinAYearIsNotSilent() {
    HandmadeBoard board = HandmadeBoard.empty();
    for (int i = 0; i < 30; i++) {
      board
          .cell("c%02d".formatted(i), "33", -16)
          .inspected("c%02d".formatted(i), "33", "2012-01-01");
    }
    board.quiet("c11", "33", .99).quiet("c12", "33", .9).quiet("c13", "33", .79);
    assertEquals(List.of(), couriers(plan(board, 10), Stratum.SILENT));
    board.cell("c40", "33", -16).quiet("c40", "33", .85).inspected("c40", "33", "2011-12-31");
    assertEquals(List.of("c40"), couriers(plan(board, 10), Stratum.SILENT));
  }

  @Test
  void lateAndUntrueRepliesAreSilentWhenTheyAreManyAgainstTheOthers() {
    // By numerical integration of the two Gamma laws with scipy.
    assertEquals(.9465685, new BadReplies(5, 1e6, 9, 9e6).pAboveTwice(), 1e-6);
    assertEquals(.9785320, new BadReplies(6, 1e6, 9, 9e6).pAboveTwice(), 1e-6);
    assertTrue(new BadReplies(6, 1e6, 9, 9e6).isHigh());
    assertFalse(new BadReplies(4, 1e6, 0, 9e6).isHigh(), "too few to say");
    assertFalse(new BadReplies(200, 1e6, 900, 9e6).isHigh(), "twice as many, but no more");
    HandmadeBoard board = market(30).replies("c22", 60, 90).replies("c23", 10, 90);
    for (int i = 0; i < 30; i++) {
      board.quiet("c%02d".formatted(i), "33", .1);
    }
    List<PlanLine> plan = plan(board, 10);
    assertEquals(List.of("c22"), couriers(plan, Stratum.SILENT));
    assertEquals(
        "60 late or untrue replies in 12 months, 10.0 at the others' rate; no inspection here on"
            + " record",
        plan.stream()
            .filter(line -> line.stratum() == Stratum.SILENT)
            .findFirst()
            .orElseThrow()
            .reason());
  }

  /** Forty months in which every planned visit takes place and is known before the next plan. */
  @Test
  void everyCourierIsVisitedWithinAsManyMonthsAsThereAreCouriersToAPlaceOfCoverage() {
    int couriers = 12;
    Map<String, YearMonth> last = new HashMap<>();
    YearMonth start = YearMonth.of(2010, 1);
    for (int month = 0; month < 40; month++) {
      YearMonth asOf = start.plusMonths(month);
      HandmadeBoard board = HandmadeBoard.of(asOf);
      for (int i = 0; i < couriers; i++) {
        String courier = "c%02d".formatted(i);
        board.cell(courier, "33", i < 4 ? 10 - i : -1);
        Optional.ofNullable(last.get(courier))
            .ifPresent(visited -> board.inspected(courier, "33", visited + "-10"));
      }
      for (PlanLine line :
          PlanTest.plan(board, new PlanSettings(5, Map.of()), new Lottery("k", false))) {
        last.put(line.courier().code(), asOf.plusMonths(1));
      }
      for (int i = 0; i < couriers && month >= couriers; i++) {
        YearMonth visited = last.get("c%02d".formatted(i));
        assertTrue(!visited.isBefore(asOf.plusMonths(2 - couriers)), asOf + " c" + i);
      }
    }
    for (int days = 4; days <= 10_000; days++) {
      int random = Quotas.random(days);
      int fewest = Quotas.split(days - random - Quotas.mostFollowUps(days)).get(Stratum.COVERAGE);
      assertTrue(days < 10 || fewest > 0, days + " days leave no place to coverage");
    }
  }

  /** So many couriers in province 33 of which every stratum could take each. */
  private static HandmadeBoard market(int couriers) {
    HandmadeBoard board = HandmadeBoard.empty();
    for (int i = 0; i < couriers; i++) {
      String courier = "c%02d".formatted(i);
      board.cell(courier, "33", couriers - i).rose(courier, "33", .9).quiet(courier, "33", .9);
    }
    return board;
  }

  private static List<PlanLine> plan(HandmadeBoard board, int days) {
    return PlanTest.plan(board, new PlanSettings(days, Map.of()), LOTTERY);
  }

  private static List<String> couriers(List<PlanLine> plan, Stratum stratum) {
    return plan.stream()
        .filter(line -> line.stratum() == stratum)
        .map(line -> line.courier().code())
        .toList();
  }

  private static long at(List<PlanLine> plan, Stratum stratum) {
    return couriers(plan, stratum).size();
  }

  private static Map<Stratum, Long> count(List<PlanLine> plan) {
    return plan.stream().collect(Collectors.groupingBy(PlanLine::stratum, Collectors.counting()));
  }
}
