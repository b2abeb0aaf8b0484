package org.leakrisk.risk.score;

import java.util.List;
import org.leakrisk.risk.law.Dispersion;

/**
 * One stream up to the prior: clustering, sums, peers. Lists go by position of the courier.
 *
 * @param dispersion clustering
 * @param sums plain and adjusted sums
 * @param peers the prior of each courier's peers
 */
record FittedStream(Dispersion dispersion, List<Sums> sums, PeerFits peers) {
  static FittedStream of(
      Evidence evidence, double[] expected, Volumes volumes, ScoringSettings settings) {
    Dispersion dispersion =
        settings.dispersion() == Clustering.OFF
            ? Dispersion.NONE
            : Dispersion.estimate(JudgedStream.months(evidence, expected, volumes));
    HalfLife halfLife = settings.halfLife(evidence.stream());
    List<Sums> sums = Sums.of(evidence, expected, volumes, halfLife.discount(), dispersion.phi());
    return new FittedStream(dispersion, sums, PeerFits.of(sums, volumes, settings));
  }
}
