package org.leakrisk.risk.sensitivity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.score.Alternatives;
import org.leakrisk.risk.score.Scoreboard;

/**
 * How much the place of each courier hangs on what was assumed. Lists go by position of the courier
 * in the order of ids.
 *
 * @param scenarios the named scenarios, {@code baseline} first, and the summary of the drawn
 *     weights
 * @param sharesInTopK share of the named scenarios and drawn weights, each counting once, in which
 *     a courier stands in the first k, 0 to 1; empty if not ranked
 * @param movedMostBy the named scenario that moves its rank most, then its index, then the first by
 *     name; empty if none moves it or it is not ranked
 */
public record Sensitivities(
    List<Scenario> scenarios,
    List<Optional<Double>> sharesInTopK,
    List<Optional<String>> movedMostBy) {
  public Sensitivities {
    scenarios = List.copyOf(scenarios);
    sharesInTopK = List.copyOf(sharesInTopK);
    movedMostBy = List.copyOf(movedMostBy);
  }

  /**
   * Judges a scoreboard's input under every scenario.
   *
   * @param seed where the weights are drawn from
   */
  public static Sensitivities of(Scoreboard board, long seed) {
    Alternatives alternatives = Alternatives.to(board);
    Places places =
        new Places(board.couriers().stream().map(score -> score.standing().isPresent()).toList());
    List<Scenario> named = Scenarios.of(board, alternatives, places);
    List<Scenario> draws = WeightDraws.of(alternatives, places, seed);
    List<Scenario> all = new ArrayList<>(named);
    all.addAll(draws);
    List<Scenario> published = new ArrayList<>(named);
    published.addAll(WeightDraws.summary(draws));
    List<Integer> units = IntStream.range(0, board.couriers().size()).boxed().toList();
    int topK = board.scoring().topK();
    return new Sensitivities(
        published,
        units.stream().map(unit -> shareInTopK(all, unit, topK)).toList(),
        units.stream().map(unit -> movedMostBy(named, unit)).toList());
  }

  static Optional<Double> shareInTopK(List<Scenario> all, int unit, int topK) {
    List<Long> ranks = all.stream().flatMap(s -> s.ranks().get(unit).stream()).toList();
    double inside = ranks.stream().filter(rank -> rank <= topK).count();
    return ranks.isEmpty() ? Optional.empty() : Optional.of(inside / ranks.size());
  }

  static Optional<String> movedMostBy(List<Scenario> named, int unit) {
    Scenario baseline = named.get(0);
    return named.stream()
        .filter(scenario -> scenario.ranks().get(unit).isPresent())
        .filter(
            scenario -> scenario.changed(unit, baseline) > 0 || scenario.moved(unit, baseline) > 0)
        .min(
            Comparator.comparingLong((Scenario scenario) -> -scenario.moved(unit, baseline))
                .thenComparingDouble(scenario -> -scenario.changed(unit, baseline))
                .thenComparing(Scenario::id))
        .map(Scenario::id);
  }
}
