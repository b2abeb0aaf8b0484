package org.leakrisk.report.html;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leakrisk.report.Sample;
import org.leakrisk.report.html.RunFacts.Setting;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.ScoreStatus;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.Stratum;
import org.leakrisk.tables.word.Tier;
import org.leakrisk.tables.word.Track;
import org.leakrisk.tables.word.UnresolvedReason;
import org.leakrisk.tables.word.YesNo;

/** Everything a page is made from, for the couriers of the sample ranking. */
final class SampleReport {
  private static final List<StreamId> STREAMS =
      List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT);

  private SampleReport() {}

  static ReportInput input() {
    return input(UnaryOperator.identity(), KeyMode.DEMO);
  }

  /** The input with every text that comes from data changed. */
  static ReportInput input(UnaryOperator<String> text, KeyMode key) {
    List<CourierRanking.Row> ranking = Sample.ranking(text);
    TableRows tables =
        SampleTables.all()
            .with(CourierRanking.TABLE, ranking)
            .with(
                StreamScores.TABLE, ranking.stream().flatMap(row -> scores(row).stream()).toList())
            .with(
                Contributions.TABLE,
                ranking.stream()
                    .filter(row -> row.rank().isPresent())
                    .flatMap(row -> parts(row).stream())
                    .toList())
            .with(ModelFit.TABLE, STREAMS.stream().map(SampleReport::fit).toList())
            .with(Enforcement.TABLE, ranking.stream().map(SampleReport::step).toList())
            .with(InspectionPlan.TABLE, plan(text))
            .with(
                Finding.TABLE,
                Sample.findings().stream().map(finding -> changed(finding, text)).toList())
            .with(CourierName.TABLE, names(text));
    return new ReportInput(facts(key, text), tables, files(text), rejected(text));
  }

  private static RunFacts facts(KeyMode key, UnaryOperator<String> text) {
    return new RunFacts(
        YearMonth.of(2012, 12),
        YearMonth.of(2011, 1),
        "1.0",
        "2012-12-k3vq7m2p4zt6a",
        key,
        5,
        20121218,
        15,
        "42f8329d989b6f6539dd2b15bbdf0d82025762ac112fbb60dc57b27d7bcf3946",
        "9d0a3a7c0f3c1be7a0de8adf3f2c29f2a5fd9a5dcd2d1c2fb0f1f47c03a5c1de",
        List.of(StreamId.LISTING),
        Map.of(
            StreamId.COMPLAINT,
            "complaints",
            StreamId.FRAUD,
            "fraud cases",
            StreamId.AUDIT,
            "inspection items",
            StreamId.LISTING,
            "listings"),
        List.of(
            new Setting("scoring.prior", "integrated", false),
            new Setting("scoring.half-life-months", "complaint 12, fraud 12, audit 24", false),
            new Setting("scoring.weights", "fraud 0.35, complaint 0.25, audit 0.25", false),
            new Setting("tiers.priority", "above 1.5, probability 0.9", false),
            new Setting("plan.capacity", text.apply("33: 10, 44: 6"), true)));
  }

  private static List<StreamScores.Row> scores(CourierRanking.Row row) {
    List<StreamScores.Row> scores = new ArrayList<>();
    double expected = row.parcels().doubleValue() / 1_000_000;
    for (StreamId stream : STREAMS) {
      boolean absent = row.rank().isEmpty();
      ScoreStatus status =
          absent
              ? ScoreStatus.NO_EXPOSURE
              : stream.equals(StreamId.AUDIT) ? ScoreStatus.NO_OVERDISPERSION : ScoreStatus.OK;
      scores.add(
          new StreamScores.Row(
              row.courier(),
              stream,
              Math.rint(expected * row.leakIndex()),
              row.parcels().doubleValue(),
              expected,
              expected * row.leakIndex() / 2,
              expected / 2,
              row.leakIndex(),
              row.leakIndex() * 1.05,
              row.leakIndexLower95(),
              row.leakIndexUpper95(),
              row.tier() == Tier.INSUFFICIENT ? .93 : .12,
              row.expectedRank(),
              row.pTopK(),
              row.pAbove1(),
              row.pAbove15(),
              .2,
              status,
              Optional.of(3.2e-6),
              Optional.of(2.1e-6),
              Optional.of(4.4e-6),
              Optional.of(.3),
              Optional.of(.7),
              Optional.of(1.4),
              Optional.of(.5),
              Optional.of(1.7)));
    }
    return scores;
  }

  private static List<Contributions.Row> parts(CourierRanking.Row row) {
    double log = StrictMath.log(row.leakIndex());
    return List.of(
        new Contributions.Row(row.courier(), StreamId.COMPLAINT, .3, log * 1.2, log * .36),
        new Contributions.Row(row.courier(), StreamId.FRAUD, .4, log * 1.35, log * .54),
        new Contributions.Row(row.courier(), StreamId.AUDIT, .3, log / 3, log * .1));
  }

  private static ModelFit.Row fit(StreamId stream) {
    boolean audit = stream.equals(StreamId.AUDIT);
    return new ModelFit.Row(
        stream,
        Prior.INTEGRATED,
        4.7123,
        audit ? .0213 : 3.21e-6,
        -41.7,
        audit ? 1 : 2.94,
        9,
        audit ? FitStatus.NO_OVERDISPERSION : FitStatus.OK,
        audit ? Optional.of("PHI_NOT_ESTIMATED") : Optional.empty(),
        1.02,
        14.5,
        .87,
        .99);
  }

  private static Enforcement.Row step(CourierRanking.Row row) {
    Step step =
        switch (row.tier()) {
          case PRIORITY -> Step.INSPECT;
          case ELEVATED -> Step.WATCH;
          default -> Step.NONE;
        };
    return new Enforcement.Row(
        row.courier(),
        Track.HAZARD,
        step,
        step == Step.INSPECT ? List.of("H2") : step == Step.WATCH ? List.of("H1") : List.of(),
        "Postal Law of 2009, art. 76 (from 2009-10-01, certainty M)",
        Optional.of(new Money(1_000_000)),
        Optional.of(new Money(5_000_000)),
        Optional.empty(),
        Optional.empty(),
        Optional.of(
            "Express market management measures (draft of Dec 2012) (from 2012-12-01 to"
                + " 2013-02-28, certainty A)"),
        Optional.of(new Money(500_000)),
        Optional.of(new Money(3_000_000)),
        Optional.of(new Money(100_000)),
        Optional.of(new Money(500_000)),
        YesNo.NO,
        Optional.empty());
  }

  private static List<InspectionPlan.Row> plan(UnaryOperator<String> text) {
    List<InspectionPlan.Row> plan = new ArrayList<>();
    for (String province : List.of("33", "44")) {
      for (int line = 1; line <= 6; line++) {
        plan.add(
            new InspectionPlan.Row(
                province + "-00" + line,
                new ProvinceCode(province),
                new CourierId(line % 2 == 0 ? "bingtong" : "wufeng"),
                line < 5
                    ? Optional.of(new BranchId("bingtong-" + province + "-" + line))
                    : Optional.empty(),
                line < 3 ? Stratum.RANDOM : line == 3 ? Stratum.FOLLOW_UP : Stratum.EXCESS,
                1,
                line < 3 ? .1818 : 1,
                text.apply("41.2 events beyond the 33.0 expected; index 2.24 (1.61-3.05)")));
      }
    }
    return plan;
  }

  private static Finding changed(Finding finding, UnaryOperator<String> text) {
    return new Finding(
        finding.check(),
        text.apply(finding.subject()),
        finding.severity(),
        text.apply(finding.observed()),
        finding.expected(),
        finding.message());
  }

  private static List<FileAccounting> files(UnaryOperator<String> text) {
    return List.of(
        new FileAccounting(
            "complaints",
            text.apply("complaints-2011-h1.csv"),
            7_210,
            7_001,
            101,
            12,
            96,
            3,
            44,
            "UTF-8"),
        new FileAccounting(
            "complaints",
            text.apply("complaints-2011-h2.csv") + "2",
            6_880,
            6_745,
            88,
            0,
            47,
            0,
            21,
            "GB18030"),
        new FileAccounting("parcels", "parcels.csv", 3_104, 3_100, 0, 0, 4, 0, 0, "UTF-8"));
  }

  private static List<RejectedReason> rejected(UnaryOperator<String> text) {
    String file = text.apply("complaints-2011-h1.csv");
    return List.of(
        new RejectedReason(
            "complaints",
            Reason.BAD_DATE,
            96,
            List.of(file + ":318", file + ":402", file + ":977")),
        new RejectedReason("parcels", Reason.NEGATIVE, 1, List.of("parcels.csv:1204")));
  }

  private static List<CourierName> names(UnaryOperator<String> text) {
    return List.of(
        new CourierName(
            text.apply("丙通快递有限公司"),
            Optional.of(new CourierId("bingtong")),
            MatchMethod.EXTRACTED,
            .9,
            List.of("bingtong"),
            Optional.empty(),
            812),
        new CourierName(
            text.apply("First Pass") + "?",
            Optional.empty(),
            MatchMethod.UNRESOLVED,
            0,
            List.of("p01", "dingda"),
            Optional.of(UnresolvedReason.AMBIGUOUS_NAME),
            37));
  }
}
