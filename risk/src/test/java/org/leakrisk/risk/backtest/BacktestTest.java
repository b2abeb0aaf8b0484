package org.leakrisk.risk.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.risk.score.TierSettings;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.RankingRule;

/** Six couriers with a hundred parcels a month; one leaks six times as much from July on. */
class BacktestTest {
  private static final YearMonth JANUARY = YearMonth.of(2019, 1);
  private static final YearMonth DECEMBER = YearMonth.of(2019, 12);
  private static final int LEAK = 6;

  @Test
  void aLeakerIsCaughtOnceItsLeakIsKnownAndNotBefore() {
    List<Tally> tally = tally();
    assertEquals(0, index(tally, 6, BacktestMeasure.EXCESS_CAUGHT), 1e-9);
    assertTrue(index(tally, 9, BacktestMeasure.EVENTS_CAUGHT) > .5);
    assertEquals(1, index(tally, 9, BacktestMeasure.EXCESS_CAUGHT), 1e-9);
  }

  @Test
  void nothingKnownLaterReachesARankingOfThePast() {
    List<Tally> late = tally();
    late.add(row("bb", YearMonth.of(2019, 5), YearMonth.of(2019, 7), 500));
    YearMonth june = YearMonth.of(2019, 6);
    assertEquals(backtest(tally()).asOf(june), backtest(late).asOf(june));
    YearMonth july = YearMonth.of(2019, 7);
    assertNotEquals(backtest(tally()).asOf(july), backtest(late).asOf(july));
  }

  @Test
  void theOrderOfRowsChangesNothingAndNoOrderCatchesKOfN() {
    List<Tally> shuffled = tally();
    Collections.shuffle(shuffled, new Random(4));
    YearMonth june = YearMonth.of(2019, 6);
    List<Figure> figures = backtest(tally()).asOf(june);
    assertEquals(figures, backtest(shuffled).asOf(june));
    for (BacktestMeasure caught :
        List.of(BacktestMeasure.EVENTS_CAUGHT, BacktestMeasure.EXCESS_CAUGHT)) {
      assertEquals(1 / 6.0, value(figures, RankingRule.RANDOM, caught), 1e-12);
    }
  }

  @Test
  void monthsThatDoNotFitTheInputAreNamed() {
    assertRefused(
        "--to 2019-10: the input ends in 2019-12, and 3 later months are needed to compare with;"
            + " the last that can be asked for is 2019-09",
        YearMonth.of(2019, 3),
        YearMonth.of(2019, 10));
    assertRefused(
        "--from 2019-05 is after --to 2019-04; swap them",
        YearMonth.of(2019, 5),
        YearMonth.of(2019, 4));
    assertRefused(
        "--from 2018-11: the first volume is of 2019-01; start there or later",
        YearMonth.of(2018, 11),
        YearMonth.of(2019, 4));
    for (int horizon : new int[] {0, 13}) {
      assertThrows(BadUsage.class, () -> backtest(tally(), every(1), horizon));
    }
  }

  private static void assertRefused(String message, YearMonth from, YearMonth to) {
    Backtest backtest = backtest(tally());
    assertEquals(
        message, assertThrows(BadUsage.class, () -> backtest.between(from, to)).getMessage());
  }

  /** From June on its later events are clear; the index puts it first with the leak of July. */
  @Test
  void monthsToDetectionRunFromTheFirstClearExcessToTheFirstPlace() {
    BacktestResult result = backtest(tally()).between(YearMonth.of(2019, 3), YearMonth.of(2019, 9));
    assertEquals(7, result.months().size());
    assertEquals(1, mean(result, RankingRule.INDEX, BacktestMeasure.DETECTED), 0);
    double months = mean(result, RankingRule.INDEX, BacktestMeasure.MONTHS_TO_DETECTION);
    assertTrue(months >= 1 && months <= 3, "" + months);
    Summary random = summary(result, RankingRule.RANDOM, BacktestMeasure.MONTHS_TO_DETECTION);
    assertEquals(new Standoff(1, 0, 0), random.index().orElseThrow());
    assertEquals(0, random.cases());
    assertEquals(0, mean(result, RankingRule.RANDOM, BacktestMeasure.DETECTED), 0);
  }

  @Test
  void whatIsWonLostAndTiedAddsUpToTheMonthsAndAgainstItselfAllIsTied() {
    BacktestResult result = backtest(tally()).between(YearMonth.of(2019, 3), YearMonth.of(2019, 9));
    for (Summary summary : result.summaries()) {
      if (summary.measure() == BacktestMeasure.EXCESS_CAUGHT) {
        Standoff index = summary.index().orElseThrow();
        assertEquals(summary.cases(), index.won() + index.lost() + index.tied());
        if (summary.rule() == RankingRule.INDEX) {
          assertEquals(new Standoff(0, 0, summary.cases()), index);
        }
      }
    }
    assertTrue(result.tenths().stream().mapToLong(Tenth::cases).sum() == 7 * 6);
  }

  /** Alike and steady, so that the forecast of everybody is what comes. */
  @Test
  void steadyCouriersAreForecastAsTheyAre() {
    List<Tally> steady = new ArrayList<>();
    for (YearMonth m = JANUARY; !m.isAfter(DECEMBER); m = m.plusMonths(1)) {
      for (String id : List.of("aa", "bb", "cc", "dd", "ee", "ff")) {
        steady.add(row(id, m, m, 5));
      }
    }
    List<Figure> figures = backtest(steady).asOf(YearMonth.of(2019, 9));
    for (RankingRule rule : List.of(RankingRule.RAW_RATE, RankingRule.POOLED)) {
      assertEquals(0, value(figures, rule, BacktestMeasure.DEVIANCE), 1e-9);
    }
    assertEquals(1, value(figures, RankingRule.POSTERIOR_MEAN, BacktestMeasure.COVERAGE_95), 0);
  }

  @Test
  void volumesByQuarterAreComparedByQuarter() {
    Backtest backtest = backtest(tally(), every(3), 1);
    assertEquals(3, backtest.horizon());
    BacktestResult result = backtest.between(YearMonth.of(2019, 3), YearMonth.of(2019, 9));
    assertEquals(
        List.of(YearMonth.of(2019, 3), YearMonth.of(2019, 6), YearMonth.of(2019, 9)),
        result.months());
  }

  @Test
  void theFloorPutsTheQuarterWithTheLeastVolumeLast() {
    double[] volumes = {9, 1, 5, 7, 3, 8, 2, 6};
    boolean[] small = Orders.smallest(volumes);
    for (int i = 0; i < volumes.length; i++) {
      assertEquals(volumes[i] < 3, small[i], "" + volumes[i]);
    }
    for (boolean alike : Orders.smallest(new double[] {4, 4, 4, 4})) {
      assertFalse(alike);
    }
  }

  /** 2 (3 ln(3/2) - 1) + 2 (0 + 1), the forecast of none lifted to half of 2. */
  @Test
  void devianceOfAForecastOfNoneIsFinite() {
    double expected = 2 * (3 * Math.log(1.5) - 1) + 2 * (4 * Math.log(4.0) - 3);
    assertEquals(expected, Deviance.of(new double[] {2, 0}, new double[] {3, 4}), 1e-12);
  }

  private static double index(List<Tally> tally, int month, BacktestMeasure measure) {
    return value(backtest(tally).asOf(YearMonth.of(2019, month)), RankingRule.INDEX, measure);
  }

  private static double value(List<Figure> figures, RankingRule rule, BacktestMeasure measure) {
    return figures.stream()
        .filter(figure -> figure.rule() == rule && figure.measure() == measure)
        .findFirst()
        .orElseThrow()
        .value()
        .expected();
  }

  private static double mean(BacktestResult result, RankingRule rule, BacktestMeasure measure) {
    return summary(result, rule, measure).mean().orElseThrow();
  }

  private static Summary summary(BacktestResult result, RankingRule rule, BacktestMeasure measure) {
    return result.summaries().stream()
        .filter(summary -> summary.rule() == rule && summary.measure() == measure)
        .findFirst()
        .orElseThrow();
  }

  private static List<YearMonth> every(int months) {
    List<YearMonth> all = new ArrayList<>();
    for (YearMonth m = JANUARY; !m.isAfter(DECEMBER); m = m.plusMonths(1)) {
      if (m.getMonthValue() % months == 0) {
        all.add(m);
      }
    }
    return all;
  }

  private static Backtest backtest(List<Tally> tally) {
    return backtest(tally, every(1), 3);
  }

  private static Backtest backtest(List<Tally> tally, List<YearMonth> months, int horizon) {
    List<Courier> couriers = new ArrayList<>();
    List<Exposure> exposure = new ArrayList<>();
    for (String id : List.of("aa", "bb", "cc", "dd", "ee", "ff")) {
      couriers.add(courier(id, couriers.size()));
      for (YearMonth m : months) {
        Parcels parcels = new Parcels(BigDecimal.valueOf(100));
        exposure.add(new Exposure(new CourierId(id), ProvinceCode.NATIONAL, m, parcels));
      }
    }
    JudgeInput input =
        new JudgeInput(
            DECEMBER,
            List.of(StreamId.COMPLAINT),
            couriers,
            List.of(),
            exposure,
            tally,
            List.of(),
            List.of());
    return new Backtest(input, new Scorer(settings(), tiers(), 1), settings(), horizon);
  }

  private static List<Tally> tally() {
    List<Tally> rows = new ArrayList<>();
    List<String> ids = List.of("aa", "bb", "cc", "dd", "ee", "ff");
    for (YearMonth m = JANUARY; !m.isAfter(DECEMBER); m = m.plusMonths(1)) {
      for (String id : ids) {
        boolean leaks = id.equals("aa") && m.getMonthValue() > LEAK;
        rows.add(row(id, m, m, leaks ? 30 : id.equals("aa") ? 4 : 5));
      }
    }
    return rows;
  }

  private static Tally row(String id, YearMonth month, YearMonth known, long events) {
    long micro = events * 1_000_000;
    return new Tally(
        new CourierId(id),
        ProvinceCode.NATIONAL,
        month,
        StreamId.COMPLAINT,
        known,
        micro,
        micro,
        micro,
        micro,
        0,
        0,
        events,
        1);
  }

  private static Courier courier(String id, int place) {
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        place + 2,
        0,
        new Token(0, place),
        new CourierId(id),
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScoringSettings settings() {
    return new ScoringSettings(
        Prior.INTEGRATED,
        Clustering.OFF,
        Standardise.NONE,
        Map.of(),
        HistoryWindow.ALL,
        Map.of(StreamId.COMPLAINT, 1.0),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM),
        ComplaintCount.ACCEPTED,
        1,
        2_000);
  }

  private static TierSettings tiers() {
    return new TierSettings(
        new TierSettings.Above(1.5, .9),
        new TierSettings.Above(1, .8),
        new TierSettings.Below(1, .8),
        .9);
  }
}
