package org.leakrisk.risk.backtest;

import java.util.List;
import java.util.function.ToDoubleFunction;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.id.StreamId;

/** An order of the couriers by what is known at the end of a month: ours, and the naive ones. */
public enum Ranking {
  /** By expected rank of the index. */
  INDEX(score -> -score.standing().orElseThrow().expectedRank()),
  /** By events beyond expectation, from the shrunk rate. */
  SHRUNK_EXCESS(CourierScore::excessEvents),
  /** By plain number of events. */
  COUNT(Ranking::events),
  /** By events per parcel. */
  RAW_RATE(score -> events(score) / score.parcels().doubleValue()),
  /** By (events - expected) / sqrt(expected). */
  POISSON_Z(score -> (events(score) - expected(score)) / StrictMath.sqrt(expected(score))),
  /** By events less those expected. */
  RAW_EXCESS(score -> events(score) - expected(score)),
  /** By mean of the relative risk, the streams weighted by their expected events. */
  POSTERIOR_MEAN(Ranking::posteriorMean),
  /** By expected events alone, as if every courier were alike. */
  POOLED(Ranking::expected),
  /** No order at all. */
  RANDOM(score -> 0);

  private static final List<StreamId> VICTIMS = List.of(StreamId.COMPLAINT, StreamId.FRAUD);

  private final ToDoubleFunction<CourierScore> score;

  Ranking(ToDoubleFunction<CourierScore> score) {
    this.score = score;
  }

  /** The score of a ranked courier; larger stands higher, not a number stands last. */
  double of(CourierScore courier) {
    return score.applyAsDouble(courier);
  }

  private static List<StreamScore> victims(CourierScore courier) {
    return courier.streams().stream().filter(s -> VICTIMS.contains(s.stream())).toList();
  }

  private static double events(CourierScore courier) {
    return victims(courier).stream().mapToDouble(StreamScore::events).sum();
  }

  private static double expected(CourierScore courier) {
    return victims(courier).stream().mapToDouble(StreamScore::expected).sum();
  }

  private static double posteriorMean(CourierScore courier) {
    return victims(courier).stream().mapToDouble(s -> s.rrMean() * s.expected()).sum()
        / expected(courier);
  }
}
