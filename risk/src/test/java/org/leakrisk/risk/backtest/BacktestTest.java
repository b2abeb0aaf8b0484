package org.leakrisk.risk.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/** Six couriers with a hundred parcels a month; one leaks six times as much from July on. */
class BacktestTest {
  private static final YearMonth JANUARY = YearMonth.of(2019, 1);
  private static final YearMonth DECEMBER = YearMonth.of(2019, 12);
  private static final int LEAK = 6;

  @Test
  void aLeakerIsCaughtOnceItsLeakIsKnownAndNotBefore() {
    List<Tally> tally = tally();
    assertEquals(0, index(tally, YearMonth.of(2019, 6)).excess().expected(), 1e-9);
    assertTrue(index(tally, YearMonth.of(2019, 9)).events().expected() > .5);
    assertEquals(1, index(tally, YearMonth.of(2019, 9)).excess().expected(), 1e-9);
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
    List<Caught> caught = backtest(tally()).asOf(june);
    assertEquals(caught, backtest(shuffled).asOf(june));
    Caught random = caught.get(Ranking.RANDOM.ordinal());
    assertEquals(1 / 6.0, random.events().expected(), 1e-12);
    assertEquals(1 / 6.0, random.excess().expected(), 1e-12);
  }

  @Test
  void monthsThatAreNotThereYetCannotBeComparedWith() {
    Backtest backtest = backtest(tally());
    assertEquals(
        "The input ends before 2020-01",
        assertThrows(IllegalArgumentException.class, () -> backtest.asOf(YearMonth.of(2019, 10)))
            .getMessage());
  }

  private static Caught index(List<Tally> tally, YearMonth asOf) {
    return backtest(tally).asOf(asOf).get(Ranking.INDEX.ordinal());
  }

  private static Backtest backtest(List<Tally> tally) {
    List<Courier> couriers = new ArrayList<>();
    List<Exposure> exposure = new ArrayList<>();
    for (String id : List.of("aa", "bb", "cc", "dd", "ee", "ff")) {
      couriers.add(courier(id, couriers.size()));
      for (YearMonth m = JANUARY; !m.isAfter(DECEMBER); m = m.plusMonths(1)) {
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
    return new Backtest(input, new Scorer(settings(), tiers(), 1), 3, 1);
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
