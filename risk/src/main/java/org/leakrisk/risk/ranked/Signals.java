package org.leakrisk.risk.ranked;

import java.util.List;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.signal.FraudSignal;
import org.leakrisk.risk.signal.FraudSignals;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.YesNo;

/** Which types of fraud stand out at which courier. */
public final class Signals implements OutputTable<Signals.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("signals", Row.class);

  /** One courier and one type of fraud. */
  @Published(
      "Which types of fraud are out of proportion at which courier; how many there are is not asked.")
  public record Row(
      @Key CourierId courier,
      @Key FraudType fraudType,
      @Doc("Cases of the window, scored or not, each once") double n,
      @Doc("Cases if every courier had the types in the same shares") double expected,
      @Doc("Cases over expected, shrunk: a geometric mean; 1 = as among all couriers") double ebgm,
      @Doc("5 % quantile of the shrunk ratio") double eb05,
      @Doc("95 % quantile of the shrunk ratio") double eb95,
      @Doc("Share of the type here over its share at the others; descriptive, not shrunk")
          double prr,
      @Doc("Lower end of the 95 % interval of prr") double prrLower95,
      @Doc("Upper end of the 95 % interval of prr") double prrUpper95,
      @Doc("Odds of the type here over its odds at the others; descriptive, not shrunk") double ror,
      @Doc("Lower end of the 95 % interval of ror") double rorLower95,
      @Doc("Upper end of the 95 % interval of ror") double rorUpper95,
      @Doc("A count was zero, and half a case was added to all four behind prr and ror")
          YesNo corrected,
      @Doc("eb05 is at least 2 and there are at least three cases") YesNo signal) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    List<FraudTally> window =
        judgement.context().fraudKnownBy(judgement.board().asOf()).stream()
            .filter(row -> !row.month().isBefore(judgement.board().from()))
            .toList();
    return TABLE.sorted(FraudSignals.of(window).stream().map(Signals::row).toList());
  }

  private static Row row(FraudSignal signal) {
    return new Row(
        signal.courier(),
        signal.fraudType(),
        Digits.rounded(signal.cases()),
        Digits.rounded(signal.expected()),
        Digits.rounded(signal.ebgm()),
        Digits.rounded(signal.eb05()),
        Digits.rounded(signal.eb95()),
        Digits.rounded(signal.table().proportionalReportingRatio().value()),
        Digits.rounded(signal.table().proportionalReportingRatio().lower95()),
        Digits.rounded(signal.table().proportionalReportingRatio().upper95()),
        Digits.rounded(signal.table().reportingOddsRatio().value()),
        Digits.rounded(signal.table().reportingOddsRatio().lower95()),
        Digits.rounded(signal.table().reportingOddsRatio().upper95()),
        yesNo(signal.table().corrected()),
        yesNo(signal.isSignal()));
  }

  private static YesNo yesNo(boolean yes) {
    return yes ? YesNo.YES : YesNo.NO;
  }
}
