package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.sensitivity.Scenario;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

/** What each assumption does to the order. */
public final class Sensitivity implements OutputTable<Sensitivity.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("sensitivity", Row.class);

  /** One courier under one assumption. */
  @Published("What each assumption does to the index and the rank of each courier.")
  public record Row(
      @Key CourierId courier,
      @Key @Doc("What is assumed instead, such as half_life_6; baseline = as published")
          String scenario,
      @Doc("Expected logarithm of the index") double logIndex,
      @Doc("Place by that logarithm, 1 = largest; empty if not ranked") Optional<Long> rank) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    List<CourierScore> couriers = judgement.board().couriers();
    return TABLE.sorted(
        judgement.sensitivity().scenarios().stream()
            .flatMap(scenario -> rows(couriers, scenario))
            .toList());
  }

  private static Stream<Row> rows(List<CourierScore> couriers, Scenario scenario) {
    return IntStream.range(0, couriers.size())
        .mapToObj(
            unit ->
                new Row(
                    couriers.get(unit).id(),
                    scenario.id(),
                    scenario.logIndices().get(unit),
                    scenario.ranks().get(unit)));
  }
}
