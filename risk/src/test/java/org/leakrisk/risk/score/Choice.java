package org.leakrisk.risk.score;

import java.util.List;
import java.util.Map;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/** Settings that differ from others in a few points. */
final class Choice {
  private Prior prior;
  private Clustering dispersion;
  private Standardise standardise;
  private Map<StreamId, HalfLife> halfLives;
  private HistoryWindow window;
  private Map<StreamId, Double> weights;
  private Reference reference;
  private Peers peers;
  private List<AuditReason> auditReasons;
  private ComplaintCount complaints;
  private int topK;
  private int draws;

  static Choice from(ScoringSettings base) {
    Choice choice = new Choice();
    choice.prior = base.prior();
    choice.dispersion = base.dispersion();
    choice.standardise = base.standardise();
    choice.halfLives = base.halfLifeMonths();
    choice.window = base.windowMonths();
    choice.weights = base.weights();
    choice.reference = base.reference();
    choice.peers = base.peers();
    choice.auditReasons = base.auditReasons();
    choice.complaints = base.complaints();
    choice.topK = base.topK();
    choice.draws = base.draws();
    return choice;
  }

  /** Maximum likelihood without any adjustment. */
  static Choice plain() {
    return from(World.plain(Prior.ML, 3));
  }

  Choice prior(Prior value) {
    prior = value;
    return this;
  }

  Choice dispersion(Clustering value) {
    dispersion = value;
    return this;
  }

  Choice standardise(Standardise value) {
    standardise = value;
    return this;
  }

  Choice halfLives(Map<StreamId, HalfLife> value) {
    halfLives = value;
    return this;
  }

  Choice window(HistoryWindow value) {
    window = value;
    return this;
  }

  Choice weights(Map<StreamId, Double> value) {
    weights = value;
    return this;
  }

  Choice reference(Reference value) {
    reference = value;
    return this;
  }

  Choice peers(Peers value) {
    peers = value;
    return this;
  }

  Choice auditReasons(List<AuditReason> value) {
    auditReasons = value;
    return this;
  }

  Choice complaints(ComplaintCount value) {
    complaints = value;
    return this;
  }

  Choice topK(int value) {
    topK = value;
    return this;
  }

  Choice draws(int value) {
    draws = value;
    return this;
  }

  ScoringSettings settings() {
    return new ScoringSettings(
        prior,
        dispersion,
        standardise,
        halfLives,
        window,
        weights,
        reference,
        peers,
        auditReasons,
        complaints,
        topK,
        draws);
  }
}
