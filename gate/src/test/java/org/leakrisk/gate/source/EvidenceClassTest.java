package org.leakrisk.gate.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.gate.InputSettings;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.id.CourierId;

/** What counts against a courier, and what never does. */
class EvidenceClassTest {
  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource({
    "yes, '',       DECLARED",
    "yes, delay,    DECLARED",
    "no,  '',       DENIED",
    "no,  privacy,  DENIED",
    "'',  privacy,  DECLARED",
    "'',  信息泄露,   DECLARED",
    "'',  delay,    SERVICE",
    "'',  whatever, SERVICE",
    "'',  '',       SERVICE"
  })
  void leakAndCategoryDecideWhatAComplaintIs(String leak, String category, String expected)
      throws IOException {
    String csv = "complaint_id,received_on,leak,category\nc1,2012-11-05,%s,%s\n";

    assertEquals(
        expected, only("complaints", csv.formatted(leak, category)).evidenceClass().name());
  }

  @Test
  void aComplaintOfAFileThatSaysNothingIsALeakUnlessConfiguredOtherwise() throws IOException {
    String csv = "complaint_id,received_on,courier\nc1,2012-11-05,甲通\n";
    InputSettings standard = InputSettings.standard();
    InputSettings service =
        new InputSettings(
            standard.encoding(),
            standard.encodings(),
            standard.maxRejectedShare(),
            standard.refusedFiles(),
            standard.numbers(),
            standard.limits(),
            standard.zone(),
            InputSettings.ComplaintsAre.SERVICE,
            standard.waybillRules(),
            standard.leakRules());

    assertEquals("ASSUMED", only("complaints", csv).evidenceClass().name());
    GateRun run = GateRun.of(folder, "complaints", csv, service);
    assertEquals("SERVICE", ((EvidenceRecord) run.accepted.get(0)).evidenceClass().name());
  }

  @ParameterizedTest
  @CsvSource({
    "'',  delay,    快递员把我的手机号泄露给别人, DETECTED",
    "'',  '',       a scammer knew my name and my order, DETECTED",
    "'',  '',       是不是你们泄露了我的电话？, SUSPECTED",
    "'',  '',       the shampoo leaked, SERVICE",
    "'',  '',       '', SERVICE",
    "no,  '',       快递员把我的手机号泄露给别人, DENIED",
    "yes, '',       the shampoo leaked, DECLARED",
    "'',  privacy,  the shampoo leaked, DECLARED"
  })
  void theTextDecidesOnlyWhereNeitherLeakNorCategoryDoes(
      String leak, String category, String text, String expected) throws IOException {
    String csv = "complaint_id,received_on,leak,category,text\nc1,2012-11-05,%s,%s,%s\n";

    assertEquals(
        expected, only("complaints", csv.formatted(leak, category, text)).evidenceClass().name());
    if (leak.isEmpty() && category.isEmpty()) {
      String alone = "complaint_id,received_on,text\nc1,2012-11-05,%s\n";
      assertEquals(expected, only("complaints", alone.formatted(text)).evidenceClass().name());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "brushing,      甲通,       '',           '',  IMPLIED",
    "refund_scam,   '',       268123456789, '',  IMPLIED",
    "impersonation, nobody,   '',           '',  IMPLIED",
    "impersonation, unknown,  '',           '',  UNCONFIRMED",
    "brushing,      '',       '',           '',  UNCONFIRMED",
    "brushing,      甲通,       '',           no,  DENIED",
    "fake_parcel,   甲通,       268123456789, '',  UNCONFIRMED",
    "fake_parcel,   甲通,       268123456789, yes, CONFIRMED",
    "burglary,      甲通,       268123456789, '',  UNCONFIRMED",
    "burglary,      甲通,       '',           yes, CONFIRMED",
    "other,         甲通,       268123456789, '',  UNCONFIRMED",
    "other,         甲通,       '',           yes, CONFIRMED",
    "'',            甲通,       268123456789, '',  UNCONFIRMED",
    "'',            甲通,       '',           no,  DENIED"
  })
  void kindAndConfirmationDecideWhatAFraudCaseIs(
      String kind, String courier, String waybill, String confirmed, String expected)
      throws IOException {
    String csv =
        "case_id,reported_on,fraud_type,courier,waybill,leak_confirmed\n"
            + "f1,2012-11-05,%s,%s,%s,%s\n";

    EvidenceRecord fraud = only("fraud_cases", csv.formatted(kind, courier, waybill, confirmed));

    assertEquals(expected, fraud.evidenceClass().name());
    assertTrue(fraud.effective());
  }

  @Test
  void whoDeliversAFakeParcelIsNotItsCourier() throws IOException {
    EvidenceRecord fraud =
        only(
            "fraud_cases",
            "case_id,reported_on,fraud_type,delivered_by\nf1,2012-11-05,fake_parcel,乙通\n");

    assertEquals(Optional.empty(), fraud.courier());
    assertEquals(Optional.of(new CourierId("yitong")), fraud.deliveredBy());
    assertEquals("UNCONFIRMED", fraud.evidenceClass().name());
  }

  @ParameterizedTest
  @CsvSource({
    "2012-06-30, 2012-07-10, 2012-06-30, jiatong",
    "'',         2012-07-10, 2012-07-10, ''",
    "2012-08-01, 2012-06-30, 2012-06-30, jiatong"
  })
  void aFraudCaseIsDatedByItsEventAndItsCourierIsThatOfTheDay(
      String occurred, String reported, String event, String courier) throws IOException {
    EvidenceRecord fraud =
        only(
            "fraud_cases",
            "case_id,reported_on,occurred_on,courier\nf1,%s,%s,JT\n".formatted(reported, occurred));

    assertEquals(event, fraud.eventOn().toString());
    assertEquals(reported, fraud.knownOn().toString());
    assertEquals(courier, fraud.courier().map(CourierId::code).orElse(""));
  }

  @ParameterizedTest
  @CsvSource({"effective, true", "not_effective, false", "open, false", "'', false"})
  void onlyAnAdjudicatedComplaintIsEffective(String outcome, boolean effective) throws IOException {
    String csv = "complaint_id,received_on,leak,outcome\nc1,2012-11-05,yes,%s\n";

    assertEquals(effective, only("complaints", csv.formatted(outcome)).effective());
  }

  @Test
  void twoRecordsEqualInAllButIdAndRevisionHaveOneContent() throws IOException {
    GateRun run =
        GateRun.of(
            folder,
            "complaints",
            """
            complaint_id,received_on,courier,text,leak,revision
            c1,2012-11-05,甲通,they knew my name,yes,
            c2,2012/11/5,甲通,they knew my name,yes,3
            c3,2012-11-05,甲通,they knew my address,yes,
            """);
    List<EvidenceRecord> records = run.accepted.stream().map(EvidenceRecord.class::cast).toList();

    assertEquals(records.get(0).content(), records.get(1).content());
    assertEquals(3, records.stream().map(EvidenceRecord::row).distinct().count());
    assertEquals(2, records.stream().map(EvidenceRecord::content).distinct().count());
  }

  private EvidenceRecord only(String source, String csv) throws IOException {
    GateRun run = GateRun.of(folder, source, csv);
    assertEquals(List.of(), run.rejected);
    return (EvidenceRecord) run.accepted.get(0);
  }
}
