package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.tables.id.StreamId;

/**
 * One stream under some assumptions, as far as the expected logarithm of the index needs it. What a
 * changed assumption does not touch is taken over.
 *
 * @param evidence what the stream holds
 * @param strata its cells
 * @param expected expected events by position of the cell
 * @param fitted clustering, sums, peers
 * @param logRisks expected logarithm of the relative risk by position of the courier
 * @param settings the assumptions
 */
record TriedStream(
    Evidence evidence,
    Strata strata,
    double[] expected,
    FittedStream fitted,
    List<Double> logRisks,
    ScoringSettings settings) {
  static TriedStream of(Evidence evidence, Volumes volumes, ScoringSettings settings) {
    return of(evidence, Strata.of(evidence.cells()), volumes, settings);
  }

  private static TriedStream of(
      Evidence evidence, Strata strata, Volumes volumes, ScoringSettings settings) {
    double[] expected =
        Expectation.of(
            evidence.fields(),
            strata,
            settings.standardise(),
            settings.reference(),
            volumes.size());
    return of(evidence, strata, expected, volumes, settings);
  }

  private static TriedStream of(
      Evidence evidence,
      Strata strata,
      double[] expected,
      Volumes volumes,
      ScoringSettings settings) {
    FittedStream fitted = FittedStream.of(evidence, expected, volumes, settings);
    List<Double> logRisks =
        IntStream.range(0, volumes.size())
            .mapToObj(u -> fitted.peers().of(u).meanLog(fitted.sums().get(u).adjusted()))
            .toList();
    return new TriedStream(evidence, strata, expected, fitted, logRisks, settings);
  }

  /** The same evidence under other assumptions. */
  TriedStream under(ScoringSettings changed, Volumes volumes) {
    if (changed.standardise() != settings.standardise()
        || changed.reference() != settings.reference()) {
      return of(evidence, strata, volumes, changed);
    }
    boolean same =
        changed.dispersion() == settings.dispersion()
            && changed.prior() == settings.prior()
            && changed.peers() == settings.peers()
            && changed.halfLife(stream()).equals(settings.halfLife(stream()));
    return same ? this : of(evidence, strata, expected, volumes, changed);
  }

  /** The same with the volume of one courier multiplied. */
  TriedStream scaled(int unit, double factor, Volumes volumes) {
    List<Cell> cells = new ArrayList<>(evidence.cells());
    cells.replaceAll(cell -> cell.unit() == unit ? cell.scaled(factor) : cell);
    Evidence scaled =
        new Evidence(stream(), cells, evidence.stranded(), evidence.fields(), evidence.note());
    return of(scaled, strata.with(scaled.cells()), volumes, settings);
  }

  /** Expected logarithm of a relative risk if every unresolved record were the courier's. */
  double logRiskAtUpper(int unit) {
    return fitted.peers().of(unit).meanLog(fitted.sums().get(unit).adjustedUpper());
  }

  StreamId stream() {
    return evidence.stream();
  }

  /** False when there was too little to fit. */
  boolean isPresent() {
    return fitted.peers().all().status() != FitStatus.TOO_FEW_UNITS;
  }
}
