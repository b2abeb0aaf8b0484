package org.leakrisk.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.CourierRanking.Row;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Tier;

/** A ranking with every tier, ties, a long name and a courier without volume. */
public final class Sample {
  private Sample() {}

  /** The ranking in key order. */
  public static List<Row> ranking() {
    return ranking(UnaryOperator.identity());
  }

  /** The ranking with other names. */
  public static List<Row> ranking(UnaryOperator<String> names) {
    List<Row> rows = new ArrayList<>();
    rows.add(row(1, "bingtong", "丙通", Tier.PRIORITY, 2.28, 1.62, 3.18, .962, 1, 2, 1, 148.2));
    rows.add(row(2, "dingda", "丁达", Tier.ELEVATED, 1.74, 1.05, 2.80, .684, 1, 4, 2, 61.4));
    rows.add(row(3, "jiatong", "甲通", Tier.NOT_DISTINGUISHABLE, 1.49, .98, 2.21, .49, 2, 5, 2, 52));
    rows.add(row(4, "p01", "First Pass", Tier.INSUFFICIENT, 1.02, .21, 8.9, .17, 1, 8, 4, .4));
    String longName = "南北东西四方联合速递有限责任公司华东第一分公司";
    Tier typical = Tier.NOT_DISTINGUISHABLE;
    rows.add(
        row(
            5,
            "nanbei-east_first-unit-0000001",
            longName,
            typical,
            .97,
            .7,
            1.3,
            .004,
            3,
            7,
            4,
            -8));
    rows.add(row(6, "wufeng", "戊丰", typical, .91, .66, 1.26, .002, 4, 7, 4, -21.5));
    rows.add(row(7, "jiyun", "己运", typical, .84, .6, 1.19, 0, 4, 8, 7, -33.1));
    rows.add(row(8, "gengjie", "庚捷", Tier.LOW, .61, .41, .88, 0, 7, 9, 8, -58));
    rows.add(row(9, "yitong", "乙通", Tier.LOW, .52, .33, .78, 0, 8, 9, 8, -141.2));
    rows.add(gone("guixing", "癸行"));
    return CourierRanking.TABLE.sorted(
        rows.stream().map(row -> named(row, names.apply(row.name()))).toList());
  }

  /** The findings that such data have. */
  public static List<Finding> findings() {
    return Finding.TABLE.sorted(
        List.of(
            finding("events_without_exposure", "p01/complaint", Severity.ERROR),
            finding("short_series", "p01", Severity.WARN),
            finding("alias_misses", "complaints", Severity.WARN),
            finding("not_rankable", "all", Severity.WARN),
            finding("courier_bounds", "dingda/complaint", Severity.INFO)));
  }

  static Finding finding(String check, String subject, Severity severity) {
    return new Finding(
        check,
        subject,
        severity,
        "12 events in 2 months, the first 2012-10",
        "volume in every month with events",
        "They are counted but not scored; send the missing volume of these months.");
  }

  private static Row row(
      long rank,
      String id,
      String name,
      Tier tier,
      double index,
      double lower,
      double upper,
      double above15,
      long rankLower,
      long rankUpper,
      long group,
      double excess) {
    boolean fragile = tier == Tier.ELEVATED;
    return new Row(
        Optional.of(rank),
        new CourierId(id),
        name,
        tier,
        index,
        lower,
        upper,
        Optional.of(rank + .25),
        Optional.of(rankLower),
        Optional.of(rankUpper),
        Optional.of(rank <= 3 ? .98 : .04),
        index > 1 ? .93 : .21,
        above15,
        excess,
        Optional.of(rank),
        Optional.of(group),
        Optional.empty(),
        fragile ? Optional.of(true) : Optional.empty(),
        fragile ? Optional.of("equal weights; without complaint") : Optional.empty(),
        Optional.of(rank <= 3 ? 1.0 : 0.0),
        Optional.of("half_life_6"),
        Parcels.of(tier == Tier.INSUFFICIENT ? 41_200 : 120_000_000 - rank * 7_654_321),
        Optional.of(311.0 / rank),
        Optional.of(StrictMath.rint(96.0 / rank)),
        Optional.of(14 / rank),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Row gone(String id, String name) {
    return new Row(
        Optional.empty(),
        new CourierId(id),
        name,
        Tier.NO_EXPOSURE,
        1,
        .3,
        3.3,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        .5,
        .2,
        0,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Parcels.NONE,
        Optional.of(4.0),
        Optional.of(0.0),
        Optional.of(0L),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static Row named(Row row, String name) {
    return copy(row, row.rank(), row.courier(), name);
  }

  /** The row as that of another courier at another rank. */
  public static Row ranked(Row row, String id, long rank) {
    return copy(row, Optional.of(rank), new CourierId(id), row.name());
  }

  private static Row copy(Row row, Optional<Long> rank, CourierId courier, String name) {
    return new Row(
        rank,
        courier,
        name,
        row.tier(),
        row.leakIndex(),
        row.leakIndexLower95(),
        row.leakIndexUpper95(),
        row.expectedRank(),
        row.rankLower90(),
        row.rankUpper90(),
        row.pTopK(),
        row.pAbove1(),
        row.pAbove15(),
        row.excessEvents(),
        row.excessRank(),
        row.tieGroup(),
        row.rankInGroup(),
        row.fragile(),
        row.hangsOn(),
        row.shareInTopK(),
        row.movedMostBy(),
        row.parcels(),
        row.complaints(),
        row.frauds(),
        row.auditFailures(),
        row.listings(),
        row.change(),
        row.changeDirection());
  }
}
