package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.leakrisk.risk.score.Tiering.Chances;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Tier;

/**
 * Puts judged streams and the index together: couriers with recent volume are ranked, all scored.
 */
final class Assembly {
  private final JudgeInput input;
  private final Volumes volumes;
  private final List<JudgedStream> judged;
  private final CompositeIndex index;
  private final ScoringSettings scoring;
  private final TierSettings tiers;
  private final Tiering tiering;
  private final Excess excess;
  private final List<Double> excessEvents;
  private final List<List<StreamScore>> streamScores = new ArrayList<>();
  private final List<StreamFit> fits = new ArrayList<>();
  private final List<CourierScore> couriers = new ArrayList<>();

  Assembly(
      JudgeInput input,
      Volumes volumes,
      List<JudgedStream> judged,
      CompositeIndex index,
      ScoringSettings scoring,
      TierSettings tiers,
      Supplier<Map<String, CompositeIndex>> otherwiseCounted) {
    this.input = input;
    this.volumes = volumes;
    this.judged = judged;
    this.index = index;
    this.scoring = scoring;
    this.tiers = tiers;
    this.tiering = new Tiering(tiers, index, otherwiseCounted);
    this.excess = Excess.of(judged, volumes, scoring);
    this.excessEvents =
        IntStream.range(0, volumes.size())
            .mapToObj(unit -> Digits.rounded(excess.of(unit)))
            .toList();
  }

  Scoreboard scoreboard() {
    List<Integer> ranked = units(true);
    for (JudgedStream stream : judged) {
      StreamScoring scores = StreamScoring.of(stream, index, scoring, ranked);
      fits.add(scores.fit());
      streamScores.add(scores.scores());
    }
    IndexLaw law = index.law(ranked);
    Standings standings = Standings.of(ranked, index, law);
    addRanked(ranked, law, standings.all(volumes, excessEvents, scoring.topK()));
    addOthers(units(false));
    couriers.sort(Comparator.comparing(score -> volumes.position(score.id())));
    return new Scoreboard(
        input,
        scoring,
        tiers,
        volumes.fromMonth(),
        fits,
        couriers,
        excess.cells(),
        excess.streams().stream().map(JudgedStream::stream).toList(),
        standings.rankability(),
        standings.isRankable(),
        law instanceof IndexLaw.Exact,
        expectedWrongFlags(),
        Findings.of(volumes, judged, ranked, standings));
  }

  private List<Integer> units(boolean recent) {
    return IntStream.range(0, volumes.size())
        .filter(unit -> volumes.isRecent(unit) == recent)
        .boxed()
        .toList();
  }

  private void addRanked(List<Integer> units, IndexLaw law, List<Standing> standings) {
    List<Chances> chances =
        IntStream.range(0, units.size()).mapToObj(i -> tiering.chances(law, i)).toList();
    List<Integer> candidates =
        IntStream.range(0, units.size())
            .filter(i -> tiering.reachesPriority(chances.get(i), units.get(i)))
            .boxed()
            .toList();
    List<Robustness> robustness = tiering.robustness(candidates.stream().map(units::get).toList());
    for (int i = 0; i < units.size(); i++) {
      int candidate = candidates.indexOf(i);
      Optional<Robustness> held =
          candidate < 0 ? Optional.empty() : Optional.of(robustness.get(candidate));
      Tier tier = tiering.tier(chances.get(i), units.get(i), held);
      add(
          units.get(i),
          leakIndex(law, i, units.get(i)),
          chances.get(i),
          tier,
          held,
          Optional.of(standings.get(i)));
    }
  }

  private void addOthers(List<Integer> units) {
    IndexLaw law = index.law(units);
    for (int i = 0; i < units.size(); i++) {
      add(
          units.get(i),
          leakIndex(law, i, units.get(i)),
          tiering.chances(law, i),
          Tier.NO_EXPOSURE,
          Optional.empty(),
          Optional.empty());
    }
  }

  private LeakIndex leakIndex(IndexLaw law, int i, int unit) {
    return new LeakIndex(
        Digits.rounded(StrictMath.exp(index.meanLog(unit))),
        Digits.rounded(law.quantile(i, 0.025)),
        Digits.rounded(law.quantile(i, 0.975)),
        Digits.rounded(law.pAbove(i, 1)),
        Digits.rounded(law.pAbove(i, 1.5)));
  }

  private void add(
      int unit,
      LeakIndex leakIndex,
      Chances chances,
      Tier tier,
      Optional<Robustness> robustness,
      Optional<Standing> standing) {
    couriers.add(
        new CourierScore(
            volumes.courier(unit),
            tier,
            leakIndex,
            chances.elevated(),
            chances.priority(),
            chances.low(),
            standing,
            excessEvents.get(unit),
            volumes.total(unit),
            auditFailures(unit),
            robustness,
            streamScores.stream().map(scores -> scores.get(unit)).toList()));
  }

  private Optional<Long> auditFailures(int unit) {
    if (!input.streams().contains(StreamId.AUDIT)) {
      return Optional.empty();
    }
    return Optional.of(
        AuditEvidence.inWindow(input.audits(), volumes).stream()
            .filter(audit -> volumes.position(audit.courier()) == unit)
            .mapToLong(Audit::itemsFailed)
            .sum());
  }

  private double expectedWrongFlags() {
    double sum = 0;
    for (CourierScore score : couriers) {
      sum +=
          switch (score.tier()) {
            case PRIORITY -> 1 - score.pPriority();
            case ELEVATED -> 1 - score.pElevated();
            case LOW, NOT_DISTINGUISHABLE, INSUFFICIENT, NO_EXPOSURE -> 0;
          };
    }
    return Digits.rounded(sum);
  }
}
