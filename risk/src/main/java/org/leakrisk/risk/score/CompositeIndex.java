package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.ExactRanks;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.SampledIndex;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.StreamId;

/**
 * The index: a weighted geometric mean of relative risks. There is no scale to fit, so nobody's
 * index changes because another courier enters.
 *
 * @param streams the streams that make it
 * @param weights their weights, adding up to 1
 * @param draws where draws come from when several streams make it
 */
record CompositeIndex(List<JudgedStream> streams, List<Double> weights, StreamDraws draws) {
  /**
   * The index of all streams that could be fitted, by the configured weights. When none could, the
   * streams stand in with their prior, so that the output is defined and tells of too few data.
   *
   * @throws BadUsage when none of these streams has a weight
   */
  static CompositeIndex of(List<JudgedStream> judged, ScoringSettings settings, StreamDraws draws) {
    List<StreamId> all = judged.stream().map(JudgedStream::stream).toList();
    List<StreamId> present =
        judged.stream().filter(JudgedStream::isPresent).map(JudgedStream::stream).toList();
    IndexWeights weights =
        IndexWeights.of(all, present, settings)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "scoring.weights give no weight to any stream of the input: give one of %s"
                                .formatted(all.stream().map(StreamId::code).toList())
                            + " more than 0"));
    return weighted(judged, weights, draws);
  }

  /** The index of one stream alone. */
  static CompositeIndex alone(JudgedStream stream, StreamDraws draws) {
    return new CompositeIndex(List.of(stream), List.of(1.0), draws);
  }

  private static CompositeIndex weighted(
      List<JudgedStream> judged, IndexWeights weights, StreamDraws draws) {
    List<JudgedStream> used =
        judged.stream().filter(stream -> weights.streams().contains(stream.stream())).toList();
    return new CompositeIndex(used, weights.weights(), draws);
  }

  private IndexWeights composition() {
    return new IndexWeights(streams.stream().map(JudgedStream::stream).toList(), weights);
  }

  /** The same streams, all of one weight. */
  CompositeIndex equallyWeighted() {
    return weighted(streams, composition().equal(), draws);
  }

  /** The index without one of its streams. */
  CompositeIndex without(StreamId stream) {
    return weighted(streams, composition().without(stream), draws);
  }

  /** Weight of a stream; empty when it is not part of the index. */
  Optional<Double> weight(StreamId stream) {
    return IntStream.range(0, streams.size())
        .filter(s -> streams.get(s).stream().equals(stream))
        .mapToObj(weights::get)
        .findFirst();
  }

  /** True when one stream alone makes it. */
  boolean isSingle() {
    return streams.size() == 1;
  }

  /** Expected logarithm of the index. */
  double meanLog(int unit) {
    return sum(stream -> stream.posteriors().get(unit).meanLog());
  }

  /** The same if only sure names count. */
  double meanLogLower(int unit) {
    return sum(stream -> stream.lower().get(unit).meanLog());
  }

  /** The same if every unresolved record that could be the courier's were. */
  double meanLogUpper(int unit) {
    return sum(stream -> stream.upper().get(unit).meanLog());
  }

  private double sum(ToDoubleFunction<JudgedStream> value) {
    double sum = 0;
    for (int s = 0; s < streams.size(); s++) {
      sum += weights.get(s) * value.applyAsDouble(streams.get(s));
    }
    return sum;
  }

  /** What is known of the index of some couriers. */
  IndexLaw law(List<Integer> units) {
    if (isSingle() && !units.isEmpty()) {
      JudgedStream stream = streams.get(0);
      Optional<PriorFit> prior = stream.peers().common(units);
      if (prior.isPresent()) {
        List<Posterior> posteriors = units.stream().map(stream.posteriors()::get).toList();
        List<Unit> data = units.stream().map(unit -> adjusted(stream, unit)).toList();
        return new IndexLaw.Exact(posteriors, () -> ExactRanks.of(prior.get(), data));
      }
    }
    return new IndexLaw.Drawn(
        SampledIndex.of(units.stream().map(this::drawn).toList(), kinds(units)));
  }

  private double[] drawn(int unit) {
    double[] index = new double[draws.count()];
    for (int s = 0; s < streams.size(); s++) {
      double[] part = draws.of(streams.get(s), unit);
      for (int draw = 0; draw < index.length; draw++) {
        index[draw] += weights.get(s) * part[draw];
      }
    }
    return index;
  }

  /** Number of each courier's data: couriers with equal data and peers have equal numbers. */
  private List<Integer> kinds(List<Integer> units) {
    List<List<Object>> seen = new ArrayList<>();
    List<Integer> kinds = new ArrayList<>(Collections.nCopies(units.size(), 0));
    for (int i = 0; i < units.size(); i++) {
      int unit = units.get(i);
      List<Object> data = new ArrayList<>();
      for (JudgedStream stream : streams) {
        data.add(adjusted(stream, unit));
        data.add(stream.peers().memberships().get(unit));
      }
      int kind = seen.indexOf(data);
      if (kind < 0) {
        kind = seen.size();
        seen.add(data);
      }
      kinds.set(i, kind);
    }
    return kinds;
  }

  private static Unit adjusted(JudgedStream stream, int unit) {
    return stream.sums().get(unit).adjusted();
  }
}
