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
    assertEquals(14, records.size());
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
        List.of("旧名", "某通", "甲通"),
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
    assertEquals("4 of 13 records (30.8 %)", misses.observed());
    assertEquals(Severity.ERROR, misses.severity());
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
