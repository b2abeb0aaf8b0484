package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import org.leakrisk.risk.score.Evidence.Stranded;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.StreamId;

/**
 * What one stream holds about branches: the rates that their volume is held against, and the events
 * that name one of them.
 *
 * @param evidence what the stream holds about couriers
 * @param expected expected events by position of the cell
 * @param rates the industry's rate by courier, province and month
 * @param named events that name a branch, within the window
 */
record BranchEvidence(
    Evidence evidence, double[] expected, IndustryRates rates, List<Named> named) {
  /** Events at the common share that weigh as much as a courier's own. */
  private static final double COMMON_EVENTS = 5;

  private static final double MICRO = 1e6;

  /**
   * Events that name a branch.
   *
   * @param branch the branch
   * @param unit position of its courier
   * @param month number of the month under which the period of the events stands
   * @param events events
   */
  record Named(BranchId branch, int unit, long month, double events) {}

  BranchEvidence {
    named = List.copyOf(named);
  }

  /** The streams, complaints and fraud cases, that a branch is judged by. */
  static List<BranchEvidence> of(
      List<StreamId> streams,
      JudgeInput input,
      List<BranchTally> tally,
      Volumes volumes,
      ScoringSettings settings) {
    return streams.stream()
        .filter(EventHistory.VICTIMS::contains)
        .map(stream -> of(stream, input, tally, volumes, settings))
        .toList();
  }

  private static BranchEvidence of(
      StreamId stream,
      JudgeInput input,
      List<BranchTally> tally,
      Volumes volumes,
      ScoringSettings settings) {
    Evidence evidence = Scorer.evidence(stream, input, volumes, settings);
    double[] expected =
        Expectation.of(evidence, settings.standardise(), settings.reference(), volumes.size());
    boolean effective =
        stream.equals(StreamId.COMPLAINT) && settings.complaints() == ComplaintCount.EFFECTIVE;
    return new BranchEvidence(
        evidence,
        expected,
        IndustryRates.of(evidence, expected, volumes),
        named(stream, tally, volumes, effective));
  }

  private static List<Named> named(
      StreamId stream, List<BranchTally> tally, Volumes volumes, boolean effective) {
    List<Named> named = new ArrayList<>();
    for (BranchTally row : tally) {
      int unit = volumes.position(row.courier());
      long month = Cadence.number(row.month());
      long period = volumes.cadence(unit).periodEnd(month);
      long micro = effective ? row.effectiveMicro() : row.eventsMicro();
      boolean known =
          row.stream().equals(stream)
              && month <= volumes.asOf()
              && Cadence.number(row.knownMonth()) <= volumes.asOf();
      if (known && micro > 0 && period >= volumes.from()) {
        named.add(new Named(row.branch(), unit, period, micro / MICRO));
      }
    }
    return named;
  }

  /** The stream. */
  StreamId stream() {
    return evidence.stream();
  }

  /**
   * By position of the courier the share of its events that name a branch, drawn towards the share
   * of all couriers with the weight of five events: records that name none are held against no
   * branch, and one courier's records may name theirs more often than another's.
   */
  static double[] shares(List<BranchEvidence> streams, int couriers) {
    double[] events = new double[couriers];
    double[] named = new double[couriers];
    for (BranchEvidence stream : streams) {
      for (Cell cell : stream.evidence.cells()) {
        events[cell.unit()] += cell.events();
      }
      for (Stranded stranded : stream.evidence.stranded()) {
        events[stranded.unit()] += stranded.events();
      }
      for (Named row : stream.named) {
        named[row.unit()] += row.events();
      }
    }
    double common = share(sum(named), sum(events));
    double[] shares = new double[couriers];
    for (int unit = 0; unit < couriers; unit++) {
      shares[unit] = share(named[unit] + COMMON_EVENTS * common, events[unit] + COMMON_EVENTS);
    }
    return shares;
  }

  private static double share(double part, double whole) {
    return whole > 0 ? StrictMath.min(1, part / whole) : 1;
  }

  private static double sum(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum;
  }
}
