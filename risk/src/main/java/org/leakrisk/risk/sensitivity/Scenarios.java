package org.leakrisk.risk.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.leakrisk.risk.score.Alternatives;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HalfLife;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/**
 * The named scenarios. One that the input gives no occasion for is left out: it could change
 * nothing, or would leave no stream with a weight.
 */
final class Scenarios {
  static final String BASELINE = "baseline";

  private static final List<Integer> HALF_LIVES = List.of(6, 12, 24);

  private final JudgeInput input;
  private final ScoringSettings scoring;
  private final Alternatives alternatives;
  private final Places places;
  private final List<Scenario> scenarios = new ArrayList<>();

  private Scenarios(Scoreboard board, Alternatives alternatives, Places places) {
    this.input = board.input();
    this.scoring = board.scoring();
    this.alternatives = alternatives;
    this.places = places;
  }

  /** All of them, the baseline first. */
  static List<Scenario> of(Scoreboard board, Alternatives alternatives, Places places) {
    Scenarios found = new Scenarios(board, alternatives, places);
    found.add(BASELINE, Optional.of(alternatives.asAssumed()));
    found.addModel();
    found.addCounting();
    found.addWeights();
    found.addBounds();
    if (alternatives.hasVolume()) {
      found.addVolume();
    }
    return found.scenarios;
  }

  private void add(String id, Optional<List<Double>> logIndices) {
    logIndices.map(values -> places.together(id, values)).ifPresent(scenarios::add);
  }

  private void add(String id, ScoringSettings changed) {
    add(id, alternatives.under(changed));
  }

  private void addModel() {
    for (int months : HALF_LIVES) {
      add("half_life_" + months, scoring.with(new HalfLife(months)));
    }
    add("half_life_none", scoring.with(HalfLife.NONE));
    add("phi_off", scoring.with(Clustering.OFF));
    add("prior_ml", scoring.with(Prior.ML));
    add("prior_integrated", scoring.with(Prior.INTEGRATED));
    add("standardise_none", scoring.with(Standardise.NONE));
    add("leave_one_out", scoring.with(Reference.LEAVE_ONE_OUT));
    if (input.couriers().stream().anyMatch(courier -> courier.peerGroup().isPresent())) {
      add("peers_group", scoring.with(Peers.GROUP));
    }
  }

  private void addCounting() {
    if (input.streams().contains(StreamId.COMPLAINT)) {
      add("complaints_effective", scoring.with(ComplaintCount.EFFECTIVE));
    }
    if (input.streams().contains(StreamId.AUDIT)) {
      add("all_audit_reasons", scoring.with(List.of(AuditReason.values())));
    }
    for (String scenario : input.scenarios()) {
      add(scenario, alternatives.counting(scenario));
    }
  }

  private void addWeights() {
    List<StreamId> streams = alternatives.streams();
    if (streams.size() > 1) {
      add(
          "equal_weights",
          Optional.of(alternatives.weighted(streams.stream().map(s -> 1.0).toList())));
      for (StreamId stream : streams) {
        String id = "without_" + stream.code().replace('-', '_');
        add(id, Optional.of(alternatives.without(stream)));
      }
    }
  }

  private void addBounds() {
    List<Double> assumed = alternatives.asAssumed();
    List<Double> upper = alternatives.atUpperBounds();
    addEach(
        "upper_bounds",
        unit -> {
          List<Double> world = new ArrayList<>(assumed);
          world.set(unit, upper.get(unit));
          return Optional.of(world);
        });
  }

  private void addVolume() {
    add("exposure_lagged", alternatives.withVolumeLagged());
    addEach("own_exposure_x_0_8", unit -> alternatives.withVolume(unit, 0.8));
    addEach("own_exposure_x_1_2", unit -> alternatives.withVolume(unit, 1.2));
  }

  private void addEach(String id, IntFunction<Optional<List<Double>>> world) {
    List<List<Double>> worlds =
        IntStream.range(0, input.couriers().size())
            .mapToObj(world)
            .flatMap(Optional::stream)
            .toList();
    if (worlds.size() == input.couriers().size()) {
      scenarios.add(places.each(id, worlds));
    }
  }
}
