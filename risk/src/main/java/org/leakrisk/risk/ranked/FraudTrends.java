package org.leakrisk.risk.ranked;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.signal.FraudMonths;
import org.leakrisk.risk.signal.FraudMonths.FraudMonth;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.YesNo;

/** Fraud cases by type, month by month. */
public final class FraudTrends implements OutputTable<FraudTrends.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("fraud_trends", Row.class);

  /** One type of fraud in one month and place; the nation with zeros, provinces without. */
  @Published("Fraud cases by type, month by month, scored or not, whoever the courier is.")
  public record Row(
      @Key @Doc("Month of the cases") YearMonth month,
      @Key @Doc("Province; 00 is the nation and holds every case, also those without province")
          ProvinceCode province,
      @Key FraudType fraudType,
      @Doc("Cases, each once however often it was reported") double cases,
      @Doc("Loss of the victims, as far as it was reported") Money lossYuan,
      @Doc("Cases per million parcels of all couriers there and then; empty when these are unknown")
          Optional<Double> perMillion,
      @Doc("Estimated share, 0..1, of the month's cases that had been reported by the as-of month")
          double reportedShare,
      @Doc("Less than half is reported: the month is no fall and belongs in no trend")
          YesNo incomplete) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    Scoreboard board = judgement.board();
    List<FraudMonth> months =
        FraudMonths.of(
            judgement.context().fraudKnownBy(board.asOf()),
            board.input().exposure(),
            board.from(),
            board.asOf());
    return TABLE.sorted(months.stream().map(FraudTrends::row).toList());
  }

  private static Row row(FraudMonth month) {
    return new Row(
        month.month(),
        month.province(),
        month.fraudType(),
        Digits.rounded(month.cases()),
        month.loss(),
        month.perMillion().isPresent()
            ? Optional.of(Digits.rounded(month.perMillion().getAsDouble()))
            : Optional.empty(),
        Digits.rounded(month.reportedShare()),
        month.incomplete() ? YesNo.YES : YesNo.NO);
  }
}
