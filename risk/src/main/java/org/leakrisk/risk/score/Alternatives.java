package org.leakrisk.risk.score;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.leakrisk.risk.score.Evidence.Fields;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.id.StreamId;

/**
 * The expected logarithm of every courier's index under other assumptions than those of a
 * scoreboard. Everything is refitted that an assumption touches; nothing is drawn, nothing rounded.
 * Lists go by position of the courier, in the order of ids.
 */
public final class Alternatives {
  private final JudgeInput input;
  private final ScoringSettings scoring;
  private final Volumes volumes;
  private final List<TriedStream> streams;
  private final IndexWeights weights;

  private Alternatives(JudgeInput input, ScoringSettings scoring) {
    this.input = input;
    this.scoring = scoring;
    this.volumes = Volumes.of(input, scoring.windowMonths());
    this.streams =
        input.streams().stream().map(stream -> tried(stream, input, volumes, scoring)).toList();
    this.weights = weights(streams).orElseThrow();
  }

  /** Alternatives to what a scoreboard assumes. */
  public static Alternatives to(Scoreboard board) {
    return new Alternatives(board.input(), board.scoring());
  }

  private static TriedStream tried(
      StreamId stream, JudgeInput input, Volumes volumes, ScoringSettings scoring) {
    return TriedStream.of(Scorer.evidence(stream, input, volumes, scoring), volumes, scoring);
  }

  /** The streams that make the index: complaint, fraud, audit, listing, then others by id. */
  public List<StreamId> streams() {
    return weights.streams();
  }

  /** Their weights, adding up to 1. */
  public List<Double> weights() {
    return weights.weights();
  }

  /** True when a stream is held against parcels, so that their number matters. */
  public boolean hasVolume() {
    return streams.stream().anyMatch(Alternatives::isByVolume);
  }

  /** As assumed: the logarithms of the published indices. */
  public List<Double> asAssumed() {
    return index(weights, streams);
  }

  /** With these weights, in the order of {@link #streams()}, not all of them 0. */
  public List<Double> weighted(List<Double> proportions) {
    return index(IndexWeights.scaled(weights.streams(), proportions), streams);
  }

  /** Without one of {@link #streams()}; at least one other must be left. */
  public List<Double> without(StreamId stream) {
    return index(weights.without(stream), streams);
  }

  /** Under other settings of the same window; empty when no stream with a weight is left. */
  public Optional<List<Double>> under(ScoringSettings changed) {
    return index(streams.stream().map(stream -> under(changed, stream)).toList());
  }

  private TriedStream under(ScoringSettings changed, TriedStream tried) {
    boolean recount =
        tried.stream().equals(StreamId.COMPLAINT) && changed.complaints() != scoring.complaints()
            || tried.stream().equals(StreamId.AUDIT)
                && !changed.auditReasons().equals(scoring.auditReasons());
    return recount ? tried(tried.stream(), input, volumes, changed) : tried.under(changed, volumes);
  }

  /** With something else counted, by the name of a scenario of the input. */
  public Optional<List<Double>> counting(String scenario) {
    JudgeInput varied = input.counting(scenario);
    return index(
        streams.stream()
            .map(
                stream ->
                    isByVolume(stream) ? tried(stream.stream(), varied, volumes, scoring) : stream)
            .toList());
  }

  /** With the volume of one courier multiplied, in every stream that is held against parcels. */
  public Optional<List<Double>> withVolume(int unit, double factor) {
    return index(
        streams.stream()
            .map(stream -> isByVolume(stream) ? stream.scaled(unit, factor, volumes) : stream)
            .toList());
  }

  /** With all volume held against the events of the next month. */
  public Optional<List<Double>> withVolumeLagged() {
    List<Exposure> later =
        input.exposure().stream()
            .map(
                row ->
                    new Exposure(
                        row.courier(), row.province(), row.month().plusMonths(1), row.parcels()))
            .toList();
    JudgeInput lagged =
        new JudgeInput(
            input.asOf(),
            input.streams(),
            input.couriers(),
            input.branches(),
            later,
            input.tally(),
            input.audits(),
            input.notices());
    Volumes shifted = Volumes.of(lagged, scoring.windowMonths());
    return index(
        streams.stream()
            .map(
                stream ->
                    isByVolume(stream) ? tried(stream.stream(), lagged, shifted, scoring) : stream)
            .toList());
  }

  /**
   * Each courier's own, if every unresolved record that could be its were; the others as assumed.
   */
  public List<Double> atUpperBounds() {
    return IntStream.range(0, volumes.size())
        .mapToObj(unit -> sum(weights, streams, stream -> stream.logRiskAtUpper(unit)))
        .toList();
  }

  private static boolean isByVolume(TriedStream stream) {
    return stream.evidence().fields() == Fields.VOLUME;
  }

  private Optional<IndexWeights> weights(List<TriedStream> tried) {
    return IndexWeights.of(
        tried.stream().map(TriedStream::stream).toList(),
        tried.stream().filter(TriedStream::isPresent).map(TriedStream::stream).toList(),
        scoring);
  }

  private Optional<List<Double>> index(List<TriedStream> tried) {
    return weights(tried).map(used -> index(used, tried));
  }

  private List<Double> index(IndexWeights used, List<TriedStream> tried) {
    return IntStream.range(0, volumes.size())
        .mapToObj(unit -> sum(used, tried, stream -> stream.logRisks().get(unit)))
        .toList();
  }

  private static double sum(
      IndexWeights used, List<TriedStream> tried, ToDoubleFunction<TriedStream> logRisk) {
    double sum = 0;
    for (TriedStream stream : tried) {
      int position = used.streams().indexOf(stream.stream());
      if (position >= 0) {
        sum += used.weights().get(position) * logRisk.applyAsDouble(stream);
      }
    }
    return sum;
  }
}
