package org.leakrisk.risk.score;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.leakrisk.tables.evidence.TallyVariant;
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
    return new Assembly(
            input,
            volumes,
            judged,
            index,
            scoring,
            tiers,
            () -> withoutPlatforms(input, volumes, judged))
        .scoreboard();
  }

  private Map<String, CompositeIndex> withoutPlatforms(
      JudgeInput input, Volumes volumes, List<JudgedStream> judged) {
    Map<String, CompositeIndex> indices = new LinkedHashMap<>();
    for (String scenario : input.scenarios()) {
      if (scenario.startsWith(TallyVariant.WITHOUT_PLATFORM)) {
        JudgeInput varied = input.counting(scenario);
        List<JudgedStream> without =
            judged.stream().map(stream -> rejudged(stream, varied, volumes)).toList();
        StreamDraws draws = new StreamDraws(volumes, seed, scoring.draws());
        String platform = scenario.substring(TallyVariant.WITHOUT_PLATFORM.length());
        indices.put("without platform " + platform, CompositeIndex.of(without, scoring, draws));
      }
    }
    return indices;
  }

  private JudgedStream rejudged(JudgedStream stream, JudgeInput varied, Volumes volumes) {
    return stream.stream().equals(StreamId.AUDIT)
        ? stream
        : JudgedStream.of(evidence(stream.stream(), varied, volumes, scoring), volumes, scoring);
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
