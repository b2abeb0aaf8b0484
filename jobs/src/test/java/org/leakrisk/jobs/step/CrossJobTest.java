package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.word.FraudType;

/** Each story has a province and phones of its own; all stories run at once, after linkage. */
@ExtendWith(SharedSpark.class)
class CrossJobTest {
  private static final LinkageSettings LINKAGE = new LinkageSettings(14, 30);

  private static Results results;

  @BeforeAll
  static void cross(Session session, @TempDir Path directory) {
    List<EvidenceRecord> rows = new ArrayList<>();
    rows.addAll(
        Report.rows(
            told("often1").in("11").phone(10).type(FraudType.REFUND_SCAM).loss(300_00),
            told("often2")
                .in("11")
                .phone(10)
                .type(FraudType.REFUND_SCAM)
                .loss(310_00)
                .on("2012-05-09", "2012-06-03"),
            Report.complaint("often3").of("jiatong").in("11").phone(10),
            told("two1").in("12").phone(20).type(FraudType.REFUND_SCAM).loss(500_00),
            told("two2")
                .in("12")
                .phone(20)
                .type(FraudType.BRUSHING)
                .loss(7_05)
                .on("2012-05-25", "2012-06-01"),
            told("with1").in("13").phone(30).waybill(30_000_001).type(FraudType.IMPERSONATION),
            Report.fakeParcel("with2")
                .of("dingda")
                .in("13")
                .phone(30)
                .waybill(30_000_001)
                .type(FraudType.FAKE_PARCEL)
                .loss(99_00)
                .on("2012-05-03", "2012-07-01")));
    rows.addAll(
        Report.rows(
            Report.fakeParcel("loose1").in("14").phone(40).type(FraudType.FAKE_PARCEL).loss(50_00),
            Report.fakeParcel("loose2")
                .of("yitong")
                .in("14")
                .phone(40)
                .type(FraudType.FAKE_PARCEL)
                .loss(60_00)
                .on("2012-05-11"),
            Report.fakeParcel("loose3")
                .of("yitong")
                .in("14")
                .phone(40)
                .type(FraudType.FAKE_PARCEL)
                .on("2012-08-11"),
            Report.fakeParcel("thief").in("15").phone(50).type(FraudType.BURGLARY),
            Report.fakeParcel("vague").in("15").phone(51).type(FraudType.OTHER),
            Report.fakeParcel("untyped").in("15").phone(52),
            told("kind").in("21").phone(53).confirmed().type(FraudType.OTHER),
            told("kindless").in("22").phone(54).confirmed(),
            Report.denied("denied").of("jiatong").in("15").phone(55).type(FraudType.BRUSHING)));
    rows.addAll(
        Report.rows(
            told("tie1").in("23").phone(60).waybill(60_000_001).type(FraudType.BRUSHING),
            Report.fraud("tie2")
                .of("yitong")
                .in("23")
                .phone(60)
                .waybill(60_000_001)
                .type(FraudType.BRUSHING)
                .loss(9_01),
            Report.complaint("placeless").of("wufeng").in("00").phone(70),
            Report.fakeParcel("placed").in("31").phone(70).type(FraudType.FAKE_PARCEL),
            Report.complaint("alone").of("wufeng").in("31").phone(71),
            Report.complaint("also").of("wufeng").in("31").phone(72),
            Report.fraud("both")
                .of("wufeng")
                .in("31")
                .phone(72)
                .type(FraudType.BRUSHING)
                .on("2012-05-08")));
    results =
        Trial.run(
            session,
            directory,
            List.of(new LinkJob(LINKAGE), new CrossJob(LINKAGE)),
            Output.of(EvidenceRecord.TABLE, rows));
  }

  private static Report told(String id) {
    return Report.fraud(id).of("jiatong");
  }

  @Test
  void aCaseIsOneHoweverOftenItIsReportedAndItsLossTheLargest() {
    assertEquals(List.of("jiatong 2012-05 2012-05 REFUND_SCAM 1000000 310.00"), casesOf("11"));
  }

  @Test
  void twoTypesOfFraudOnOneVictimAreTwoCasesWithDaysAndLossesOfTheirOwn() {
    assertEquals(
        List.of(
            "jiatong 2012-05 2012-05 REFUND_SCAM 1000000 500.00",
            "jiatong 2012-05 2012-06 BRUSHING 1000000 7.05"),
        casesOf("12"));
  }

  @Test
  void anUnconfirmedCaseOfAnIncidentHasTheCourierOfTheIncidentAndItsOwnMonths() {
    assertEquals(
        List.of(
            "jiatong 2012-05 2012-05 IMPERSONATION 1000000 0.00",
            "jiatong 2012-05 2012-07 FAKE_PARCEL 1000000 99.00"),
        casesOf("13"));
  }

  @Test
  void unconfirmedCasesOfNoIncidentAreLinkedAmongThemselves() {
    assertEquals(
        List.of(
            "yitong 2012-05 2012-05 FAKE_PARCEL 1000000 60.00",
            "yitong 2012-08 2012-08 FAKE_PARCEL 1000000 0.00"),
        casesOf("14"));
  }

  @Test
  void otherKindsCountWhenConfirmedAndDeniedOnesNever() {
    assertEquals(List.of(" 2012-05 2012-05 BURGLARY 1000000 0.00"), casesOf("15"));
    assertEquals(List.of("jiatong 2012-05 2012-05 OTHER 1000000 0.00"), casesOf("21"));
    assertEquals(List.of("jiatong 2012-05 2012-05 OTHER 1000000 0.00"), casesOf("22"));
  }

  @Test
  void couriersThatShareACaseShareItsLossToTheFen() {
    assertEquals(
        List.of(
            "jiatong 2012-05 2012-05 BRUSHING 500000 4.51",
            "yitong 2012-05 2012-05 BRUSHING 500000 4.50"),
        casesOf("23"));
  }

  @Test
  void anIncidentWithoutProvinceTakesThatOfTheCase() {
    assertEquals(
        List.of(
            "wufeng 2012-05 2012-05 BRUSHING 1000000 0.00",
            "wufeng 2012-05 2012-05 FAKE_PARCEL 1000000 0.00"),
        casesOf("31"));
  }

  /** The fake parcel attached to the complaint without province is not evidence, so no stream. */
  @Test
  void incidentsAreCountedByTheStreamsOfTheirScoringRecordsAndSharedOnesLeftOut() {
    assertEquals(
        List.of(
            "jiatong complaint+fraud 1",
            "jiatong fraud 4",
            "wufeng complaint 2",
            "wufeng complaint+fraud 1"),
        results.rows(StreamOverlap.TABLE).stream()
            .map(row -> row.courier().code() + " " + row.streams() + " " + row.incidents())
            .toList());
  }

  private static List<String> casesOf(String province) {
    return results.rows(FraudTally.TABLE).stream()
        .filter(row -> row.province().code().equals(province))
        .map(
            row ->
                String.join(
                    " ",
                    row.courier(),
                    row.month().toString(),
                    row.knownMonth().toString(),
                    row.fraudType().name(),
                    Long.toString(row.casesMicro()),
                    row.lossYuan().yuan().toPlainString()))
        .toList();
  }
}
