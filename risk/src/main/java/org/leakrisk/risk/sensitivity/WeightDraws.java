package org.leakrisk.risk.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.leakrisk.risk.law.RandomStream;
import org.leakrisk.risk.score.Alternatives;

/**
 * Random weights of the streams around the configured ones: Dirichlet(40 w), so that a weight of
 * .25 has a standard deviation of .07. With one stream there is nothing to draw.
 */
final class WeightDraws {
  private static final int DRAWS = 1000;
  private static final double CONCENTRATION = 40;

  private WeightDraws() {}

  /** The couriers under each drawn vector of weights. */
  static List<Scenario> of(Alternatives alternatives, Places places, long seed) {
    if (alternatives.streams().size() < 2) {
      return List.of();
    }
    UniformRandomProvider generator = new RandomStream(seed, "dirichlet", "", "").block(0);
    return IntStream.range(0, DRAWS)
        .mapToObj(draw -> proportions(alternatives.weights(), generator))
        .map(weights -> places.together("weight_draw", alternatives.weighted(weights)))
        .toList();
  }

  /** Gammas of shape 40 w: divided by their sum they are Dirichlet. */
  private static List<Double> proportions(List<Double> weights, UniformRandomProvider generator) {
    List<Double> proportions = new ArrayList<>();
    for (double weight : weights) {
      double logGamma = RandomStream.logGamma(generator, CONCENTRATION * weight);
      proportions.add(StrictMath.exp(logGamma));
    }
    return proportions;
  }

  /** Highest, middle and lowest place and index of each courier, each taken on its own. */
  static List<Scenario> summary(List<Scenario> draws) {
    int last = draws.size() - 1;
    return draws.isEmpty()
        ? List.of()
        : List.of(
            quantile("weight_draws_highest", draws, 0),
            quantile("weight_draws_median", draws, last / 2),
            quantile("weight_draws_lowest", draws, last));
  }

  private static Scenario quantile(String id, List<Scenario> draws, int position) {
    List<Double> logIndices = new ArrayList<>();
    List<Optional<Long>> ranks = new ArrayList<>();
    for (int u = 0; u < draws.get(0).ranks().size(); u++) {
      int unit = u;
      logIndices.add(
          draws.stream()
              .map(draw -> draw.logIndices().get(unit))
              .sorted((a, b) -> Double.compare(b, a))
              .skip(position)
              .findFirst()
              .orElseThrow());
      ranks.add(
          draws.stream()
              .flatMap(draw -> draw.ranks().get(unit).stream())
              .sorted()
              .skip(position)
              .findFirst());
    }
    return new Scenario(id, logIndices, ranks);
  }
}
