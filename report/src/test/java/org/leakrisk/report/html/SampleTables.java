package org.leakrisk.report.html;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.leakrisk.risk.ranked.FraudTrends;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.Rectification;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.risk.ranked.Signals;
import org.leakrisk.risk.ranked.Trend;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.AlarmMethod;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.NoticeScope;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Verdict;
import org.leakrisk.tables.word.YesNo;

/** Tables about places, time and assumptions, and one that the page knows nothing of. */
final class SampleTables {
  private static final CourierId BINGTONG = new CourierId("bingtong");
  private static final CourierId DINGDA = new CourierId("dingda");
  private static final CourierId TINY = new CourierId("p01");

  /** Cells of every kind. */
  @Published("What a newcomer adds.")
  record Newcomer(
      @Key @Doc("Courier") CourierId courier,
      @Key @Doc("Line") long line,
      @Doc("Place, 1 = first") Optional<Long> rank,
      @Doc("Province") ProvinceCode province,
      @Doc("Ratio") double mean,
      @Doc("Loss") Money lossYuan,
      @Doc("Words") List<String> words,
      @Doc("Month") YearMonth month) {}

  static final Table<Newcomer> NEWCOMER = Table.of("newcomer_table", Newcomer.class);

  private SampleTables() {}

  static TableRows all() {
    return new TableRows()
        .with(NEWCOMER, IntStream.rangeClosed(1, 13).mapToObj(SampleTables::newcomer).toList())
        .with(ProvinceRanking.TABLE, IntStream.range(11, 16).mapToObj(SampleTables::place).toList())
        .with(
            Sensitivity.TABLE,
            List.of(
                new Sensitivity.Row(DINGDA, "baseline", .55, Optional.of(2L)),
                new Sensitivity.Row(DINGDA, "equal_weights", .2, Optional.of(5L)),
                new Sensitivity.Row(DINGDA, "of_a_newcomer", .6, Optional.of(1L))))
        .with(
            Trend.TABLE,
            List.of(
                alarm(TINY, "2012-02", 5, 0, 2, .0001, AlarmMethod.NB_PREDICTIVE),
                alarm(BINGTONG, "2012-03", 20, 14, 24, .08, AlarmMethod.NB_PREDICTIVE_CUSUM),
                alarm(BINGTONG, "2012-12", 31, 12.4, 23, .0004, AlarmMethod.NB_PREDICTIVE_CUSUM),
                month(DINGDA, "2012-12", 9, 10, 21, .6, YesNo.NO, AlarmMethod.NB_PREDICTIVE)))
        .with(
            Rectification.TABLE,
            List.of(
                new Rectification.Row(
                    new NoticeId("n-1"),
                    BINGTONG,
                    85,
                    23.8,
                    20,
                    11.1,
                    Optional.of(.91),
                    Verdict.UNDETERMINED,
                    Optional.of(4L),
                    Optional.of(.42),
                    NoticeScope.COURIER)))
        .with(
            Signals.TABLE,
            List.of(signal(FraudType.REFUND_SCAM, YesNo.YES), signal(FraudType.OTHER, YesNo.NO)))
        .with(
            FraudTrends.TABLE,
            List.of(fraud("2012-11", 17, .93, YesNo.NO), fraud("2012-12", 4, .4, YesNo.YES)));
  }

  private static Newcomer newcomer(int line) {
    return new Newcomer(
        BINGTONG,
        line,
        line == 1 ? Optional.empty() : Optional.of(14L - line),
        new ProvinceCode("33"),
        1234.5678,
        new Money(150),
        List.of("one", "two"),
        YearMonth.of(2012, 12));
  }

  private static ProvinceRanking.Row place(int province) {
    return new ProvinceRanking.Row(
        BINGTONG,
        new ProvinceCode(Integer.toString(province)),
        43,
        15.1,
        30.5 - province,
        2.67,
        2.01,
        3.49,
        1.19,
        .89,
        1.55,
        .99,
        province == 13 ? Optional.empty() : Optional.of(province - 10L),
        ScoreStatus.OK);
  }

  private static Trend.Row alarm(
      CourierId courier,
      String month,
      double events,
      double expected,
      long bound,
      double p,
      AlarmMethod method) {
    return month(courier, month, events, expected, bound, p, YesNo.YES, method);
  }

  private static Trend.Row month(
      CourierId courier,
      String month,
      double events,
      double expected,
      long bound,
      double p,
      YesNo alarm,
      AlarmMethod method) {
    return new Trend.Row(
        courier,
        YearMonth.parse(month),
        events,
        Optional.of(expected),
        Optional.of(bound),
        Optional.of(p),
        alarm,
        method);
  }

  private static Signals.Row signal(FraudType type, YesNo signal) {
    return new Signals.Row(
        DINGDA, type, 20, 6.5, 2.8, 2.1, 3.7, 3, 2, 4.5, 3.1, 2, 4.8, YesNo.NO, signal);
  }

  private static FraudTrends.Row fraud(String month, double cases, double share, YesNo incomplete) {
    return new FraudTrends.Row(
        YearMonth.parse(month),
        ProvinceCode.NATIONAL,
        FraudType.BRUSHING,
        cases,
        new Money(1_234_500),
        Optional.of(.2),
        share,
        incomplete);
  }
}
