package org.leakrisk.risk.inspect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Stratum;
import org.leakrisk.tables.word.Tier;

class PlanTest {
  private static final int SECRETS = 2_000;
  private static final PlanSettings TEN_DAYS = new PlanSettings(10, Map.of());

  @Test
  void tenDaysWithOneFollowUpAreSplitAsTheMethodSays() {
    HandmadeBoard board = couriers(37, 37).notice("n1", "c07", Optional.empty(), "2012-12-20");
    List<PlanLine> plan = plan(board, TEN_DAYS, "none of these is drawn: 2");
    assertEquals(
        Map.of(Stratum.RANDOM, 2L, Stratum.FOLLOW_UP, 1L, Stratum.EXCESS, 6L, Stratum.COVERAGE, 1L),
        strata(plan));
    assertEquals(2 / 37.0, plan.get(0).inclusionProbability());
    assertEquals(.0540541, plan.get(0).inclusionProbability(), 5e-8);
    assertTrue(
        plan.subList(2, 10).stream().allMatch(line -> line.inclusionProbability() == 1),
        "only the lottery leaves anything to chance");
    assertEquals("notice n1 due 2012-12-20, not rechecked", lineOf(plan, "c07").reason());
  }

  @Test
  void placesSplitByLargestRemainder() {
    assertEquals(
        Map.of(Stratum.EXCESS, 4, Stratum.RISING, 1, Stratum.COVERAGE, 1, Stratum.SILENT, 1),
        Quotas.split(7));
    for (int places = 0; places <= 1_000; places++) {
      Map<Stratum, Integer> quotas = Quotas.split(places);
      int given = quotas.values().stream().mapToInt(Integer::intValue).sum();
      assertEquals(places, given);
      assertTrue(Math.abs(quotas.get(Stratum.EXCESS) - .5 * places) < 1);
      assertTrue(Math.abs(quotas.get(Stratum.RISING) - .2 * places) < 1);
      assertTrue(Math.abs(quotas.get(Stratum.COVERAGE) - .2 * places) < 1);
      assertTrue(Math.abs(quotas.get(Stratum.SILENT) - .1 * places) < 1);
    }
  }

  @Test
  void placesThatExcessDoesNotUseGoToTheLottery() {
    List<PlanLine> plan = plan(couriers(37, 3), TEN_DAYS, "these three are not drawn");
    assertEquals(
        Map.of(Stratum.RANDOM, 6L, Stratum.EXCESS, 3L, Stratum.COVERAGE, 1L), strata(plan));
    assertEquals(6 / 37.0, plan.get(0).inclusionProbability());
  }

  @Test
  void everyCourierIsDrawnAsOftenAsTheLotterySays() {
    fitsItsProbability(couriers(37, 37), TEN_DAYS);
  }

  @Test
  void everyCourierIsDrawnAsOftenWhenTheLotteryTakesPlacesThatOthersLeave() {
    fitsItsProbability(couriers(20, 3), TEN_DAYS);
  }

  @Test
  void everyBranchIsDrawnAsOftenAsTheLotterySays() {
    HandmadeBoard board = couriers(4, 2);
    for (int branch = 0; branch < 15; branch++) {
      board.branch("b%02d".formatted(branch), "c0" + branch % 2, "33");
    }
    fitsItsProbability(
        board.notice("n1", "c00", Optional.of("b02"), "2012-12-20"), new PlanSettings(8, Map.of()));
  }

  /** Pearson's statistic of draws without replacement, against its 99.9 % quantile. */
  private static void fitsItsProbability(HandmadeBoard handmade, PlanSettings settings) {
    Map<String, Integer> drawn = new TreeMap<>();
    Set<Double> probabilities = new HashSet<>();
    var board = handmade.board();
    for (int secret = 0; secret < SECRETS; secret++) {
      Lottery lottery = new Lottery("secret " + secret, false);
      for (PlanLine line :
          new InspectionPlanner(board, handmade.prospects(), settings, lottery).plan()) {
        if (line.stratum() == Stratum.RANDOM) {
          drawn.merge(name(line), 1, Integer::sum);
          probabilities.add(line.inclusionProbability());
        }
      }
    }
    assertEquals(1, probabilities.size(), "one probability for all, whatever was drawn");
    double probability = probabilities.iterator().next();
    double places = drawn.values().stream().mapToInt(n -> n).sum() / (double) SECRETS;
    long units = Math.round(places / probability);
    assertEquals(units, drawn.size(), "everybody can be drawn");
    double expected = SECRETS * probability;
    double statistic = 0;
    for (int times : drawn.values()) {
      statistic += (times - expected) * (times - expected) / (expected * (1 - probability));
    }
    statistic *= (units - 1.0) / units;
    double limit = ChiSquaredDistribution.of(units - 1.0).inverseSurvivalProbability(.001);
    assertTrue(statistic < limit, statistic + " >= " + limit + ": " + drawn);
  }

  @Test
  void excessTakesWhatNoOtherChoiceOfTheSameSizeBeats() {
    for (int seed = 1; seed <= 200; seed++) {
      Random random = new Random(seed);
      HandmadeBoard handmade = HandmadeBoard.empty();
      int couriers = 2 + random.nextInt(7);
      for (int i = 0; i < couriers; i++) {
        handmade.cell("c0" + i, "33", Math.round(random.nextGaussian() * 100) / 10.0);
        handmade.lower("c0" + i, random.nextInt(3) == 0 ? 1.1 : .6);
      }
      PlanSettings settings = new PlanSettings(1 + random.nextInt(6), Map.of());
      List<PlanLine> plan = plan(handmade, settings, "secret " + seed);
      Set<String> elsewhere =
          plan.stream()
              .filter(line -> line.stratum() == Stratum.RANDOM)
              .map(line -> line.courier().code())
              .collect(Collectors.toSet());
      List<PlanLine> chosen =
          plan.stream().filter(line -> line.stratum() == Stratum.EXCESS).toList();
      List<CellScore> free =
          handmade.board().cells().stream()
              .filter(cell -> cell.excessEvents() >= 1)
              .filter(cell -> !elsewhere.contains(cell.courier().code()))
              .toList();
      double taken = worth(handmade, chosen.stream().map(PlanLine::courier).toList());
      assertEquals(best(handmade, free, chosen.size()), taken, 1e-9, "seed " + seed);
    }
  }

  /** The best sum of any choice of so many cells, by trying all. */
  private static double best(HandmadeBoard board, List<CellScore> cells, int size) {
    double best = 0;
    for (int choice = 0; choice < 1 << cells.size(); choice++) {
      List<CourierId> couriers = new ArrayList<>();
      for (int i = 0; i < cells.size(); i++) {
        if ((choice >> i & 1) == 1) {
          couriers.add(cells.get(i).courier());
        }
      }
      if (couriers.size() == size) {
        best = Math.max(best, worth(board, couriers));
      }
    }
    return best;
  }

  /**
   * Events beyond expectation; a courier that is clearly above the others outweighs any of them.
   */
  private static double worth(HandmadeBoard handmade, List<CourierId> couriers) {
    var board = handmade.board();
    double worth = 0;
    for (CellScore cell : board.cells()) {
      if (couriers.contains(cell.courier())) {
        boolean clear = board.courier(cell.courier()).index().lower95() > 1;
        worth += cell.excessEvents() + (clear ? 1e6 : 0);
      }
    }
    return worth;
  }

  @Test
  void noUnitIsPlannedTwiceAndNoDayIsSpentTwice() {
    for (int seed = 1; seed <= 300; seed++) {
      Random random = new Random(seed);
      HandmadeBoard board = HandmadeBoard.empty();
      for (int i = 0; i < 1 + random.nextInt(12); i++) {
        String courier = "c%02d".formatted(i);
        for (String province : List.of("11", "33", "44")) {
          if (random.nextInt(4) > 0) {
            board.cell(courier, province, random.nextGaussian() * 5);
          }
        }
        if (random.nextInt(3) == 0) {
          board.branch("b" + i, courier, "33").branch("d" + i, courier, "33");
        }
        board.tier(courier, random.nextInt(8) == 0 ? Tier.NO_EXPOSURE : Tier.LOW);
        if (random.nextInt(3) == 0) {
          board.notice("n" + i, courier, Optional.empty(), "2012-12-20");
          board.notice("m" + i, courier, Optional.empty(), "2012-11-20");
        }
      }
      double days = random.nextInt(30) / 2.0;
      PlanSettings settings = new PlanSettings(days, Map.of(new ProvinceCode("44"), 3.9));
      List<PlanLine> plan = plan(board, settings, "secret " + seed);
      assertEquals(
          plan.size(), plan.stream().map(PlanTest::unit).distinct().count(), "seed " + seed);
      for (String province : List.of("11", "33", "44")) {
        long lines = plan.stream().filter(line -> line.province().code().equals(province)).count();
        assertTrue(lines <= (province.equals("44") ? 3 : Math.floor(days)), "seed " + seed);
      }
    }
  }

  @Test
  void asManyDaysAsThereAreAreUsedWhileThereIsAnybodyToVisit() {
    for (int days = 0; days <= 12; days++) {
      for (int above = 0; above <= 8; above++) {
        List<PlanLine> plan = plan(couriers(8, above), new PlanSettings(days, Map.of()), "any");
        assertEquals(Math.min(days, 8), plan.size(), days + " days, " + above + " above");
      }
    }
  }

  @Test
  void followUpsAreTheOldestDueAndTakeAtMostHalf() {
    HandmadeBoard board =
        couriers(30, 0)
            .notice("late", "c01", Optional.empty(), "2013-01-31")
            .notice("older", "c02", Optional.empty(), "2012-11-30")
            .notice("oldest", "c03", Optional.empty(), "2012-10-31")
            .notice("next", "c04", Optional.empty(), "2013-02-01")
            .notice("rechecked", "c05", Optional.empty(), "2012-10-01", Optional.of("2012-11-01"));
    assertEquals(
        List.of("c03", "c02"),
        plan(board, new PlanSettings(4, Map.of()), "draws others").stream()
            .filter(line -> line.stratum() == Stratum.FOLLOW_UP)
            .map(line -> line.courier().code())
            .toList());
    assertEquals(
        List.of("c03", "c02", "c01"),
        plan(board, TEN_DAYS, "draws others").stream()
            .filter(line -> line.stratum() == Stratum.FOLLOW_UP)
            .map(line -> line.courier().code())
            .toList());
  }

  @Test
  void aFollowUpGoesWhereTheBranchIs() {
    HandmadeBoard board =
        HandmadeBoard.empty()
            .cell("c01", "11", 1)
            .cell("c01", "33", 1)
            .branch("b1", "c01", "33")
            .notice("n1", "c01", Optional.of("b1"), "2012-12-20");
    List<PlanLine> due =
        plan(board, new PlanSettings(0, Map.of(new ProvinceCode("33"), 20.0)), "any").stream()
            .filter(line -> line.branch().isPresent())
            .toList();
    assertEquals(List.of("33"), due.stream().map(line -> line.province().code()).toList());
  }

  @Test
  void coverageTakesWhoWasInspectedLongestAgoHere() {
    HandmadeBoard board = couriers(20, 20);
    for (int i = 0; i < 20; i++) {
      board.inspected("c%02d".formatted(i), "33", i == 17 ? "2011-06-01" : "2012-10-01");
    }
    board.inspected("c17", "11", "2012-12-01").inspected("c17", "33", "2013-01-05");
    assertEquals("c17", coverage(board).courier().code());
    assertEquals("last inspected here on 2011-06-01", coverage(board).reason());
    board.cell("c20", "33", -1);
    assertEquals("c20", coverage(board).courier().code());
    assertEquals("no inspection here on record", coverage(board).reason());
  }

  private static PlanLine coverage(HandmadeBoard board) {
    return plan(board, TEN_DAYS, "draws neither of them").stream()
        .filter(line -> line.stratum() == Stratum.COVERAGE)
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aPredictableLotterySaysSo() {
    HandmadeBoard board = couriers(8, 8);
    PlanSettings twoDays = new PlanSettings(2, Map.of());
    assertEquals(
        "lottery: 1 of 8 drawn", plan(board, twoDays, new Lottery("x", false)).get(0).reason());
    assertEquals(
        "lottery: 1 of 8 drawn, predictable lottery",
        plan(board, twoDays, new Lottery("x", true)).get(0).reason());
  }

  @Test
  void volumeWithoutProvinceIsPlannedForOnlyWhenNoneHasOne() {
    HandmadeBoard nation = HandmadeBoard.empty().cell("c01", "00", 1).cell("c02", "00", 2);
    assertEquals(
        List.of("00", "00"),
        plan(nation, TEN_DAYS, "any").stream().map(line -> line.province().code()).toList());
    assertFalse(
        plan(nation.cell("c01", "33", 1), TEN_DAYS, "any").stream()
            .anyMatch(line -> line.province().code().equals("00")));
  }

  @Test
  void whoHasNoVolumeAnyMoreIsNotVisitedForItsPast() {
    HandmadeBoard board = couriers(4, 4).tier("c01", Tier.NO_EXPOSURE);
    assertTrue(
        plan(board, TEN_DAYS, "any").stream()
            .noneMatch(line -> line.courier().code().equals("c01")));
  }

  /** Couriers c00, c01, ... in province 33, the first of them above expectation. */
  private static HandmadeBoard couriers(int number, int above) {
    HandmadeBoard board = HandmadeBoard.empty();
    for (int i = 0; i < number; i++) {
      board.cell("c%02d".formatted(i), "33", i < above ? 100 - i : -1);
    }
    return board;
  }

  private static List<PlanLine> plan(HandmadeBoard board, PlanSettings settings, String secret) {
    return plan(board, settings, new Lottery(secret, false));
  }

  static List<PlanLine> plan(HandmadeBoard board, PlanSettings settings, Lottery lottery) {
    return new InspectionPlanner(board.board(), board.prospects(), settings, lottery).plan();
  }

  private static Map<Stratum, Long> strata(List<PlanLine> plan) {
    return plan.stream().collect(Collectors.groupingBy(PlanLine::stratum, Collectors.counting()));
  }

  private static PlanLine lineOf(List<PlanLine> plan, String courier) {
    return plan.stream()
        .filter(line -> line.courier().code().equals(courier))
        .findFirst()
        .orElseThrow();
  }

  private static String name(PlanLine line) {
    return line.courier().code() + line.branch().map(id -> "/" + id.code()).orElse("");
  }

  private static String unit(PlanLine line) {
    return line.province().code() + " " + name(line);
  }
}
