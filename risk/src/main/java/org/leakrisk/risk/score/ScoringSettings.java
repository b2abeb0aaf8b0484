package org.leakrisk.risk.score;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/**
 * The section {@code scoring} of the configuration: every assumption of the score.
 *
 * @param prior how the distribution of the peers is fitted
 * @param dispersion whether clustering of reports is allowed for
 * @param standardise what expected events allow for
 * @param halfLifeMonths age at which evidence has lost half its weight, by stream; a stream not
 *     named is not discounted
 * @param windowMonths history used
 * @param weights weights of the streams in the index, at least 0, one above 0; a stream not named
 *     has none
 * @param reference whose events make the expectation
 * @param peers whom a courier is compared with
 * @param auditReasons reasons of the audits that count
 * @param complaints which complaints count
 * @param topK length of the short list behind p_top_k, 1 to 1,000
 * @param draws joint draws of the index, 1,000 to 1,000,000
 */
public record ScoringSettings(
    Prior prior,
    Clustering dispersion,
    Standardise standardise,
    Map<StreamId, HalfLife> halfLifeMonths,
    HistoryWindow windowMonths,
    Map<StreamId, Double> weights,
    Reference reference,
    Peers peers,
    List<AuditReason> auditReasons,
    ComplaintCount complaints,
    int topK,
    int draws) {
  public ScoringSettings {
    halfLifeMonths = byStream(halfLifeMonths);
    weights = byStream(weights);
    double sum = 0;
    for (Map.Entry<StreamId, Double> weight : weights.entrySet()) {
      if (!(weight.getValue() >= 0 && weight.getValue() <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException(
            "scoring.weights.%s must be a number of at least 0: %s"
                .formatted(weight.getKey().code(), weight.getValue()));
      }
      sum += weight.getValue();
    }
    if (!(sum > 0)) {
      throw new IllegalArgumentException("scoring.weights must give one stream more than 0");
    }
    auditReasons = auditReasons.stream().distinct().sorted().toList();
    if (auditReasons.isEmpty()) {
      throw new IllegalArgumentException("scoring.audit-reasons must name at least one reason");
    }
    if (topK < 1 || topK > 1_000) {
      throw new IllegalArgumentException("scoring.top-k must lie between 1 and 1000: " + topK);
    }
    if (draws < 1_000 || draws > 1_000_000) {
      throw new IllegalArgumentException(
          "scoring.draws must lie between 1000 and 1000000: " + draws);
    }
  }

  /** Half-life of a stream. */
  HalfLife halfLife(StreamId stream) {
    return halfLifeMonths.getOrDefault(stream, HalfLife.NONE);
  }

  /** Configured weight of a stream, 0 when it has none. */
  double weight(StreamId stream) {
    return weights.getOrDefault(stream, 0.0);
  }

  /** The same with another prior. */
  public ScoringSettings with(Prior value) {
    return with(
        value, dispersion, standardise, halfLifeMonths, reference, peers, auditReasons, complaints);
  }

  /** The same with clustering allowed for, or not. */
  public ScoringSettings with(Clustering value) {
    return with(
        prior, value, standardise, halfLifeMonths, reference, peers, auditReasons, complaints);
  }

  /** The same with another standardisation. */
  public ScoringSettings with(Standardise value) {
    return with(
        prior, dispersion, value, halfLifeMonths, reference, peers, auditReasons, complaints);
  }

  /** The same with another reference. */
  public ScoringSettings with(Reference value) {
    return with(
        prior, dispersion, standardise, halfLifeMonths, value, peers, auditReasons, complaints);
  }

  /** The same with other peers. */
  public ScoringSettings with(Peers value) {
    return with(
        prior, dispersion, standardise, halfLifeMonths, reference, value, auditReasons, complaints);
  }

  /** The same with other complaints counted. */
  public ScoringSettings with(ComplaintCount value) {
    return with(
        prior, dispersion, standardise, halfLifeMonths, reference, peers, auditReasons, value);
  }

  /** The same with audits of other reasons. */
  public ScoringSettings with(List<AuditReason> value) {
    return with(
        prior, dispersion, standardise, halfLifeMonths, reference, peers, value, complaints);
  }

  /** The same with one half-life for every stream that has a half-life or a weight. */
  public ScoringSettings with(HalfLife value) {
    Map<StreamId, HalfLife> all = new TreeMap<>(Streams.ORDER);
    halfLifeMonths.keySet().forEach(stream -> all.put(stream, value));
    weights.keySet().forEach(stream -> all.put(stream, value));
    return with(prior, dispersion, standardise, all, reference, peers, auditReasons, complaints);
  }

  private ScoringSettings with(
      Prior newPrior,
      Clustering newDispersion,
      Standardise newStandardise,
      Map<StreamId, HalfLife> newHalfLifeMonths,
      Reference newReference,
      Peers newPeers,
      List<AuditReason> newAuditReasons,
      ComplaintCount newComplaints) {
    return new ScoringSettings(
        newPrior,
        newDispersion,
        newStandardise,
        newHalfLifeMonths,
        windowMonths,
        weights,
        newReference,
        newPeers,
        newAuditReasons,
        newComplaints,
        topK,
        draws);
  }

  private static <V> Map<StreamId, V> byStream(Map<StreamId, V> values) {
    Map<StreamId, V> ordered = new TreeMap<>(Streams.ORDER);
    ordered.putAll(values);
    return Collections.unmodifiableMap(ordered);
  }
}
