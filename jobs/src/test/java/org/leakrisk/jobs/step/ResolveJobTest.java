package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.UnresolvedReason;

@ExtendWith(SharedSpark.class)
class ResolveJobTest {
  private static Results results;

  @BeforeAll
  static void resolve(Session session, @TempDir Path directory) {
    List<EvidenceRecord> rows =
        Report.rows(
            Report.complaint("last-day").of("jiatong").on("2012-12-31"),
            Report.complaint("next-day").of("jiatong").on("2013-01-01"),
            Report.fraud("told-later").of("jiatong").on("2012-12-31", "2013-01-01"),
            Report.complaint("t1").of("jiatong", MatchMethod.NORMALISED).written("甲通").phone(1),
            Report.complaint("t2").of("jiatong", MatchMethod.NORMALISED).written("甲通").phone(2),
            Report.service("t3").of("jiatong", MatchMethod.NORMALISED).written("甲通"),
            Report.complaint("p1").of("yitong").written("一人 ###").phone(3),
            Report.complaint("p2").of("yitong").written("一人 ###").phone(3),
            Report.complaint("p3").of("yitong").written("一人 ###").phone(3),
            Report.complaint("p4").of("yitong").written("一人 ###"),
            Report.complaint("d1").of("yitong").written("旧名").on("2012-01-01").phone(4),
            Report.complaint("d2").of("bingtong").written("旧名").on("2012-06-01").phone(5),
            Report.complaint("d3").oneOf("yitong", "bingtong").written("旧名").phone(6),
            Report.complaint("u1").oneOf("dingda", "yitong").written("某通").phone(7),
            Report.complaint("u2").oneOf("dingda", "yitong").written("某通").phone(8),
            Report.complaint("u3").oneOf("dingda", "yitong").written("某通").phone(9),
            Report.complaint("w1").of("yitong").written("乙通").phone(13),
            Report.complaint("w2").of("yitong").written("乙通").phone(14),
            Report.complaint("w3")
                .of("yitong")
                .doubted(UnresolvedReason.WAYBILL_CONFLICT)
                .written("乙通")
                .phone(15),
            Report.complaint("b1").oneOf("dingda", "yitong").written("丁乙").phone(16),
            Report.complaint("b2").of("yitong", MatchMethod.WAYBILL).written("丁乙").phone(17),
            Report.complaint("b3").of("dingda", MatchMethod.WAYBILL).written("丁乙").phone(18),
            Report.complaint("n1").doubted(UnresolvedReason.NOT_MONITORED).phone(19),
            Report.complaint("later").of("jiatong").written("以后").on("2013-02-01").phone(10),
            Report.complaint("later2").of("jiatong").written("以后").on("2013-02-01").phone(11),
            Report.complaint("later3").of("jiatong").written("以后").on("2013-02-01").phone(12));
    results =
        Trial.run(
            session,
            directory,
            new ResolveJob(YearMonth.of(2012, 12)),
            Output.of(GatedTables.CLEAN_EVIDENCE, rows)
                .and(GatedTables.SETTLED_AUDITS, List.of())
                .and(Dispute.TABLE, List.of()));
  }

  @Test
  void whatHappensOrIsKnownOnlyAfterTheMonthIsSetAside() {
    List<String> records =
        results.rows(EvidenceRecord.TABLE).stream().map(row -> row.record().code()).toList();
    assertEquals(21, records.size());
    assertEquals(true, records.contains("complaints/last-day"));
    assertEquals(false, records.contains("complaints/next-day"));
    assertEquals(false, records.contains("fraud_cases/told-later"));
    Finding later = finding("after_as_of");
    assertEquals("5 records", later.observed());
    assertEquals("none after 2012-12", later.expected());
    assertEquals(Severity.INFO, later.severity());
  }

  @Test
  void aSpellingShowsWhenThreePersonsUseIt() {
    assertEquals(
        List.of("丁乙", "乙通", "旧名", "某通", "甲通"),
        results.rows(CourierName.TABLE).stream().map(CourierName::asWritten).toList());
    CourierName name = name("甲通");
    assertEquals(Optional.of(new CourierId("jiatong")), name.courier());
    assertEquals(MatchMethod.NORMALISED, name.method());
    assertEquals(3, name.records());
    assertEquals(Optional.empty(), name.reason());
  }

  @Test
  void aSpellingWhoseMeaningDependsOnTheDateSaysSo() {
    CourierName name = name("旧名");
    assertEquals(Optional.empty(), name.courier());
    assertEquals(MatchMethod.UNRESOLVED, name.method());
    assertEquals(Optional.of(UnresolvedReason.DEPENDS_ON_DATE), name.reason());
    assertEquals(List.of("bingtong", "yitong"), name.candidates());
    assertEquals(0, name.confidence());
  }

  @Test
  void aSpellingOfNobodyNamesWhomItCouldMean() {
    CourierName name = name("某通");
    assertEquals(Optional.empty(), name.courier());
    assertEquals(List.of("dingda", "yitong"), name.candidates());
    assertEquals(Optional.of(UnresolvedReason.AMBIGUOUS_NAME), name.reason());
  }

  @Test
  void recordsWithoutCourierAreToldAsAShareOfThoseThatScore() {
    Finding misses = finding("alias_misses");
    assertEquals("5 of 20 records (25.0 %)", misses.observed());
    assertEquals(Severity.ERROR, misses.severity());
  }

  @Test
  void couriersThatAreNotInTheInputAreNoMisses() {
    Finding others = finding("not_monitored");
    assertEquals("1 records", others.observed());
    assertEquals(Severity.INFO, others.severity());
  }

  @Test
  void whatAWaybillSaysOfSingleRecordsIsCountedByCourierAndStandsInNoSpelling() {
    assertEquals(Optional.empty(), name("乙通").reason());
    assertEquals(Optional.of(new CourierId("yitong")), name("乙通").courier());
    assertEquals(0.99, name("乙通").confidence(), 0);
    Finding conflict = finding("waybill_conflict");
    assertEquals("yitong", conflict.subject());
    assertEquals("1 of 9 records", conflict.observed());
    assertEquals(Optional.empty(), name("丁乙").courier());
    assertEquals(Optional.of(UnresolvedReason.AMBIGUOUS_NAME), name("丁乙").reason());
  }

  private static CourierName name(String asWritten) {
    return results.rows(CourierName.TABLE).stream()
        .filter(name -> name.asWritten().equals(asWritten))
        .findFirst()
        .orElseThrow();
  }

  private static Finding finding(String check) {
    return results.findings().stream()
        .filter(finding -> finding.check().equals(check))
        .findFirst()
        .orElseThrow();
  }
}
