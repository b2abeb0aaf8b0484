package org.leakrisk.risk.score;

import java.util.List;
import org.leakrisk.tables.id.StreamId;

/**
 * Judges couriers by what is known at the end of a month: expected events, clustering, discount,
 * relative risks, the index, ranks, excess and tiers. The same input, settings and seed give the
 * same scoreboard, in whatever order rows come.
 */
public final class Scorer {
  private final ScoringSettings scoring;
  private final TierSettings tiers;
  private final long seed;

  /** A scorer; the seed matters only when several streams make the index. */
  public Scorer(ScoringSettings scoring, TierSettings tiers, long seed) {
    this.scoring = scoring;
    this.tiers = tiers;
    this.seed = seed;
  }

  /** Where everything drawn starts from. */
  public long seed() {
    return seed;
  }

  /**
   * Judges.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadUsage when no stream of the input has a weight
   */
  public Scoreboard score(JudgeInput input) {
    Volumes volumes = Volumes.of(input, scoring.windowMonths());
    List<JudgedStream> judged =
        input.streams().stream()
            .map(stream -> evidence(stream, input, volumes, scoring))
            .map(evidence -> JudgedStream.of(evidence, volumes, scoring))
            .toList();
    StreamDraws draws = new StreamDraws(volumes, seed, scoring.draws());
    CompositeIndex index = CompositeIndex.of(judged, scoring, draws);
    return new Assembly(input, volumes, judged, index, scoring, tiers).scoreboard();
  }

  /** What a stream holds under some assumptions. */
  static Evidence evidence(
      StreamId stream, JudgeInput input, Volumes volumes, ScoringSettings scoring) {
    if (stream.equals(StreamId.AUDIT)) {
      return AuditEvidence.of(input.audits(), volumes, scoring.auditReasons());
    }
    boolean effective =
        stream.equals(StreamId.COMPLAINT) && scoring.complaints() == ComplaintCount.EFFECTIVE;
    return ReportedEvidence.of(stream, input.tally(), volumes, effective);
  }
}
