package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.StreamScore.Contribution;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

/** What each stream adds to the index of each courier. */
public final class Contributions implements OutputTable<Contributions.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("contributions", Row.class);

  /** One courier in one stream. */
  @Published("What each kind of evidence adds to the index; sums to the logarithm of the index.")
  public record Row(
      @Key CourierId courier,
      @Key StreamId stream,
      @Doc("Weight of the stream, 0..1; the weights of a courier add up to 1") double weight,
      @Doc("Expected logarithm of the relative risk") double logRr,
      @Doc("Weight times logarithm") double shareOfIndex) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(
        judgement.board().couriers().stream().flatMap(courier -> rows(courier).stream()).toList());
  }

  private static List<Row> rows(CourierScore courier) {
    return courier.streams().stream()
        .flatMap(
            score -> score.contribution().stream().map(part -> row(courier, score.stream(), part)))
        .toList();
  }

  private static Row row(CourierScore courier, StreamId stream, Contribution part) {
    return new Row(courier.id(), stream, part.weight(), part.logRr(), part.shareOfIndex());
  }
}
