package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.inspect.Lottery;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.judge.Judge;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.ranked.OutputTable;
import org.leakrisk.risk.ranked.OutputTables;
import org.leakrisk.tables.evidence.Audit;
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

/** Every courier of a country: 40 couriers, 34 provinces, 60 months, four kinds of evidence. */
@Tag("heavy")
class NationalSizeTest {
  private static final int COURIERS = 40;
  private static final int PROVINCES = 34;
  private static final int MONTHS = 60;
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);

  private final Random random = new Random(1);
  private final List<Courier> couriers = new ArrayList<>();
  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();

  @Test
  void isJudgedWithEveryTable() {
    for (int i = 0; i < COURIERS; i++) {
      courier("c%02d".formatted(i), Math.exp(.6 * random.nextGaussian()), 4e6 / (1 + i));
    }
    List<StreamId> streams =
        List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT, StreamId.LISTING);
    JudgeInput input =
        new JudgeInput(AS_OF, streams, couriers, List.of(), exposure, tally, audits, List.of());
    long start = System.nanoTime();
    Judgement judgement =
        new Judge(
                new Scorer(World.shipped(), World.tiers(), 1),
                new PlanSettings(10, Map.of()),
                new Lottery("secret", false),
                200)
            .judge(input, Context.of(List.of()));
    report("judged", start);
    for (OutputTable<?> table : OutputTables.all()) {
      long begin = System.nanoTime();
      int rows = table.rows(judgement).size();
      report(table.table().name() + " " + rows + " rows", begin);
    }
    report("all of it", start);
    assertEquals(COURIERS, judgement.board().ranked().size());
    assertEquals(4, judgement.board().presentStreams().size());
    assertTrue(judgement.plan().size() >= PROVINCES * 9);
  }

  private static void report(String what, long since) {
    System.out.printf("%-32s %6.2f s%n", what, (System.nanoTime() - since) / 1e9);
  }

  private void courier(String id, double risk, double size) {
    couriers.add(HandmadeBoard.courier(id));
    for (int age = 0; age < MONTHS; age++) {
      YearMonth month = AS_OF.minusMonths(age);
      for (int p = 0; p < PROVINCES; p++) {
        ProvinceCode province = new ProvinceCode(Integer.toString(11 + p));
        double parcels = Math.rint(size * (.5 + random.nextDouble()));
        exposure.add(new Exposure(new CourierId(id), province, month, Parcels.of((long) parcels)));
        add(id, province, month, StreamId.COMPLAINT, parcels * risk * 2e-6);
        add(id, province, month, StreamId.FRAUD, parcels * risk * 5e-7);
        add(id, province, month, StreamId.LISTING, parcels * risk * 1e-7);
      }
      if (age % 3 == 0) {
        audits.add(audit(id, month, risk));
      }
    }
  }

  private void add(
      String id, ProvinceCode province, YearMonth month, StreamId stream, double mean) {
    long events = Math.max(0, Math.round(mean + Math.sqrt(mean) * random.nextGaussian()));
    if (events > 0) {
      long micro = events * 1_000_000;
      tally.add(
          new Tally(
              new CourierId(id),
              province,
              month,
              stream,
              month,
              micro,
              micro,
              micro,
              micro,
              0,
              0,
              events,
              1));
    }
  }

  private Audit audit(String id, YearMonth month, double risk) {
    return new Audit(
        new RecordId("audits/a" + audits.size()),
        "audits.csv",
        audits.size() + 2L,
        0,
        new Token(1, audits.size()),
        new CourierId(id),
        new ProvinceCode("33"),
        Optional.empty(),
        month.atDay(20),
        Optional.of(AuditReason.RANDOM),
        Optional.empty(),
        60,
        Math.min(60, Math.round(4 * risk)),
        Optional.empty());
  }
}
