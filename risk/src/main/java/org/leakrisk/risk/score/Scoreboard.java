package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;

/**
 * Everything judged, immutable. Published numbers are rounded half-even to nine significant digits
 * before anything is ranked, tied or tiered by them.
 *
 * @param input what was judged
 * @param scoring the assumptions of the score
 * @param tiers the limits of the tiers
 * @param from first month of the window
 * @param fits the streams with a source: complaint, fraud, audit, listing, then others by id
 * @param couriers the couriers by id
 * @param cells courier by province, in that order
 * @param excessStreams streams whose events make the excess
 * @param rankability share of the differences between indices that is more than uncertainty
 * @param rankable false when the data do not support an order
 * @param exact true when one stream alone makes the index and nothing was drawn
 * @param expectedWrongFlags expected number of PRIORITY and ELEVATED couriers that are not above
 *     their limit
 * @param findings what a reader must know about the data
 */
public record Scoreboard(
    JudgeInput input,
    ScoringSettings scoring,
    TierSettings tiers,
    YearMonth from,
    List<StreamFit> fits,
    List<CourierScore> couriers,
    List<CellScore> cells,
    List<StreamId> excessStreams,
    double rankability,
    boolean rankable,
    boolean exact,
    double expectedWrongFlags,
    List<Finding> findings) {
  public Scoreboard {
    fits = List.copyOf(fits);
    couriers = List.copyOf(couriers);
    cells = List.copyOf(cells);
    excessStreams = List.copyOf(excessStreams);
    findings = List.copyOf(findings);
  }

  /** Last month judged. */
  public YearMonth asOf() {
    return input.asOf();
  }

  /** The streams that could be fitted. */
  public List<StreamId> presentStreams() {
    return fits.stream().filter(StreamFit::present).map(StreamFit::stream).toList();
  }

  /** Streams with a configured weight that no index has: no source, or too little to fit. */
  public List<StreamId> absentStreams() {
    List<StreamId> present = presentStreams();
    return scoring.weights().keySet().stream()
        .filter(stream -> scoring.weight(stream) > 0 && !present.contains(stream))
        .toList();
  }

  /** Largest standard error of a published probability of the index; 0 when nothing was drawn. */
  public double drawError() {
    return exact ? 0 : 0.5 / StrictMath.sqrt(scoring.draws());
  }

  /** The score of one courier. */
  public CourierScore courier(CourierId courier) {
    return couriers.stream()
        .filter(score -> score.id().equals(courier))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("No such courier"));
  }

  /** The couriers with a rank, by rank, then id. */
  public List<CourierScore> ranked() {
    return couriers.stream()
        .filter(score -> score.standing().isPresent())
        .sorted(Comparator.comparingLong(score -> score.standing().orElseThrow().rank()))
        .toList();
  }
}
