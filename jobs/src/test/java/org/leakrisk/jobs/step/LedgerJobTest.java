package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
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
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.AuditTopic;
import org.leakrisk.tables.word.CountKind;

/** Each accepted row stands in the ledger with what it adds, or why it adds nothing. */
@ExtendWith(SharedSpark.class)
class LedgerJobTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);
  private static final CourierId JIATONG = new CourierId("jiatong");

  @TempDir private Path directory;

  @Test
  void theFirstRecordOfTheStrongestStreamCarriesTheEventAndTheOthersSaySo(Session session) {
    Results ledger =
        linked(
            session,
            Report.complaint("c1").of("jiatong").phone(1).line(2),
            Report.complaint("c2").of("jiatong").phone(1).line(3),
            Report.fraud("f1").of("jiatong").phone(1).line(4),
            Report.fakeParcel("f2").of("jiatong").phone(1).line(5));
    String incident = "complaints/c1";
    assertEquals(
        List.of(
            "cell:jiatong/fraud/2012-05/33/ complaints/c1 0 COUNTED_IN:" + incident,
            "cell:jiatong/fraud/2012-05/33/ complaints/c2 0 COUNTED_IN:" + incident,
            "cell:jiatong/fraud/2012-05/33/ fraud_cases/f1 1000000 -",
            "cell:jiatong/fraud/2012-05/33/ fraud_cases/f2 0 ATTACHED:" + incident),
        lines(ledger));
    Metric metric = ledger.rows(Metric.TABLE).get(0);
    assertEquals(1_000_000, metric.numeratorMicro());
    assertEquals(1, metric.rows());
    assertEquals(3, metric.excluded());
  }

  @Test
  void aTieIsSharedToTheLastMillionth(Session session) {
    Results ledger =
        linked(
            session,
            Report.complaint("c1").of("bingtong").waybill(1).phone(7).line(2),
            Report.complaint("c2").of("dingda").waybill(1).phone(7).line(3),
            Report.complaint("c3").of("jiatong").waybill(1).phone(7).line(4));
    assertEquals(
        List.of(333_334L, 333_333L, 333_333L),
        ledger.rows(Metric.TABLE).stream().map(Metric::numeratorMicro).toList());
    assertEquals(
        List.of("SHARED_BY:3", "SHARED_BY:3", "SHARED_BY:3"),
        ledger.rows(LedgerRow.TABLE).stream()
            .filter(row -> row.record().code().equals("complaints/c1"))
            .map(row -> row.via().orElseThrow())
            .toList());
  }

  @Test
  void whatCountsForNobodyIsListedWithItsReasonAndServiceIsOnlyCounted(Session session) {
    Results ledger =
        linked(
            session,
            Report.complaint("c1").written("some express").line(2),
            Report.denied("f1").of("jiatong").line(3),
            Report.fakeParcel("f2").of("jiatong").line(4),
            Report.service("c2").of("jiatong").line(5));
    assertEquals(
        List.of(
            "cell:-/complaint/2012-05/33/ complaints/c1 0 UNRESOLVED:EMPTY",
            "cell:jiatong/fraud/2012-05/33/ fraud_cases/f1 0 DENIED",
            "cell:jiatong/fraud/2012-05/33/ fraud_cases/f2 0 UNCONFIRMED"),
        lines(ledger));
    Metric service =
        ledger.rows(Metric.TABLE).stream()
            .filter(metric -> metric.metric().equals("cell:jiatong/complaint/2012-05/33/"))
            .findFirst()
            .orElseThrow();
    assertEquals(List.of(0L, 1L), List.of(service.rows(), service.unlisted()));
  }

  @Test
  void countsAuditsAndVolumesStandUnderTheirOwnRows(Session session) {
    Results ledger =
        run(
            session,
            Output.of(EvidenceRecord.TABLE, List.of())
                .and(
                    EventCount.TABLE,
                    List.of(count(2, Optional.empty(), 3), count(3, Optional.of("b1"), 2)))
                .and(
                    Audit.TABLE,
                    List.of(
                        audit(2, "2012-11-03", AuditTopic.INFORMATION_SECURITY),
                        audit(3, "2012-11-04", AuditTopic.OTHER),
                        audit(4, "2013-01-04", AuditTopic.INFORMATION_SECURITY)))
                .and(
                    ParcelVolume.TABLE,
                    List.of(
                        volume(2, "33", "60.5"), volume(3, "00", "100"), volume(4, "44", "30"))),
            false);
    assertEquals(
        List.of(
            "cell:jiatong/audit/2012-11/33/random audits/2 4000000 -",
            "cell:jiatong/audit/2012-11/33/random audits/3 0 OTHER_TOPIC",
            "cell:jiatong/complaint/2012-11/33/ counts/2 3000000 AGGREGATE",
            "cell:jiatong/parcels/2012-11/00/ parcels/3 9500000 REST_OF_PROVINCES",
            "cell:jiatong/parcels/2012-11/33/ parcels/2 60500000 -",
            "cell:jiatong/parcels/2012-11/44/ parcels/4 30000000 -",
            "part:jiatong/complaint/2012-11/33/b1 counts/3 2000000 AGGREGATE"),
        lines(ledger));
  }

  @Test
  void theDigestOfACellChangesWithTheCellsOfItsRows(Session session) {
    String one = digest(session, Report.complaint("c1").of("jiatong").content(1));
    assertEquals(one, digest(session, Report.complaint("c1").of("jiatong").content(1)));
    assertNotEquals(one, digest(session, Report.complaint("c1").of("jiatong").line(9)));
  }

  private String digest(Session session, Report report) {
    return linked(session, report).rows(Metric.TABLE).get(0).evidenceDigest();
  }

  private Results linked(Session session, Report... reports) {
    return run(
        session,
        Output.of(EvidenceRecord.TABLE, Report.rows(reports))
            .and(EventCount.TABLE, List.of())
            .and(Audit.TABLE, List.of())
            .and(ParcelVolume.TABLE, List.of()),
        false);
  }

  private Results run(Session session, Output input, boolean effective) {
    Path own = directory.resolve(String.valueOf(directory.toFile().list().length));
    return Trial.run(
        session,
        own,
        List.of(new LinkJob(new LinkageSettings(14, 30)), new LedgerJob(AS_OF, effective)),
        input.and(Branch.TABLE, List.of()));
  }

  private static List<String> lines(Results results) {
    return results.rows(LedgerRow.TABLE).stream()
        .map(
            row ->
                "%s %s %d %s"
                    .formatted(
                        row.metric(),
                        row.record().code(),
                        row.contributionMicro(),
                        row.via().orElse("-")))
        .toList();
  }

  private static EventCount count(long line, Optional<String> branch, long events) {
    return new EventCount(
        new RecordId("counts/" + line),
        "counts.csv",
        line,
        0,
        new Token(1, line),
        JIATONG,
        YearMonth.of(2012, 11),
        StreamId.COMPLAINT,
        new ProvinceCode("33"),
        branch.map(BranchId::new),
        events,
        CountKind.LEAK);
  }

  private static Audit audit(long line, String day, AuditTopic topic) {
    return new Audit(
        new RecordId("audits/" + line),
        "audits.csv",
        line,
        0,
        new Token(1, line),
        JIATONG,
        new ProvinceCode("33"),
        Optional.empty(),
        LocalDate.parse(day),
        Optional.of(AuditReason.RANDOM),
        Optional.of(topic),
        10,
        4,
        Optional.empty());
  }

  private static ParcelVolume volume(long line, String province, String parcels) {
    return new ParcelVolume(
        new RecordId("parcels/" + line),
        "parcels.csv",
        line,
        0,
        new Token(1, line),
        JIATONG,
        YearMonth.of(2012, 11),
        new ProvinceCode(province),
        Optional.empty(),
        new Parcels(new BigDecimal(parcels)));
  }
}
