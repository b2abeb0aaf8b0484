package org.leakrisk.risk.ranked;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.trend.Alarms;
import org.leakrisk.risk.trend.MonthVerdict;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.AlarmMethod;
import org.leakrisk.tables.word.YesNo;

/** The months in which a courier had more events than its own past leads one to expect. */
public final class Trend implements OutputTable<Trend.Row> {
  /** The table. */
  public static final Table<Row> TABLE = Table.of("trend", Row.class);

  /** Sources that the months are counted from. */
  private static final Set<String> SHOWN = Set.of("parcels", "complaints", "fraud_cases", "counts");

  /** One courier in one month with volume; a longer period stands under its last month. */
  @Published("Complaints and fraud cases month by month, and which months are out of the ordinary.")
  public record Row(
      @Key CourierId courier,
      @Key @Doc("Month; a longer period stands under its last") YearMonth month,
      @Doc("Complaints and fraud cases of the month") double events,
      @Doc("Events that the twelve months before lead one to expect; empty before there are twelve")
          Optional<Double> expected,
      @Doc("Events that one month in a hundred exceeds by chance; empty when not tested")
          Optional<Long> upperBound,
      @Doc("Probability of so many events or more by chance; empty when not tested")
          Optional<Double> p,
      @Doc("The month is out of the ordinary, many comparisons allowed for, or a rise lasts")
          YesNo alarm,
      AlarmMethod method) {}

  @Override
  public Table<Row> table() {
    return TABLE;
  }

  @Override
  public List<Row> rows(Judgement judgement) {
    return rows(
        judgement.board(),
        judgement.context().breaks().stream()
            .filter(change -> SHOWN.contains(change.source()))
            .map(Context.Break::month)
            .toList());
  }

  /** The rows of what a scoreboard was made from. */
  public static List<Row> rows(Scoreboard board) {
    return rows(board, List.of());
  }

  private static List<Row> rows(Scoreboard board, List<YearMonth> breaks) {
    EventHistory history = EventHistory.of(board.input(), board.scoring());
    return TABLE.sorted(
        Alarms.of(history, board.scoring(), breaks).stream().map(Trend::row).toList());
  }

  private static Row row(MonthVerdict verdict) {
    return new Row(
        verdict.courier(),
        verdict.month(),
        Digits.rounded(verdict.events()),
        verdict.expected().map(Digits::rounded),
        verdict.upperBound(),
        verdict.p().map(Digits::rounded),
        verdict.alarm() ? YesNo.YES : YesNo.NO,
        verdict.method());
  }
}
