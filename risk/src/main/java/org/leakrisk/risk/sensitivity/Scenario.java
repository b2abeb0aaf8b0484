package org.leakrisk.risk.sensitivity;

import java.util.List;
import java.util.Optional;

/**
 * The couriers under one assumption, by position in the order of ids.
 *
 * @param id the assumption in snake case, such as {@code half_life_6}
 * @param logIndices expected logarithm of each index, nine significant digits
 * @param ranks 1 + the number of ranked couriers with a larger one; empty if not ranked
 */
public record Scenario(String id, List<Double> logIndices, List<Optional<Long>> ranks) {
  public Scenario {
    logIndices = List.copyOf(logIndices);
    ranks = List.copyOf(ranks);
  }

  /** Places by which a courier moves against another scenario, up or down; 0 if not ranked. */
  long moved(int unit, Scenario from) {
    return Math.abs(ranks.get(unit).orElse(0L) - from.ranks.get(unit).orElse(0L));
  }

  /** By how much the logarithm of its index changes against another scenario, up or down. */
  double changed(int unit, Scenario from) {
    return Math.abs(logIndices.get(unit) - from.logIndices.get(unit));
  }
}
