package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.selfcheck.CheckedFigure;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.CheckVerdict;
import org.leakrisk.tables.word.CheckedClaim;

/** How often the model is right on data that it made up itself. */
public final class SelfCheckFigures implements OutputTable<SelfCheckFigures.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("selfcheck", Row.class);

  /** One claim in one stream; the probabilities of a first place by tenths. */
  @Published("How often the model is right on data made up from its own fit of this month.")
  public record Row(
      @Key StreamId stream,
      @Key CheckedClaim claim,
      @Key @Doc("Tenth of the stated probabilities, 0..9; 0 for intervals") long tenth,
      @Doc("Couriers times worlds") long cases,
      @Doc("Mean probability stated, 0..1") double stated,
      @Doc("Share in which it came true, 0..1") double realised,
      @Doc("Least share that is right") double lowerLimit,
      @Doc("Highest share that is right") double upperLimit,
      CheckVerdict verdict) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return TABLE.sorted(
        judgement.selfCheck().figures().stream().map(SelfCheckFigures::row).toList());
  }

  private static Row row(CheckedFigure figure) {
    return new Row(
        figure.stream(),
        figure.claim(),
        figure.tenth(),
        figure.cases(),
        Digits.rounded(figure.stated()),
        Digits.rounded(figure.realised()),
        Digits.rounded(figure.lower()),
        Digits.rounded(figure.upper()),
        figure.verdict());
  }
}
