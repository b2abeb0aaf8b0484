package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.jobs.engine.Results;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.Trial;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.DisputeStatus;

/** Records in dispute, from the input to the tally. */
@ExtendWith(SharedSpark.class)
class DisputesTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);
  private static final List<Dispute> DISPUTES = new ArrayList<>();
  private static Results resolved;
  private static Results tallied;
  private static Results varied;

  @BeforeAll
  static void dispute(Session session, @TempDir Path directory) {
    List<EvidenceRecord> evidence =
        Report.rows(
            Report.complaint("upheld").of("jiatong"),
            Report.complaint("open").of("jiatong").in("44"),
            Report.complaint("dismissed").of("jiatong"),
            Report.complaint("untouched").of("jiatong"),
            Report.complaint("upheld-next-year").of("jiatong"),
            Report.complaint("of-yitong").of("yitong"),
            Report.complaint("nobody").written("?"),
            Report.complaint("twin-1").of("jiatong").on("2012-06-01").waybill(7),
            Report.fraud("twin-2").of("jiatong").on("2012-06-03").waybill(7),
            Report.complaint("pair-1").of("yitong").on("2012-07-01").waybill(8),
            Report.complaint("pair-2").of("yitong").on("2012-07-02").waybill(8));
    dispute("complaints/upheld", "jiatong", DisputeStatus.OPEN);
    dispute("complaints/upheld", "jiatong", DisputeStatus.UPHELD);
    dispute("complaints/upheld", "jiatong", DisputeStatus.DISMISSED);
    dispute("complaints/open", "jiatong", DisputeStatus.DISMISSED);
    dispute("complaints/open", "jiatong", DisputeStatus.OPEN);
    dispute("complaints/dismissed", "jiatong", DisputeStatus.DISMISSED);
    dispute("complaints/of-yitong", "jiatong", DisputeStatus.UPHELD);
    dispute("complaints/nobody", "jiatong", DisputeStatus.UPHELD);
    dispute("complaints/unheard-of", "jiatong", DisputeStatus.UPHELD);
    dispute("complaints/twin-1", "jiatong", DisputeStatus.OPEN);
    dispute("complaints/pair-1", "yitong", DisputeStatus.OPEN);
    dispute("complaints/pair-2", "yitong", DisputeStatus.OPEN);
    dispute("audits/a1", "jiatong", DisputeStatus.UPHELD);
    dispute("2013-01-01", "complaints/upheld-next-year", "jiatong", DisputeStatus.UPHELD);
    Output given =
        Output.of(GatedTables.CLEAN_EVIDENCE, evidence)
            .and(GatedTables.SETTLED_AUDITS, List.of(audit("a1"), audit("a2")))
            .and(Dispute.TABLE, DISPUTES);
    resolved = Trial.run(session, directory.resolve("resolve"), new ResolveJob(AS_OF), given);
    Output known = Output.of(EvidenceRecord.TABLE, resolved.rows(EvidenceRecord.TABLE));
    Results linked =
        Trial.run(
            session, directory.resolve("link"), new LinkJob(new LinkageSettings(14, 30)), known);
    Output incidents =
        known
            .and(Incident.TABLE, linked.rows(Incident.TABLE))
            .and(IncidentMember.TABLE, linked.rows(IncidentMember.TABLE))
            .and(DisputedRecord.TABLE, resolved.rows(DisputedRecord.TABLE));
    varied = Trial.run(session, directory.resolve("vary"), new VaryJob(), incidents);
    tallied =
        Trial.run(
            session,
            directory.resolve("tally"),
            new TallyJob(AS_OF),
            incidents
                .and(EventCount.TABLE, List.of())
                .and(ParcelVolume.TABLE, List.of())
                .and(Audit.TABLE, resolved.rows(Audit.TABLE)));
  }

  @Test
  void aRecordOfAnUpheldDisputeLeavesAndEveryOtherStays() {
    List<String> left =
        resolved.rows(EvidenceRecord.TABLE).stream()
            .map(row -> row.record().code().substring(row.record().code().indexOf('/') + 1))
            .toList();
    assertEquals(
        List.of(
            "dismissed",
            "of-yitong",
            "open",
            "pair-1",
            "pair-2",
            "twin-1",
            "untouched",
            "upheld-next-year",
            "twin-2"),
        left);
    assertEquals(
        List.of("audits/a2"),
        resolved.rows(Audit.TABLE).stream().map(audit -> audit.record().code()).toList());
  }

  @Test
  void ofSeveralDisputesTheUpheldOneDecidesAndThenTheOpenOne() {
    Map<String, DisputeStatus> status = new TreeMap<>();
    resolved
        .rows(DisputedRecord.TABLE)
        .forEach(record -> status.put(record.record().code(), record.status()));
    assertEquals(DisputeStatus.UPHELD, status.get("complaints/upheld"));
    assertEquals(DisputeStatus.OPEN, status.get("complaints/open"));
    assertEquals(DisputeStatus.DISMISSED, status.get("complaints/dismissed"));
    assertEquals(8, status.size());
  }

  @Test
  void aDisputeAboutNoRecordOrSomebodyElsesIsTold() {
    assertEquals("1 of 13 disputes", finding("disputes_of_unknown_records").observed());
    assertEquals("1 of 13 disputes", finding("disputes_of_other_couriers").observed());
    assertEquals("3 upheld, 4 open, 1 dismissed", finding("disputed_records").observed());
    assertEquals("1 disputes", finding("after_as_of").observed());
  }

  @Test
  void anEventIsDisputedWhenAllItsRecordsAre() {
    Map<String, Long> disputed = new TreeMap<>();
    for (Tally cell : tallied.rows(Tally.TABLE)) {
      String key = cell.courier().code() + " " + cell.province().code() + " " + cell.month();
      disputed.merge(key, cell.disputedMicro(), Long::sum);
    }
    assertEquals(
        Map.of(
            "jiatong 33 2012-05", 0L,
            "jiatong 44 2012-05", 1_000_000L,
            "jiatong 33 2012-06", 0L,
            "yitong 33 2012-05", 0L,
            "yitong 33 2012-07", 1_000_000L),
        disputed);
  }

  @Test
  void theScenarioWithoutDisputedTakesThemOut() {
    Map<String, Long> changes = new TreeMap<>();
    varied.rows(TallyVariant.TABLE).stream()
        .filter(row -> row.scenario().equals("without_disputed"))
        .forEach(row -> changes.put(row.courier().code() + " " + row.month(), row.deltaMicro()));
    assertEquals(Map.of("jiatong 2012-05", -1_000_000L, "yitong 2012-07", -1_000_000L), changes);
  }

  private static Finding finding(String check) {
    return resolved.findings().stream()
        .filter(finding -> finding.check().equals(check) && finding.subject().equals("disputes"))
        .findFirst()
        .orElseThrow();
  }

  private static void dispute(String record, String courier, DisputeStatus status) {
    dispute("2012-12-31", record, courier, status);
  }

  private static void dispute(String day, String record, String courier, DisputeStatus status) {
    int number = DISPUTES.size();
    DISPUTES.add(
        new Dispute(
            new RecordId("disputes/d" + number),
            "disputes.csv",
            number + 2,
            0,
            new Token(1, number),
            LocalDate.parse(day),
            new CourierId(courier),
            new RecordId(record),
            status));
  }

  private static Audit audit(String id) {
    return new Audit(
        new RecordId("audits/" + id),
        "audits.csv",
        2,
        0,
        new Token(1, id.hashCode()),
        new CourierId("jiatong"),
        new ProvinceCode("33"),
        Optional.empty(),
        LocalDate.of(2012, 5, 1),
        Optional.of(AuditReason.RANDOM),
        Optional.empty(),
        10,
        1,
        Optional.empty());
  }
}
