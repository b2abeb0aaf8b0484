package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Tier;

/** Which events and volumes count, and what is said about those that do not. */
class DataRulesTest {
  private static final YearMonth MONTH = World.MONTH;
  private static final LocalDate DAY = MONTH.atDay(3);

  @Test
  void eventsKnownLaterThanTheMonthDoNotCount() {
    World world = three();
    world.tally(
        new Tally(
            new CourierId("aa"),
            ProvinceCode.NATIONAL,
            MONTH,
            World.COMPLAINT,
            MONTH.plusMonths(1),
            5_000_000,
            5_000_000,
            5_000_000,
            5_000_000,
            0,
            0,
            5,
            1));
    world.events(World.COMPLAINT, "aa", "00", MONTH.plusMonths(1), 7);
    assertEquals(8, complaint(judge(world), "aa").events());
  }

  @Test
  void theWindowLeavesOlderHistoryOut() {
    World world = three();
    for (String courier : List.of("aa", "bb", "cc")) {
      world
          .parcels(courier, "00", MONTH.minusMonths(2), 30)
          .events(World.COMPLAINT, courier, "00", MONTH.minusMonths(2), 4);
    }
    ScoringSettings two = Choice.plain().window(new HistoryWindow(2)).settings();
    assertEquals(8, complaint(World.judge(world, two), "aa").events());
    assertEquals(12, complaint(judge(world), "aa").events());
    assertEquals(MONTH.minusMonths(2), judge(world).from());
    assertEquals(MONTH.minusMonths(1), World.judge(world, two).from());
  }

  @Test
  void eventsWithoutVolumeCountButScoreNothing() {
    World world =
        three()
            .parcels("bb", "00", MONTH.minusMonths(1), 30)
            .events(World.COMPLAINT, "aa", "00", MONTH.minusMonths(1), 4);
    Scoreboard board = judge(world);
    assertEquals(12, complaint(board, "aa").events());
    assertEquals(8, complaint(board, "aa").eventsAdjusted());
    Finding finding = finding(board, "events_without_exposure").orElseThrow();
    assertEquals("aa/complaint", finding.subject());
    assertEquals(Severity.ERROR, finding.severity());
    assertEquals("4 events in 1 months, the first 2012-11", finding.observed());
  }

  @Test
  void eventsOfAQuarterBelongToItsLastMonth() {
    World world = World.of(MONTH);
    for (int quarter = 0; quarter < 4; quarter++) {
      YearMonth month = MONTH.minusMonths(3L * quarter);
      for (String courier : List.of("aa", "bb", "cc")) {
        world
            .parcels(courier, "00", month, 30)
            .events(World.COMPLAINT, courier, "00", month.minusMonths(1), 4);
      }
    }
    Scoreboard board = judge(world);
    assertEquals(16, complaint(board, "aa").eventsAdjusted());
    assertTrue(finding(board, "events_without_exposure").isEmpty());
  }

  @Test
  void aCourierThatStoppedIsJudgedButNotRanked() {
    World world = three();
    for (int age = 3; age < 6; age++) {
      world
          .parcels("dd", "00", MONTH.minusMonths(age), 20)
          .events(World.COMPLAINT, "dd", "00", MONTH.minusMonths(age), 9);
    }
    Scoreboard board = judge(world);
    CourierScore stopped = board.courier(new CourierId("dd"));
    assertEquals(Tier.NO_EXPOSURE, stopped.tier());
    assertTrue(stopped.standing().isEmpty());
    assertTrue(stopped.index().value() > 1);
    assertEquals(4, board.fits().get(0).units());
    assertEquals(
        6,
        board.ranked().stream()
            .mapToDouble(score -> score.standing().orElseThrow().expectedRank())
            .sum(),
        1e-6);
  }

  @Test
  void onlyConfiguredAuditReasonsCountUnlessThereAreNoOthers() {
    World world = three();
    for (String courier : List.of("aa", "bb", "cc")) {
      world
          .audit(courier, Optional.of(AuditReason.ROUTINE), DAY, 50, 5)
          .audit(courier, Optional.of(AuditReason.TARGETED), DAY, 50, 20);
    }
    Scoreboard board = judge(world);
    StreamScore audit = audit(board);
    assertEquals(5, audit.events());
    assertEquals(50, audit.exposure());
    assertEquals(Optional.of(25L), board.couriers().get(0).auditFailures());

    World targeted = three();
    for (String courier : List.of("aa", "bb", "cc")) {
      targeted.audit(courier, Optional.of(AuditReason.TARGETED), DAY, 50, 20);
    }
    Scoreboard only = judge(targeted);
    assertEquals(20, audit(only).events());
    assertEquals(Optional.of("AUDIT_TARGETED_ONLY"), fit(only, StreamId.AUDIT).note());
    assertEquals(Optional.empty(), fit(board, StreamId.AUDIT).note());
  }

  @Test
  void effectiveComplaintsAreASwitch() {
    World world = World.of(MONTH);
    for (String courier : List.of("aa", "bb", "cc")) {
      world
          .parcels(courier, "00", MONTH, 30)
          .events(World.COMPLAINT, courier, "00", MONTH, 9, 2, 9, 9)
          .events(World.FRAUD, courier, "00", MONTH, 5, 1, 5, 5);
    }
    ScoringSettings effective = Choice.plain().complaints(ComplaintCount.EFFECTIVE).settings();
    assertEquals(9, complaint(judge(world), "aa").events());
    assertEquals(2, complaint(World.judge(world, effective), "aa").events());
    assertEquals(
        5,
        World.judge(world, effective).couriers().get(0).stream(World.FRAUD).orElseThrow().events());
  }

  @Test
  void couriersShareATieGroupWhenUnresolvedRecordsCouldTurnThemRound() {
    assertEquals(2, groupOfSecond(bounded(60, 60, 4, 4)));
    assertEquals(1, groupOfSecond(bounded(60, 60, 4, 90)));
    assertEquals(1, groupOfSecond(bounded(2, 60, 4, 4)));
    Finding finding = finding(judge(bounded(60, 60, 4, 90)), "courier_bounds").orElseThrow();
    assertEquals("bb/complaint", finding.subject());
    assertEquals("lower 4, counted 4, upper 90", finding.observed());
  }

  private static World bounded(double lower, double events, double other, double upper) {
    return World.of(MONTH)
        .parcels("aa", "00", MONTH, 100)
        .parcels("bb", "00", MONTH, 100)
        .parcels("cc", "00", MONTH, 100)
        .events(World.COMPLAINT, "aa", "00", MONTH, events, events, lower, events)
        .events(World.COMPLAINT, "bb", "00", MONTH, other, other, other, upper)
        .events(World.COMPLAINT, "cc", "00", MONTH, 3);
  }

  private static long groupOfSecond(World world) {
    return judge(world).courier(new CourierId("bb")).standing().orElseThrow().tieGroup();
  }

  @Test
  void aMonopolistCannotBeCompared() {
    World world =
        World.of(MONTH)
            .parcels("aa", "65", MONTH, 900)
            .parcels("bb", "65", MONTH, 100)
            .parcels("bb", "31", MONTH, 500)
            .parcels("cc", "31", MONTH, 500)
            .events(World.COMPLAINT, "aa", "65", MONTH, 9)
            .events(World.COMPLAINT, "bb", "31", MONTH, 5)
            .events(World.COMPLAINT, "cc", "31", MONTH, 5);
    ScoringSettings settings = Choice.plain().standardise(Standardise.PROVINCE_MONTH).settings();
    Scoreboard board = World.judge(world, settings);
    assertEquals("aa/complaint", finding(board, "no_comparison").orElseThrow().subject());
    assertEquals(
        1, board.findings().stream().filter(f -> f.check().equals("no_comparison")).count());
    assertTrue(finding(judge(world), "no_comparison").isEmpty());
  }

  @Test
  void fewerThanFiveCouriersAreComparedOnly() {
    assertTrue(finding(judge(three()), "compare_only").isPresent());
    assertFalse(
        finding(judge(three().cell("dd", 1, 9).cell("ee", 1, 9)), "compare_only").isPresent());
  }

  @Test
  void aPeerGroupOfFiveIsFittedByItself() {
    World world = World.of(MONTH);
    for (int unit = 0; unit < 5; unit++) {
      world.courier("n" + unit, Optional.of("NETWORK")).cell("n" + unit, 2 + 3 * unit, 100);
      world.courier("r" + unit, Optional.of("REGIONAL")).cell("r" + unit, 40 + 30 * unit, 100);
    }
    for (int unit = 0; unit < 4; unit++) {
      world.courier("q" + unit, Optional.of("LOCAL")).cell("q" + unit, 10 + 20 * unit, 100);
    }
    ScoringSettings grouped = Choice.plain().peers(Peers.GROUP).settings();
    Scoreboard board = World.judge(world, grouped);
    Scoreboard all = judge(world);
    assertFalse(board.exact());
    assertTrue(index(all, "n4") < .5 && index(all, "r0") > .7);
    assertTrue(index(board, "n4") > 1.3 && index(board, "r0") < .5);
    assertEquals(index(all, "q1"), index(board, "q1"), 1e-6);
    assertEquals(
        Optional.of(1L), all.courier(new CourierId("n4")).standing().orElseThrow().rankInGroup());
    assertEquals(
        Optional.of(5L), all.courier(new CourierId("r0")).standing().orElseThrow().rankInGroup());
  }

  @Test
  void weightsThatReachNoStreamAreRefused() {
    ScoringSettings settings = Choice.plain().weights(Map.of(StreamId.LISTING, 1.0)).settings();
    BadUsage refused = assertThrows(BadUsage.class, () -> World.judge(three(), settings));
    assertEquals(
        "scoring.weights give no weight to any stream of the input: give one of [complaint] more"
            + " than 0",
        refused.getMessage());
  }

  private static World three() {
    return World.of(MONTH).cell("aa", 8, 40).cell("bb", 2, 30).cell("cc", 9, 20);
  }

  private static Scoreboard judge(World world) {
    return World.judge(world, World.plain(Prior.ML, 3));
  }

  private static double index(Scoreboard board, String courier) {
    return board.courier(new CourierId(courier)).index().value();
  }

  private static StreamScore complaint(Scoreboard board, String courier) {
    return board.courier(new CourierId(courier)).stream(World.COMPLAINT).orElseThrow();
  }

  private static StreamScore audit(Scoreboard board) {
    return board.couriers().get(0).stream(StreamId.AUDIT).orElseThrow();
  }

  private static StreamFit fit(Scoreboard board, StreamId stream) {
    return board.fits().stream()
        .filter(fit -> fit.stream().equals(stream))
        .findFirst()
        .orElseThrow();
  }

  private static Optional<Finding> finding(Scoreboard board, String check) {
    return board.findings().stream().filter(row -> row.check().equals(check)).findFirst();
  }
}
