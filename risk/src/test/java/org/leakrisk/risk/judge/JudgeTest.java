package org.leakrisk.risk.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.inspect.Lottery;
import org.leakrisk.risk.inspect.PlanSettings;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.NoticeId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.NoticeKind;

class JudgeTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 6);
  private static final List<String> COURIERS =
      List.of("bingtong", "dingda", "jiatong", "wufeng", "yitong");

  private final List<Courier> couriers =
      new ArrayList<>(COURIERS.stream().map(HandmadeBoard::courier).toList());
  private final List<Branch> branches =
      new ArrayList<>(
          List.of(branch("b1", "jiatong"), branch("b2", "jiatong"), branch("b3", "yitong")));
  private final List<Exposure> exposure = new ArrayList<>();
  private final List<Tally> tally = new ArrayList<>();
  private final List<Audit> audits = new ArrayList<>();
  private final List<Notice> notices = new ArrayList<>();
  private final List<Coverage> coverage = new ArrayList<>();

  @Test
  void theOrderOfRowsChangesNothing() {
    months(YearMonth.of(2011, 1), AS_OF);
    Judgement judged = judge();
    assertTrue(judged.plan().size() > 5 && judged.findings().size() > 2);
    for (int seed = 1; seed <= 5; seed++) {
      Random random = new Random(seed);
      for (List<?> rows : List.of(couriers, branches, exposure, tally, audits, notices, coverage)) {
        Collections.shuffle(rows, random);
      }
      assertSame(judged, judge());
    }
  }

  @Test
  void whatComesAfterTheMonthJudgedChangesNothing() {
    months(YearMonth.of(2011, 1), AS_OF);
    Judgement judged = judge();
    months(AS_OF.plusMonths(1), AS_OF.plusMonths(9));
    tally.add(events("jiatong", AS_OF, AS_OF.plusMonths(1), 500));
    notices.replaceAll(JudgeTest::recheckedLater);
    assertSame(judged, judge());
  }

  private static void assertSame(Judgement one, Judgement other) {
    assertEquals(one.plan(), other.plan());
    assertEquals(one.steps(), other.steps());
    assertEquals(
        one.findings().stream().map(Record::toString).sorted().toList(),
        other.findings().stream().map(Record::toString).sorted().toList());
    assertEquals(scores(one), scores(other));
  }

  private static List<String> scores(Judgement judgement) {
    return judgement.board().couriers().stream()
        .map(score -> score.id() + " " + score.tier() + " " + score.index() + score.standing())
        .toList();
  }

  private Judgement judge() {
    Scorer scorer = new Scorer(HandmadeBoard.scoring(), HandmadeBoard.tiers(), 1);
    PlanSettings plan = new PlanSettings(8, Map.of());
    JudgeInput input =
        new JudgeInput(
            AS_OF,
            List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.AUDIT),
            couriers,
            branches,
            exposure,
            tally,
            audits,
            notices);
    return new Judge(scorer, plan, new Lottery("secret", false), 0)
        .judge(input, Context.of(coverage));
  }

  /** Every month the same for each courier but the first, whose series has gaps and many events. */
  private void months(YearMonth first, YearMonth last) {
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      for (String courier : COURIERS) {
        if (!(courier.equals("bingtong") && month.getMonthValue() == 4)) {
          volume(courier, "33", month);
          volume(courier, "44", month);
          coverage.add(new Coverage("parcels", courier, month, 2));
        }
        tally.add(events(courier, month, month, courier.equals("bingtong") ? 9 : 2));
        audits.add(audit(courier, month));
      }
      coverage.add(new Coverage("complaints", "", month, 5));
      notices.add(notice("n" + month, month));
    }
  }

  private void volume(String courier, String province, YearMonth month) {
    exposure.add(
        new Exposure(
            new CourierId(courier), new ProvinceCode(province), month, Parcels.of(1_000_000)));
  }

  private static Tally events(String courier, YearMonth month, YearMonth known, long events) {
    long micro = events * 1_000_000;
    return new Tally(
        new CourierId(courier),
        new ProvinceCode("33"),
        month,
        StreamId.COMPLAINT,
        known,
        micro,
        0,
        micro,
        micro,
        0,
        0,
        events,
        1);
  }

  private Audit audit(String courier, YearMonth month) {
    return new Audit(
        new RecordId("audits/a" + audits.size()),
        "audits.csv",
        audits.size() + 2L,
        0,
        new Token(1, audits.size()),
        new CourierId(courier),
        new ProvinceCode("33"),
        Optional.empty(),
        month.atDay(20),
        Optional.of(AuditReason.RANDOM),
        Optional.empty(),
        10,
        month.getMonthValue() % 3,
        Optional.empty());
  }

  private static Branch branch(String id, String courier) {
    return new Branch(
        new RecordId("branches/" + id),
        "branches.csv",
        2,
        0,
        new Token(2, 2),
        new BranchId(id),
        new CourierId(courier),
        Optional.empty(),
        new ProvinceCode("33"),
        Optional.empty());
  }

  /** A recheck that had not happened yet by the end of the month judged. */
  private static Notice recheckedLater(Notice notice) {
    boolean open = notice.recheckedOn().isEmpty();
    return open ? notice(notice, AS_OF.plusMonths(2).atDay(1)) : notice;
  }

  private static Notice notice(Notice open, LocalDate recheckedOn) {
    return notice(
        open.notice().code(),
        open.issuedOn(),
        open.dueOn().orElseThrow(),
        Optional.of(recheckedOn));
  }

  private static Notice notice(String id, YearMonth month) {
    LocalDate issued = month.atDay(15);
    boolean open = month.equals(AS_OF);
    return notice(
        id, issued, issued.plusDays(10), open ? Optional.empty() : Optional.of(issued.plusDays(9)));
  }

  private static Notice notice(
      String id, LocalDate issued, LocalDate due, Optional<LocalDate> rechecked) {
    return new Notice(
        new RecordId("notices/" + id),
        "notices.csv",
        2,
        0,
        new Token(3, 3),
        new NoticeId(id),
        issued,
        new CourierId("wufeng"),
        Optional.empty(),
        NoticeKind.RECTIFICATION,
        Optional.of(due),
        rechecked,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }
}
