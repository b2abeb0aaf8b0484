package org.leakrisk.risk.sensitivity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.score.Digits;

/**
 * Ranks by the logarithm of the index, 1 = largest, as published: rounded, then ranked, equal ones
 * share a rank. Whoever has no rank in the ranking has none here and takes nobody's place.
 *
 * @param ranked whether each courier is ranked
 */
record Places(List<Boolean> ranked) {
  /** A scenario in which all couriers live together. */
  Scenario together(String id, List<Double> logIndices) {
    List<Double> rounded = rounded(logIndices);
    return new Scenario(
        id, rounded, IntStream.range(0, rounded.size()).mapToObj(u -> rank(u, rounded)).toList());
  }

  /** A scenario that is each courier's own: a list of all couriers' logarithms for each of them. */
  Scenario each(String id, List<List<Double>> worlds) {
    List<Double> own = new ArrayList<>();
    List<Optional<Long>> ranks = new ArrayList<>();
    for (int unit = 0; unit < worlds.size(); unit++) {
      List<Double> rounded = rounded(worlds.get(unit));
      own.add(rounded.get(unit));
      ranks.add(rank(unit, rounded));
    }
    return new Scenario(id, own, ranks);
  }

  private static List<Double> rounded(List<Double> logIndices) {
    return logIndices.stream().map(Digits::rounded).toList();
  }

  private Optional<Long> rank(int unit, List<Double> rounded) {
    if (!ranked.get(unit)) {
      return Optional.empty();
    }
    long larger = 0;
    for (int other = 0; other < rounded.size(); other++) {
      if (ranked.get(other) && rounded.get(other) > rounded.get(unit)) {
        larger++;
      }
    }
    return Optional.of(1 + larger);
  }
}
