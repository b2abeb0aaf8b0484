package org.leakrisk.report.terminal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Reason;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Stratum;

class VerbTextsTest {
  private static final Look LOOK = new Look(100, StandardCharsets.UTF_8, false);

  private static Rejection rejection(String file, long line, Reason reason) {
    return new Rejection("parcels", file, line, reason, Optional.empty());
  }

  @Test
  void checkAccountsForEveryRowAndEndsWithTheAnswer() {
    List<Rejection> rejections =
        List.of(
            rejection("b.csv", 9, Reason.NEGATIVE),
            rejection("a.csv", 318, Reason.NEGATIVE),
            rejection("a.csv", 20, Reason.NEGATIVE),
            rejection("a.csv", 3, Reason.NEGATIVE),
            rejection("a.csv", 4, Reason.BAD_MONTH));
    CheckText.Check check =
        new CheckText.Check(
            List.of(
                new FileAccounting("parcels", "b.csv", 1, 0, 0, 0, 1, 0, 0, "UTF-8"),
                new FileAccounting("parcels", "a.csv", 12_004, 11_988, 9, 3, 4, 1, 0, "GB18030")),
            RejectedReason.of(rejections),
            List.of("audits/audits.csv:1 column 'courier' MISSING_COLUMN: add it"),
            List.of("notes.txt"),
            List.of(
                new Finding(
                    "alias_misses", "complaints", Severity.WARN, "12 names", "none", "Add them."),
                new Finding("unread", "x", Severity.INFO, "x", "x", "x")),
            false);
    assertEquals(
        """
         file           encoding    rows  accepted  duplicates  superseded  rejected
         parcels/a.csv  GB18030   12,004    11,988           9           3         4
         parcels/b.csv  UTF-8          1         0           0           0         1

         rejected rows:
          parcels 4 NEGATIVE: negative where only zero or more is possible
            a.csv:3, a.csv:20, a.csv:318, ...
            correct the sign
          parcels 1 BAD_MONTH: not a month
            a.csv:4
            write months as 2012-12

         refused:
          audits/audits.csv:1 column 'courier' MISSING_COLUMN: add it

         belong to no source, not read:
          notes.txt

         WARN alias_misses complaints: 12 names; Add them.
         1 note

         would be accepted: no
        """,
        CheckText.of(check, LOOK));
  }

  @Test
  void planShowsABlockForEachProvince() {
    List<InspectionPlan.Row> rows = new ArrayList<>();
    for (int i = 1; i <= 7; i++) {
      rows.add(
          new InspectionPlan.Row(
              "33-00" + i,
              new ProvinceCode("33"),
              new CourierId("bingtong"),
              i == 1 ? Optional.of(new BranchId("bingtong-33-3")) : Optional.empty(),
              i < 3 ? Stratum.RANDOM : Stratum.EXCESS,
              1,
              i < 3 ? .2 : 1,
              "lottery: 2 of 10 drawn"));
    }
    assertEquals(
        """
         33 Zhejiang: 7 of 10 inspector-days
         line    courier   branch         why      days  reason
         33-001  bingtong  bingtong-33-3  lottery     1  lottery: 2 of 10 drawn
         33-002  bingtong  —              lottery     1  lottery: 2 of 10 drawn
         33-003  bingtong  —              excess      1  lottery: 2 of 10 drawn
         33-004  bingtong  —              excess      1  lottery: 2 of 10 drawn
         33-005  bingtong  —              excess      1  lottery: 2 of 10 drawn
         ... 2 more in inspection_plan.csv

        """,
        PlanText.of(rows, Map.of(new ProvinceCode("33"), 10.0), LOOK));
    assertEquals(
        " No inspection is planned: no province has inspector-days.\n",
        PlanText.of(List.of(), Map.of(), LOOK));
  }

  @Test
  void releasesAreOneLineEach() {
    ReleasesText.Line line =
        new ReleasesText.Line(
            1,
            YearMonth.of(2012, 12),
            "publish",
            "2012-12-k3vq7m2p4zt6a",
            10,
            "operator",
            Instant.parse("2013-01-03T08:00:00Z"),
            "");
    assertEquals(
        """
         release  as of    action   run                    couriers  published             by        reason
               1  2012-12  publish  2012-12-k3vq7m2p4zt6a        10  2013-01-03T08:00:00Z  operator
        """,
        ReleasesText.of(List.of(line), LOOK));
  }
}
