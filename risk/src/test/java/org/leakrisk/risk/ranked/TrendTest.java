package org.leakrisk.risk.ranked;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.HalfLife;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.YesNo;

class TrendTest {
  private static final YearMonth FIRST = YearMonth.of(2010, 1);
  private static final int MONTHS = 36;
  private static final List<String> COURIERS =
      List.of("jiatong", "yitong", "bingtong", "dingda", "wufeng");
  private static final List<StreamId> VICTIMS = List.of(StreamId.COMPLAINT, StreamId.FRAUD);

  @Test
  void columnsAreThoseOfTheContract() {
    assertEquals(
        "courier month events expected upper_bound p alarm method",
        Trend.TABLE.columns().stream().map(Column::name).collect(Collectors.joining(" ")));
  }

  @Test
  void complaintsAndFraudCasesOfAMonthCountTogether() {
    List<Trend.Row> rows = rows(1, 0, VICTIMS);
    assertEquals(COURIERS.size() * MONTHS - 1, rows.size());
    Trend.Row risen = row(rows, "dingda", MONTHS - 1);
    assertEquals(events("dingda", MONTHS - 1) * 1.25, risen.events());
    assertEquals(YesNo.YES, risen.alarm());
    assertTrue(risen.upperBound().orElseThrow() < risen.events());
    assertEquals(YesNo.NO, row(rows, "jiatong", MONTHS - 1).alarm());
    assertFalse(
        rows.stream()
            .anyMatch(
                row -> row.courier().code().equals("wufeng") && row.month().equals(month(7))));
  }

  @Test
  void theUnitOfVolumeChangesNothing() {
    assertEquals(rows(1, 0, VICTIMS), rows(10, 0, VICTIMS));
  }

  @Test
  void theOrderOfRowsChangesNothing() {
    assertEquals(rows(1, 0, VICTIMS), rows(1, 42, VICTIMS));
  }

  @Test
  void withoutComplaintsAndFraudCasesThereIsNoTrend() {
    assertEquals(List.of(), rows(1, 0, List.of(StreamId.LISTING)));
  }

  private static Trend.Row row(List<Trend.Row> rows, String courier, int month) {
    return rows.stream()
        .filter(row -> row.courier().code().equals(courier) && row.month().equals(month(month)))
        .findFirst()
        .orElseThrow();
  }

  private static YearMonth month(int number) {
    return FIRST.plusMonths(number);
  }

  /** Complaints; a quarter as many fraud cases come on top. */
  private static long events(String courier, int month) {
    int unit = COURIERS.indexOf(courier);
    long usual = 4L * (3 + 2 * unit + (month * 7 + unit * 5) % 5);
    return courier.equals("dingda") && month == MONTHS - 1 ? 4 * usual : usual;
  }

  private static List<Trend.Row> rows(double scale, long seed, List<StreamId> streams) {
    List<Exposure> exposure = new ArrayList<>();
    List<Tally> tally = new ArrayList<>();
    for (String courier : COURIERS) {
      for (int month = 0; month < MONTHS; month++) {
        if (courier.equals("wufeng") && month == 7) {
          continue;
        }
        int of = month;
        BigDecimal volume = BigDecimal.valueOf(scale * 1000 * (1 + COURIERS.indexOf(courier)));
        List.of("33", "44")
            .forEach(
                province ->
                    exposure.add(
                        new Exposure(
                            new CourierId(courier),
                            new ProvinceCode(province),
                            month(of),
                            new Parcels(volume))));
        streams.forEach(stream -> tally.add(tally(courier, of, stream)));
      }
    }
    List<Courier> couriers = new ArrayList<>(COURIERS.stream().map(TrendTest::courier).toList());
    if (seed != 0) {
      List.of(exposure, tally, couriers)
          .forEach(rows -> Collections.shuffle(rows, new Random(seed)));
    }
    JudgeInput input =
        new JudgeInput(
            month(MONTHS - 1), streams, couriers, List.of(), exposure, tally, List.of(), List.of());
    return Trend.rows(new Scorer(scoring(), HandmadeBoard.tiers(), 1).score(input));
  }

  private static Tally tally(String courier, int month, StreamId stream) {
    long share = stream.equals(StreamId.FRAUD) ? 250_000 : 1_000_000;
    long micro = share * events(courier, month);
    return new Tally(
        new CourierId(courier),
        new ProvinceCode(month % 2 == 0 ? "33" : "44"),
        month(month),
        stream,
        month(month),
        micro,
        micro,
        micro,
        micro,
        0,
        0,
        micro / 1_000_000,
        1);
  }

  private static Courier courier(String id) {
    return new Courier(
        new RecordId("couriers/" + id),
        "couriers.csv",
        2,
        0,
        new Token(0, 0),
        new CourierId(id),
        id,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static ScoringSettings scoring() {
    return new ScoringSettings(
        Prior.INTEGRATED,
        Clustering.ESTIMATED,
        Standardise.PROVINCE_MONTH,
        Map.of(StreamId.COMPLAINT, new HalfLife(12)),
        new HistoryWindow(24),
        Map.of(StreamId.COMPLAINT, .5, StreamId.FRAUD, .25, StreamId.LISTING, .25),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM, AuditReason.ROUTINE),
        ComplaintCount.ACCEPTED,
        2,
        1000);
  }
}
