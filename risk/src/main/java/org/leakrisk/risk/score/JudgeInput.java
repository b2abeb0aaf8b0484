package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Text;

/**
 * Everything that is judged, in any order. Rows of later months, and rows known only later than the
 * as-of month, are allowed and left out.
 *
 * @param asOf last month that counts
 * @param streams streams that have a source in the input, with or without rows; at least one
 * @param couriers the couriers under supervision, each once
 * @param branches their branches
 * @param exposure volumes that add up: province rows, and under 00 only what no province row holds
 * @param tally events by courier, province, month and stream; audits are not read from here
 * @param audits inspections
 * @param notices notices, fines, suspensions
 * @param variants how the tally changes when something else is counted
 */
public record JudgeInput(
    YearMonth asOf,
    List<StreamId> streams,
    List<Courier> couriers,
    List<Branch> branches,
    List<Exposure> exposure,
    List<Tally> tally,
    List<Audit> audits,
    List<Notice> notices,
    List<TallyVariant> variants) {
  public JudgeInput {
    streams = streams.stream().distinct().sorted(Streams.ORDER).toList();
    if (streams.isEmpty()) {
      throw new IllegalArgumentException("There is no stream to judge by");
    }
    couriers =
        couriers.stream()
            .sorted((a, b) -> Text.CODE_POINTS.compare(a.courier().code(), b.courier().code()))
            .toList();
    Set<CourierId> known = new HashSet<>();
    for (Courier courier : couriers) {
      if (!known.add(courier.courier())) {
        throw new IllegalArgumentException("A courier stands twice among the couriers");
      }
    }
    branches = List.copyOf(branches);
    exposure = List.copyOf(exposure);
    tally = List.copyOf(tally);
    audits = List.copyOf(audits);
    notices = List.copyOf(notices);
    variants = List.copyOf(variants);
    if (!exposure.stream().allMatch(row -> known.contains(row.courier()))
        || !tally.stream().allMatch(row -> known.contains(row.courier()))
        || !variants.stream().allMatch(row -> known.contains(row.courier()))
        || !audits.stream().allMatch(row -> known.contains(row.courier()))) {
      throw new IllegalArgumentException("A row names a courier that is not among the couriers");
    }
  }

  /** An input in which nothing else could be counted. */
  public JudgeInput(
      YearMonth asOf,
      List<StreamId> streams,
      List<Courier> couriers,
      List<Branch> branches,
      List<Exposure> exposure,
      List<Tally> tally,
      List<Audit> audits,
      List<Notice> notices) {
    this(asOf, streams, couriers, branches, exposure, tally, audits, notices, List.of());
  }

  /** What else could be counted, in code point order. */
  public List<String> scenarios() {
    return variants.stream()
        .map(TallyVariant::scenario)
        .distinct()
        .sorted(Text.CODE_POINTS)
        .toList();
  }

  /** The same input with something else counted. */
  public JudgeInput counting(String scenario) {
    return new JudgeInput(
        asOf,
        streams,
        couriers,
        branches,
        exposure,
        VariedTally.of(
            tally, variants.stream().filter(v -> v.scenario().equals(scenario)).toList()),
        audits,
        notices,
        variants);
  }
}
