package org.leakrisk.risk.ranked;

import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.place.PlaceScore;
import org.leakrisk.risk.place.Places;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.ScoreStatus;

/** The couriers province by province. */
public final class ProvinceRanking implements OutputTable<ProvinceRanking.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("province_ranking", Row.class);

  /** One courier in one province. */
  @Published("In which province each courier has more events than its volume there explains.")
  public record Row(
      @Key CourierId courier,
      @Key ProvinceCode province,
      @Doc("Complaint and fraud events of the window; without these the other streams")
          double events,
      @Doc("Events that its volume there would bring at the industry's rate in the province")
          double expected,
      @Doc("Events beyond the expected, from the shrunk rate; may be negative") double excessEvents,
      @Doc("Relative risk, geometric mean; 1 = a typical courier in the same province") double rr,
      @Doc("2.5 % quantile of the relative risk") double rrLower95,
      @Doc("97.5 % quantile of the relative risk") double rrUpper95,
      @Doc("Risk here over that of the courier as a whole; 1 = as everywhere else") double rrWithin,
      @Doc("2.5 % quantile of the risk within the courier") double rrWithinLower95,
      @Doc("97.5 % quantile of the risk within the courier") double rrWithinUpper95,
      @Doc("Probability of a relative risk above 1.5") double pAbove15,
      @Doc("1 = most excess events; empty without volume to hold the events against")
          Optional<Long> rank,
      ScoreStatus status) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(
        Places.of(judgement.board()).scores().stream().map(ProvinceRanking::row).toList());
  }

  private static Row row(PlaceScore place) {
    return new Row(
        place.courier(),
        place.province(),
        place.events(),
        place.expected(),
        place.excessEvents(),
        place.relative().value(),
        place.relative().lower95(),
        place.relative().upper95(),
        place.within().value(),
        place.within().lower95(),
        place.within().upper95(),
        place.pAbove15(),
        place.rank(),
        place.status());
  }
}
