package org.leakrisk.risk.sensitivity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

class SensitivitiesTest {
  private static final YearMonth MONTH = YearMonth.of(2012, 12);
  private static final List<StreamId> BOTH = List.of(StreamId.COMPLAINT, StreamId.FRAUD);

  @Test
  void ranksGoByWhatIsPublishedAndLeaveOutTheUnranked() {
    Places places = new Places(List.of(true, true, true, false, true));
    Scenario scenario = places.together("any", List.of(.3, .1, .3 + 1e-15, .9, .2));
    assertEquals(List.of(.3, .1, .3, .9, .2), scenario.logIndices());
    assertEquals(
        List.of(
            Optional.of(1L), Optional.of(4L), Optional.of(1L), Optional.empty(), Optional.of(3L)),
        scenario.ranks());
  }

  @Test
  void aScenarioOfEachCourierTakesEachFromItsOwnWorld() {
    Places places = new Places(List.of(true, true));
    Scenario scenario = places.each("own", List.of(List.of(.1, .2), List.of(.3, -.4)));
    assertEquals(List.of(.1, -.4), scenario.logIndices());
    assertEquals(List.of(Optional.of(2L), Optional.of(2L)), scenario.ranks());
  }

  @Test
  void theAssumptionThatMovesMostGoesByRankThenIndexThenName() {
    Scenario baseline = scenario("baseline", 0, 2);
    Scenario near = scenario("near", .5, 2);
    Scenario far = scenario("far", -.5, 2);
    Scenario moved = scenario("moved", .01, 1);
    Scenario same = scenario("same", 0, 2);
    assertEquals(Optional.empty(), mover(baseline, same));
    assertEquals(Optional.of("far"), mover(baseline, near, far, same));
    assertEquals(Optional.of("moved"), mover(baseline, near, far, moved));
  }

  @Test
  void theShareCountsEveryScenarioOnce() {
    List<Scenario> all =
        List.of(scenario("a", 0, 1), scenario("b", 0, 2), scenario("c", 0, 3), scenario("d", 0, 4));
    assertEquals(Optional.of(.5), Sensitivities.shareInTopK(all, 0, 2));
    assertEquals(Optional.of(1.0), Sensitivities.shareInTopK(all, 0, 9));
    Scenario unranked = new Scenario("e", List.of(0.0), List.of(Optional.empty()));
    assertEquals(Optional.empty(), Sensitivities.shareInTopK(List.of(unranked), 0, 2));
  }

  @Test
  void everyAssumptionThatTheInputAllowsIsTried() {
    Sensitivities found = Sensitivities.of(board(BOTH, Optional.of("express")), 1);
    assertEquals(
        "baseline half_life_6 half_life_12 half_life_24 half_life_none phi_off prior_ml"
            + " prior_integrated standardise_none leave_one_out peers_group complaints_effective"
            + " equal_weights without_complaint without_fraud upper_bounds exposure_lagged"
            + " own_exposure_x_0_8 own_exposure_x_1_2 weight_draws_highest weight_draws_median"
            + " weight_draws_lowest",
        found.scenarios().stream().map(Scenario::id).collect(Collectors.joining(" ")));
  }

  @Test
  void withOneStreamThereAreNoWeightsToTry() {
    Sensitivities found = Sensitivities.of(board(List.of(StreamId.FRAUD), Optional.empty()), 1);
    assertEquals(
        "baseline half_life_6 half_life_12 half_life_24 half_life_none phi_off prior_ml"
            + " prior_integrated standardise_none leave_one_out upper_bounds exposure_lagged"
            + " own_exposure_x_0_8 own_exposure_x_1_2",
        found.scenarios().stream().map(Scenario::id).collect(Collectors.joining(" ")));
  }

  @Test
  void drawnWeightsLieAroundTheConfiguredOnes() {
    Sensitivities found = Sensitivities.of(board(BOTH, Optional.empty()), 1);
    Map<String, Scenario> byId =
        found.scenarios().stream().collect(Collectors.toMap(Scenario::id, Function.identity()));
    for (int unit = 0; unit < 5; unit++) {
      double fraud = byId.get("without_complaint").logIndices().get(unit);
      double complaint = byId.get("without_fraud").logIndices().get(unit);
      double spread = Math.abs(fraud - complaint);
      double assumed = byId.get("baseline").logIndices().get(unit);
      double highest = byId.get("weight_draws_highest").logIndices().get(unit);
      double lowest = byId.get("weight_draws_lowest").logIndices().get(unit);
      assertEquals(assumed, byId.get("weight_draws_median").logIndices().get(unit), .02 * spread);
      // sqrt(.4 x .6 / 41) = .077 of the way from one stream to the other; 2 to 5 times that
      assertTrue(highest - assumed > .15 * spread && highest - assumed < .4 * spread);
      assertTrue(assumed - lowest > .15 * spread && assumed - lowest < .4 * spread);
      long best = byId.get("weight_draws_highest").ranks().get(unit).orElseThrow();
      long worst = byId.get("weight_draws_lowest").ranks().get(unit).orElseThrow();
      assertTrue(best <= worst);
    }
    assertEquals(found, Sensitivities.of(board(BOTH, Optional.empty()), 1));
    assertTrue(!found.equals(Sensitivities.of(board(BOTH, Optional.empty()), 2)));
  }

  private static Optional<String> mover(Scenario... named) {
    return Sensitivities.movedMostBy(List.of(named), 0);
  }

  private static Scenario scenario(String id, double logIndex, long rank) {
    return new Scenario(id, List.of(logIndex), List.of(Optional.of(rank)));
  }

  private static Scoreboard board(List<StreamId> streams, Optional<String> group) {
    List<Courier> couriers = new ArrayList<>();
    List<Exposure> exposure = new ArrayList<>();
    List<Tally> tally = new ArrayList<>();
    for (int unit = 0; unit < 5; unit++) {
      CourierId id = new CourierId("c" + unit);
      couriers.add(courier(id, group));
      for (int age = 0; age < 3; age++) {
        YearMonth month = MONTH.minusMonths(age);
        exposure.add(new Exposure(id, ProvinceCode.NATIONAL, month, Parcels.of(1000)));
        for (StreamId stream : streams) {
          long events = stream.equals(StreamId.FRAUD) ? 12 - 2 * unit + age : 3 + 4 * unit;
          tally.add(tally(id, month, stream, events * 1_000_000));
        }
      }
    }
    JudgeInput input =
        new JudgeInput(MONTH, streams, couriers, List.of(), exposure, tally, List.of(), List.of());
    return new Scorer(scoring(), HandmadeBoard.tiers(), 1).score(input);
  }

  private static Courier courier(CourierId id, Optional<String> group) {
    return new Courier(
        new RecordId("couriers/" + id.code()),
        "couriers.csv",
        2,
        0,
        new Token(0, 0),
        id,
        id.code(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        group);
  }

  private static Tally tally(CourierId id, YearMonth month, StreamId stream, long micro) {
    return new Tally(
        id, ProvinceCode.NATIONAL, month, stream, month, micro, micro, micro, micro, 0, 0, 1, 1);
  }

  private static ScoringSettings scoring() {
    return new ScoringSettings(
        Prior.INTEGRATED,
        Clustering.ESTIMATED,
        Standardise.NONE,
        Map.of(),
        new HistoryWindow(24),
        Map.of(StreamId.COMPLAINT, .4, StreamId.FRAUD, .6),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        2,
        1000);
  }
}
