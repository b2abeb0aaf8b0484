package org.leakrisk.jobs.step;

import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.CountKind;

/** What the model judges, put together from the counted tables. */
public final class JudgedInput {
  /** Where the rows of a table come from. */
  @FunctionalInterface
  public interface Rows {
    /** All rows of a table. */
    <R extends Record> List<R> of(Table<R> table);
  }

  private JudgedInput() {}

  /**
   * The input of a month.
   *
   * @param asOf last month that counts
   * @param streams streams that have a source of their own; counts add theirs
   * @param tables the counted tables
   * @throws BadInput when there is no stream at all
   */
  public static JudgeInput of(YearMonth asOf, List<StreamId> streams, Rows tables) {
    List<StreamId> present =
        Stream.concat(streams.stream(), counted(asOf, tables.of(EventCount.TABLE)))
            .distinct()
            .toList();
    if (present.isEmpty()) {
      throw new BadInput(
          "counts: no row of kind leak up to %s, and there is no other evidence: add rows of kind leak, or complaints, fraud_cases or audits"
              .formatted(asOf));
    }
    return new JudgeInput(
        asOf,
        present,
        tables.of(Courier.TABLE),
        tables.of(Branch.TABLE),
        tables.of(Exposure.TABLE),
        tables.of(Tally.TABLE),
        tables.of(Audit.TABLE),
        tables.of(Notice.TABLE),
        tables.of(TallyVariant.TABLE));
  }

  /** Streams that arrive ready-made, also when nothing happened in them. */
  private static Stream<StreamId> counted(YearMonth asOf, List<EventCount> counts) {
    return counts.stream()
        .filter(count -> count.kind() == CountKind.LEAK && !count.month().isAfter(asOf))
        .map(EventCount::stream);
  }
}
