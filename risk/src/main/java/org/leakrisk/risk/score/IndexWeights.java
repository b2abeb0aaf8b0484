package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.StreamId;

/**
 * Which streams make the index, and by how much.
 *
 * @param streams the streams
 * @param weights their weights, adding up to 1
 */
record IndexWeights(List<StreamId> streams, List<Double> weights) {
  IndexWeights {
    streams = List.copyOf(streams);
    weights = List.copyOf(weights);
  }

  /**
   * All streams that could be fitted, by the configured weights; all streams when none could. Empty
   * when none of these has a weight.
   */
  static Optional<IndexWeights> of(
      List<StreamId> all, List<StreamId> present, ScoringSettings settings) {
    List<StreamId> used =
        (present.isEmpty() ? all : present)
            .stream().filter(stream -> settings.weight(stream) > 0).toList();
    return used.isEmpty()
        ? Optional.empty()
        : Optional.of(scaled(used, used.stream().map(settings::weight).toList()));
  }

  /** Weights in these proportions, not all of them 0. */
  static IndexWeights scaled(List<StreamId> streams, List<Double> proportions) {
    double sum = 0;
    for (double proportion : proportions) {
      sum += proportion;
    }
    List<Double> weights = new ArrayList<>();
    for (double proportion : proportions) {
      weights.add(proportion / sum);
    }
    return new IndexWeights(streams, weights);
  }

  /** All streams alike. */
  IndexWeights equal() {
    return scaled(streams, streams.stream().map(stream -> 1.0).toList());
  }

  /** Without one of the streams; at least one other must be left. */
  IndexWeights without(StreamId stream) {
    List<StreamId> others = streams.stream().filter(other -> !other.equals(stream)).toList();
    return scaled(others, others.stream().map(streams::indexOf).map(weights::get).toList());
  }
}
