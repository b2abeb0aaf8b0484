package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Ranks;
import org.leakrisk.risk.score.StreamScore.Contribution;
import org.leakrisk.risk.score.StreamScore.Rate;
import org.leakrisk.risk.score.StreamScore.StreamStanding;
import org.leakrisk.tables.word.ScoreStatus;

/** Renders one judged stream: its fit, and the score of each courier, rounded. */
final class StreamScoring {
  private final JudgedStream stream;
  private final CompositeIndex index;
  private final ScoringSettings settings;
  private final List<Integer> ranked;
  private final Map<Integer, StreamStanding> standings;

  private StreamScoring(
      JudgedStream stream, CompositeIndex index, ScoringSettings settings, List<Integer> ranked) {
    this.stream = stream;
    this.index = index;
    this.settings = settings;
    this.ranked =
        stream.isPresent() ? ranked.stream().filter(stream::isExposed).toList() : List.of();
    this.standings = standings(CompositeIndex.alone(stream, index.draws()));
  }

  /**
   * Prepares a stream.
   *
   * @param index the index, of which the stream may be a part
   * @param ranked the couriers with recent volume
   */
  static StreamScoring of(
      JudgedStream stream, CompositeIndex index, ScoringSettings settings, List<Integer> ranked) {
    return new StreamScoring(stream, index, settings, ranked);
  }

  private Map<Integer, StreamStanding> standings(CompositeIndex alone) {
    Map<Integer, StreamStanding> found = new HashMap<>();
    Ranks ranks = alone.law(ranked).ranks();
    for (int i = 0; i < ranked.size(); i++) {
      found.put(
          ranked.get(i),
          new StreamStanding(
              Digits.rounded(ranks.expectedRank(i)),
              Digits.rounded(ranks.pTop(i, settings.topK()))));
    }
    return found;
  }

  StreamFit fit() {
    PriorFit fit = stream.fit();
    return new StreamFit(
        stream.stream(),
        stream.isPresent(),
        settings.prior(),
        Digits.rounded(fit.alpha()),
        Digits.rounded(fit.mu() * stream.industryRate()),
        Digits.rounded(fit.mu()),
        Digits.rounded(fit.logLikelihood()),
        Digits.rounded(fit.medianExpected()),
        Digits.rounded(stream.dispersion().phi()),
        fit.units(),
        status(fit.status()),
        stream.note(settings.dispersion()),
        Digits.rounded(rankability()),
        Digits.rounded(stream.comparability().overall()),
        fit);
  }

  private static org.leakrisk.tables.word.FitStatus status(FitStatus status) {
    return switch (status) {
      case OK -> org.leakrisk.tables.word.FitStatus.OK;
      case NO_OVERDISPERSION -> org.leakrisk.tables.word.FitStatus.NO_OVERDISPERSION;
      case TOO_FEW_UNITS -> org.leakrisk.tables.word.FitStatus.TOO_FEW_UNITS;
    };
  }

  private double rankability() {
    List<Posterior> posteriors = ranked.stream().map(stream.posteriors()::get).toList();
    return Ranks.rankability(
        posteriors.stream().map(Posterior::meanLog).toList(),
        posteriors.stream().map(Posterior::varianceOfLog).toList());
  }

  List<StreamScore> scores() {
    List<StreamScore> scores = new ArrayList<>();
    for (int unit = 0; unit < stream.sums().size(); unit++) {
      scores.add(score(unit));
    }
    return scores;
  }

  private StreamScore score(int unit) {
    Sums sums = stream.sums().get(unit);
    Posterior posterior = stream.posteriors().get(unit);
    return new StreamScore(
        stream.stream(),
        Digits.rounded(sums.events()),
        Digits.rounded(sums.exposure()),
        Digits.rounded(sums.expected()),
        Digits.rounded(sums.adjusted().events()),
        Digits.rounded(sums.adjusted().exposure()),
        sums.adjusted(),
        Digits.rounded(posterior.rr()),
        Digits.rounded(posterior.rrMean()),
        Digits.rounded(posterior.rrQuantile(0.025)),
        Digits.rounded(posterior.rrQuantile(0.975)),
        Digits.rounded(posterior.shrinkWeight()),
        Optional.ofNullable(standings.get(unit)),
        Digits.rounded(posterior.pAbove(1)),
        Digits.rounded(posterior.pAbove(1.5)),
        Digits.rounded(posterior.pAbove(2)),
        status(unit),
        stream.isPresent() ? Optional.of(rate(posterior)) : Optional.empty(),
        index.weight(stream.stream()).map(weight -> contribution(weight, posterior)),
        Digits.rounded(stream.comparability().byUnit()[unit]),
        posterior);
  }

  private ScoreStatus status(int unit) {
    if (!stream.isPresent()) {
      return ScoreStatus.TOO_FEW_UNITS;
    }
    if (!stream.isExposed(unit)) {
      return ScoreStatus.NO_EXPOSURE;
    }
    return stream.peers().of(unit).status() == FitStatus.NO_OVERDISPERSION
        ? ScoreStatus.NO_OVERDISPERSION
        : ScoreStatus.OK;
  }

  private Rate rate(Posterior posterior) {
    double scale = stream.industryRate();
    return new Rate(
        Digits.rounded(posterior.rateMean() * scale),
        Digits.rounded(posterior.rateQuantile(0.025) * scale),
        Digits.rounded(posterior.rateQuantile(0.975) * scale));
  }

  private static Contribution contribution(double weight, Posterior posterior) {
    double logRr = posterior.meanLog();
    return new Contribution(
        Digits.rounded(weight), Digits.rounded(logRr), Digits.rounded(weight * logRr));
  }
}
