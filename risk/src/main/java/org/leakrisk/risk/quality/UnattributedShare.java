package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Severity;

/**
 * Complaints and fraud cases that name no courier. They are in nobody's score; where they are many,
 * they could put the couriers in another order.
 */
final class UnattributedShare {
  /** More is too much to compare periods or couriers by what is left. */
  private static final double MOST = 0.2;

  /** Fewer events without a courier are nothing to act upon. */
  private static final double FEW = 10;

  private static final double ONE_EVENT = 1e6;
  private static final int YEAR = 12;
  private static final int QUARTER = 3;
  private static final List<StreamId> STREAMS = List.of(StreamId.COMPLAINT, StreamId.FRAUD);

  private final JudgeInput input;
  private final List<Unattributed> unattributed;

  private UnattributedShare(JudgeInput input, List<Unattributed> unattributed) {
    this.input = input;
    this.unattributed = unattributed;
  }

  /**
   * One row for each stream that names too few couriers in the last twelve months, and one, of
   * check {@code unattributed}, for each quarter that a change is judged by in which both together
   * do.
   */
  static List<Finding> findings(JudgeInput input, List<Unattributed> unattributed) {
    UnattributedShare check = new UnattributedShare(input, unattributed);
    List<Finding> findings = new ArrayList<>();
    STREAMS.forEach(stream -> check.ofStream(stream, findings));
    for (int back : List.of(0, QUARTER, YEAR)) {
      check.ofQuarter(input.asOf().minusMonths(back), findings);
    }
    return findings;
  }

  private void ofStream(StreamId stream, List<Finding> findings) {
    YearMonth first = input.asOf().minusMonths(YEAR - 1);
    double without = without(List.of(stream), first, input.asOf());
    double share = without / (without + with(List.of(stream), first, input.asOf()));
    if (without >= FEW && share > MOST) {
      findings.add(
          new Finding(
              "unattributed_share",
              stream.code(),
              Severity.WARN,
              observed(without, share, first, input.asOf()),
              "at most 20 %",
              "These events are in nobody's score. Look up the unresolved spellings in"
                  + " courier_names and extend aliases; ask the source for the courier where it is"
                  + " left empty."));
    }
  }

  private void ofQuarter(YearMonth last, List<Finding> findings) {
    YearMonth first = last.minusMonths(QUARTER - 1);
    double without = without(STREAMS, first, last);
    double share = without / (without + with(STREAMS, first, last));
    if (without >= FEW && share > MOST) {
      findings.add(
          new Finding(
              "unattributed",
              "couriers/" + last,
              Severity.WARN,
              observed(without, share, first, last),
              "at most 20 %",
              "Too many complaints and fraud cases name no courier to compare these months with"
                  + " others, so no change is claimed. Extend aliases."));
    }
  }

  private double without(List<StreamId> streams, YearMonth first, YearMonth last) {
    long events = 0;
    for (Unattributed row : unattributed) {
      boolean known = !row.knownMonth().isAfter(input.asOf());
      if (known && streams.contains(row.stream()) && within(row.month(), first, last)) {
        events += row.incidents();
      }
    }
    return events;
  }

  private double with(List<StreamId> streams, YearMonth first, YearMonth last) {
    long micro = 0;
    for (Tally row : input.tally()) {
      boolean known = !row.knownMonth().isAfter(input.asOf());
      if (known && streams.contains(row.stream()) && within(row.month(), first, last)) {
        micro += row.eventsMicro();
      }
    }
    return micro / ONE_EVENT;
  }

  private static boolean within(YearMonth month, YearMonth first, YearMonth last) {
    return !month.isBefore(first) && !month.isAfter(last);
  }

  private static String observed(double events, double share, YearMonth first, YearMonth last) {
    return String.format(
        Locale.ROOT,
        "%.0f events without a courier, %.0f %% of %s to %s",
        events,
        100 * share,
        first,
        last);
  }
}
