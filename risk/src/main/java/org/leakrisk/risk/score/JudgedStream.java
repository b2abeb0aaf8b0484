package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.law.Dispersion;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.StreamId;

/**
 * One stream, judged: expected events, clustering, prior, posteriors. Arrays and lists go by
 * position of the courier. Nothing is rounded.
 *
 * @param evidence what the stream holds
 * @param expected expected events by position of the cell
 * @param dispersion clustering
 * @param sums plain and adjusted sums
 * @param peers the prior of each courier's peers
 * @param posteriors what is known of each courier
 * @param lower the same if only sure names count
 * @param upper the same if every unresolved record that could be the courier's were
 * @param comparability whether there is anybody to compare with
 */
record JudgedStream(
    Evidence evidence,
    double[] expected,
    Dispersion dispersion,
    List<Sums> sums,
    PeerFits peers,
    List<Posterior> posteriors,
    List<Posterior> lower,
    List<Posterior> upper,
    Comparability comparability) {
  static final String PHI_NOT_ESTIMATED = "PHI_NOT_ESTIMATED";

  static JudgedStream of(Evidence evidence, Volumes volumes, ScoringSettings settings) {
    int units = volumes.size();
    double[] expected =
        Expectation.of(evidence, settings.standardise(), settings.reference(), units);
    FittedStream fitted = FittedStream.of(evidence, expected, volumes, settings);
    List<Sums> sums = fitted.sums();
    PeerFits peers = fitted.peers();
    return new JudgedStream(
        evidence,
        expected,
        fitted.dispersion(),
        sums,
        peers,
        posteriors(peers, sums.stream().map(Sums::adjusted).toList()),
        posteriors(peers, sums.stream().map(Sums::adjustedLower).toList()),
        posteriors(peers, sums.stream().map(Sums::adjustedUpper).toList()),
        Comparability.of(evidence, expected, units, settings.standardise()));
  }

  private static List<Posterior> posteriors(PeerFits peers, List<Unit> units) {
    List<Posterior> posteriors = new ArrayList<>();
    for (int unit = 0; unit < units.size(); unit++) {
      posteriors.add(peers.of(unit).posterior(units.get(unit)));
    }
    return posteriors;
  }

  /** Events and expected events of every month of the window, by courier. */
  static List<List<Unit>> months(Evidence evidence, double[] expected, Volumes volumes) {
    int count = Math.toIntExact(volumes.asOf() - volumes.from() + 1);
    double[][] events = new double[volumes.size()][count];
    double[][] awaited = new double[volumes.size()][count];
    for (int i = 0; i < expected.length; i++) {
      Cell cell = evidence.cells().get(i);
      int month = Math.toIntExact(cell.month() - volumes.from());
      events[cell.unit()][month] += cell.events();
      awaited[cell.unit()][month] += expected[i];
    }
    List<List<Unit>> months = new ArrayList<>();
    for (int unit = 0; unit < events.length; unit++) {
      List<Unit> series = new ArrayList<>();
      for (int month = 0; month < count; month++) {
        series.add(new Unit(events[unit][month], awaited[unit][month]));
      }
      months.add(series);
    }
    return months;
  }

  StreamId stream() {
    return evidence.stream();
  }

  /** The prior over all couriers: the one that is published. */
  PriorFit fit() {
    return peers.all();
  }

  /** False when there was too little to fit: the stream is in no index. */
  boolean isPresent() {
    return fit().status() != FitStatus.TOO_FEW_UNITS;
  }

  /** True when something is expected of a courier, so that it can be ranked in the stream. */
  boolean isExposed(int unit) {
    return sums.get(unit).adjusted().exposure() > 0;
  }

  /** Expected events per unit of exposure, both adjusted: turns relative rates into rates. */
  double industryRate() {
    double awaited = 0;
    double exposure = 0;
    for (Sums unit : sums) {
      awaited += unit.adjusted().exposure();
      exposure += unit.adjustedExposure();
    }
    return exposure > 0 ? awaited / exposure : 0;
  }

  /** Shrunk rate of a courier over the industry's, less 1. */
  double excessShare(int unit) {
    return posteriors.get(unit).rateMean() - 1;
  }

  /** What a reader of the fit must know. */
  Optional<String> note(Clustering clustering) {
    List<String> notes = new ArrayList<>();
    if (clustering == Clustering.ESTIMATED && !dispersion.isEstimated()) {
      notes.add(PHI_NOT_ESTIMATED);
    }
    evidence.note().ifPresent(notes::add);
    return notes.isEmpty() ? Optional.empty() : Optional.of(String.join("; ", notes));
  }
}
