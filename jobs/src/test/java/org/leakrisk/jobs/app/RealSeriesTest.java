package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leakrisk.jobs.app.Product.Said;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.risk.ranked.BacktestSummary;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Trend;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.RankingRule;
import org.leakrisk.tables.word.YesNo;

/** What the months and years of published figures tell. */
@Tag("heavy")
class RealSeriesTest extends RealInput {
  @Test
  void saysThatTheLevelOfAllFellIn2017AndIn2020(Session session) {
    List<String> changed = new ArrayList<>();
    for (int year : List.of(2016, 2017, 2019, 2020)) {
      run(session, "input", year + "-12");
      Finding level = finding("level_change", "complaint").orElseThrow();
      if (level.observed().startsWith("REAL")) {
        changed.add(level.observed());
      }
    }
    assertEquals(
        List.of(
            "REAL: 3907 events in 2017-10 to 2017-12, -58 %",
            "REAL: 289 events in 2020-10 to 2020-12, -77 %"),
        changed);
  }

  /**
   * In the second quarter of 2020 boardings were 12 % of the year before. No change is claimed into
   * that quarter, nor out of it a year later, and nobody's month in it is out of the ordinary.
   */
  @Test
  void trendsNoRateAcrossTheQuarterInWhichVolumeFellApart(Session session) {
    for (String asOf : List.of("2020-06", "2021-06")) {
      run(session, "input", asOf);
      List<Change> changes =
          ranking().values().stream().flatMap(row -> row.change().stream()).distinct().toList();
      assertFalse(changes.contains(Change.REAL), asOf + " " + changes);
      assertTrue(changes.contains(Change.DEFINITION_CHANGED), asOf + " " + changes);
    }
    assertTrue(
        Product.rows(out, Trend.TABLE).stream()
            .filter(row -> row.month().equals(YearMonth.of(2020, 6)))
            .allMatch(row -> row.alarm() == YesNo.NO));
  }

  /** December against the December before, so that the strong season is nobody's change. */
  @Test
  void followsThreeCouriersThroughTheirSeasons(Session session) {
    run(session, "input-baggage", "2010-12");
    Finding level = finding("level_change", "complaint").orElseThrow();
    assertTrue(level.observed().startsWith("NOISE: 67658 events"), level.observed());
    assertEquals(252, Product.rows(out, Trend.TABLE).size());
    assertEquals(Optional.of(Change.NOISE), ranking().get("mq").change());
    assertEquals(Optional.of(Change.REAL), ranking().get("ua").change());
  }

  /** Reports per 1,000 boarded, as sums of the months; summer and December have most every year. */
  @Test
  void addsUpTheYearsOfThreeCouriers(Session session) throws IOException {
    run(session, "input-baggage", "2010-12");
    List<Trend.Row> months = Product.rows(out, Trend.TABLE);
    Map<String, Double> parcels = new HashMap<>();
    for (String line :
        Files.readAllLines(REAL.resolve("input-baggage").resolve("parcels.csv")).stream()
            .skip(1)
            .toList()) {
      String[] cells = line.split(",");
      parcels.merge(cells[0] + cells[1].substring(0, 4), Double.parseDouble(cells[2]), Double::sum);
    }
    List<Double> rates = new ArrayList<>();
    for (int year = 2004; year <= 2010; year++) {
      int of = year;
      double reports =
          months.stream()
              .filter(row -> row.courier().code().equals("mq") && row.month().getYear() == of)
              .mapToDouble(Trend.Row::events)
              .sum();
      rates.add(1e3 * reports / parcels.get("mq" + year));
      double high = reports(months, year, 6, 7, 8, 12) / 4;
      double low = reports(months, year, 4, 5, 9, 10, 11) / 5;
      assertTrue(high > 1.15 * low, year + ": " + high + " a month against " + low);
    }
    List<Double> printed = List.of(9.0, 10.3, 14.4, 13.6, 9.9, 7.8, 7.2);
    for (int i = 0; i < printed.size(); i++) {
      assertEquals(printed.get(i), rates.get(i), .06, "in " + (2004 + i));
    }
  }

  private static double reports(List<Trend.Row> rows, int year, int... months) {
    return Arrays.stream(months)
        .mapToObj(month -> YearMonth.of(year, month))
        .flatMap(month -> rows.stream().filter(row -> row.month().equals(month)))
        .mapToDouble(Trend.Row::events)
        .sum();
  }

  /**
   * The scheduled flights of United in August and September 2008 are odd where they were published.
   * They are no column of ours: boardings, which are, follow the season, and so nothing is said.
   */
  @Test
  void cannotKnowWhatIsOddInAColumnThatItDoesNotRead(Session session) {
    run(session, "input-baggage", "2008-10");
    assertEquals(
        List.of(),
        Product.rows(out, Finding.TABLE).stream()
            .filter(row -> List.of("unit", "volume_jump", "run_off").contains(row.check()))
            .toList());
  }

  @Test
  void saysWhereTheRankingOfPastQuartersDidNotWin(Session session) throws IOException {
    String[] span = {"--from", "2013-12", "--to", "2020-12", "--horizon", "1"};
    String[] where = {"backtest", "--in", REAL.resolve("input").toString(), "--out", "" + out};
    String[] all = java.util.Arrays.copyOf(where, where.length + span.length);
    System.arraycopy(span, 0, all, where.length, span.length);
    Said said = Product.run(session, all);
    assertEquals(0, said.code(), said.err());
    Map<RankingRule, BacktestSummary.Row> excess =
        backtest().stream()
            .filter(row -> row.measure() == BacktestMeasure.EXCESS_CAUGHT)
            .collect(Collectors.toMap(BacktestSummary.Row::ranking, row -> row));
    assertTrue(excess.values().stream().allMatch(row -> row.cases() == 29), "" + excess);
    assertEquals(.731, mean(excess, RankingRule.INDEX), 5e-4);
    assertEquals(.791, mean(excess, RankingRule.SHRUNK_EXCESS), 5e-4);
    assertEquals(.762, mean(excess, RankingRule.RAW_EXCESS), 5e-4);
    assertEquals(.672, mean(excess, RankingRule.RAW_RATE), 5e-4);
    assertEquals(.385, mean(excess, RankingRule.POOLED), 5e-4);
    String text = said.out().replaceAll("\\s+", " ");
    assertTrue(text.contains("our index (mean 73.1 %) does NOT do better than"), text);
    assertTrue(text.contains("raw excess (mean 76.2 %, won-lost-tied 8-7-14)"), text);
    assertTrue(text.contains("held them in 87.6 % of the cases: too few"), text);
  }

  private static double mean(Map<RankingRule, BacktestSummary.Row> rows, RankingRule rule) {
    return rows.get(rule).mean().orElseThrow();
  }

  private List<BacktestSummary.Row> backtest() throws IOException {
    try (var folders = Files.list(out.resolve("backtests"))) {
      Path folder = folders.findFirst().orElseThrow();
      return TableReader.read(
          BacktestSummary.TABLE, folder.resolve(RunFolder.parquet(BacktestSummary.TABLE)));
    }
  }

  @Test
  void claimsNoChangeAcrossTheReportingRulesOf2018(Session session) {
    String rules =
        "breaks=[{month: 2018-01, source: counts, note: brands appear and more carriers report}]";
    assertEquals(0, run(session, "input", "2018-09", "--set", rules).code());
    List<Change> across =
        ranking().values().stream()
            .flatMap(row -> row.change().stream())
            .filter(change -> change != Change.NEW)
            .distinct()
            .toList();
    assertEquals(List.of(Change.DEFINITION_CHANGED), across);
    assertEquals(
        "brands appear and more carriers report",
        finding("definition_break", "counts/2018-01").orElseThrow().observed());
    assertTrue(
        Product.rows(out, Trend.TABLE).stream()
            .filter(row -> !row.month().isBefore(YearMonth.of(2018, 1)))
            .allMatch(row -> row.alarm() == YesNo.NO && row.expected().isEmpty()));
  }

  @Test
  void warnsOfEveryCarrierWhoseVolumeFellApart(Session session) {
    run(session, "input", "2020-06");
    long runOff =
        Product.rows(out, Finding.TABLE).stream()
            .filter(row -> row.check().equals("run_off"))
            .count();
    long active =
        Product.rows(out, CourierRanking.TABLE).stream()
            .filter(row -> row.rank().isPresent())
            .count();
    assertTrue(runOff >= active - 1 && runOff > 10, runOff + " of " + active);
  }
}
