package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.StreamFunnels;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.risk.score.StreamScore.Rate;
import org.leakrisk.risk.score.StreamScore.StreamStanding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.ScoreStatus;

/** What each stream says of each courier. */
public final class StreamScores implements OutputTable<StreamScores.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("stream_scores", Row.class);

  /** One courier in one stream. */
  @Published("What each kind of evidence says of each courier.")
  public record Row(
      @Key CourierId courier,
      @Key StreamId stream,
      @Doc("Events of the window; items failed for audits") double events,
      @Doc("Exposure of the window: parcels; items checked for audits") double exposure,
      @Doc("Events that its exposure would bring at the industry's rate") double expected,
      @Doc("Events after discount and clustering") double eventsAdjusted,
      @Doc("Expected events after discount and clustering") double expectedAdjusted,
      @Doc("Geometric mean of the relative risk; 1 = a typical courier") double rr,
      @Doc("Mean of the relative risk") double rrMean,
      @Doc("2.5 % quantile of the relative risk") double rrLower95,
      @Doc("97.5 % quantile of the relative risk") double rrUpper95,
      @Doc("Share of the peers in the estimate, 0..1") double shrinkWeight,
      @Doc("Mean rank within the stream; empty if not ranked there") Optional<Double> expectedRank,
      @Doc("Probability of a place in the first k; empty if not ranked there")
          Optional<Double> pTopK,
      @Doc("Probability of a relative risk above 1") double pAbove1,
      @Doc("Probability of a relative risk above 1.5") double pAbove15,
      @Doc("Probability of a relative risk above 2") double pAbove2,
      ScoreStatus status,
      @Doc("Events per unit of exposure; empty when no prior could be fitted")
          Optional<Double> rate,
      @Doc("2.5 % quantile of the rate") Optional<Double> rateLower95,
      @Doc("97.5 % quantile of the rate") Optional<Double> rateUpper95,
      @Doc(
              "Standard deviations of events over expected from 1, allowing for what couriers usually"
                  + " differ by; empty without expected events")
          Optional<Double> funnelZ,
      @Doc("Events over expected that chance alone goes below once in 40")
          Optional<Double> funnelLower95,
      @Doc("Events over expected that chance alone goes above once in 40")
          Optional<Double> funnelUpper95,
      @Doc("Events over expected that chance alone goes below once in 1,000")
          Optional<Double> funnelLower998,
      @Doc("Events over expected that chance alone goes above once in 1,000")
          Optional<Double> funnelUpper998) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    StreamFunnels funnels = StreamFunnels.of(judgement.board());
    return TABLE.sorted(
        judgement.board().couriers().stream()
            .flatMap(
                courier ->
                    courier.streams().stream().map(score -> row(courier, score, funnels.of(score))))
            .toList());
  }

  private static Row row(
      CourierScore courier, StreamScore score, Optional<StreamFunnels.Place> funnel) {
    return new Row(
        courier.id(),
        score.stream(),
        score.events(),
        score.exposure(),
        score.expected(),
        score.eventsAdjusted(),
        score.expectedAdjusted(),
        score.rr(),
        score.rrMean(),
        score.rrLower95(),
        score.rrUpper95(),
        score.shrinkWeight(),
        score.standing().map(StreamStanding::expectedRank),
        score.standing().map(StreamStanding::pTopK),
        score.pAbove1(),
        score.pAbove15(),
        score.pAbove2(),
        score.status(),
        score.rate().map(Rate::mean),
        score.rate().map(Rate::lower95),
        score.rate().map(Rate::upper95),
        funnel.map(StreamFunnels.Place::z),
        funnel.map(place -> place.inner().lower()),
        funnel.map(place -> place.inner().upper()),
        funnel.map(place -> place.outer().lower()),
        funnel.map(place -> place.outer().upper()));
  }
}
