package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.read.InputFormat;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Gated;

class SurveyTest {
  private static final String COMPLAINTS = "complaints.csv";

  @Test
  void knowsTheSourceOfAFileByTheLongestNameItStartsWith() {
    List<String> sources = List.of("counts", "count", "fraud", "fraud_cases");
    assertEquals(name("counts", InputFormat.CSV, false), FileName.of("counts.csv", sources));
    assertEquals(
        name("fraud_cases", InputFormat.CSV, false), FileName.of("fraud_cases2012.CSV", sources));
    assertEquals(name("fraud", InputFormat.CSV, true), FileName.of("fraud_2012.csv.gz", sources));
    assertEquals(
        Optional.of(new FileName("count", Optional.empty(), false)), FileName.of("count", sources));
    assertEquals(name("count", InputFormat.XLSX, false), FileName.of("count-1.xlsx", sources));
    assertEquals(
        name("count", InputFormat.JSON_ARRAY, true), FileName.of("count.json.gz", sources));
    assertEquals(
        Optional.of(new FileName("count", Optional.empty(), true)),
        FileName.of("count.parquet.gz", sources));
    assertEquals(Optional.empty(), FileName.of("counters.csv", sources));
    assertEquals(Optional.empty(), FileName.of("my-counts.csv", sources));
  }

  private static Optional<FileName> name(String source, InputFormat format, boolean gzip) {
    return Optional.of(new FileName(source, Optional.of(format), gzip));
  }

  @Test
  void showsAPathOnlyWhenItCannotHoldAPersonalNumber() {
    for (String shown : List.of("2012-11/a_b.csv", "a20121130.csv", "投诉-华东.csv", "a1234567")) {
      assertTrue(FileAlias.presentable(shown), shown);
    }
    for (String hidden :
        List.of(
            "a12345678",
            "a20121330.csv",
            "a201211301.csv",
            "a19991231",
            "138-0000-1111",
            "a b",
            "a\u001Bb",
            "１３８００００１１１１",
            "a@b")) {
      assertFalse(FileAlias.presentable(hidden), hidden);
    }
  }

  @Test
  void needsAKeyOnlyForColumnsThatCanNameAPerson(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root).file(COMPLAINTS, TestInput.HEADER);
    assertFalse(input.survey().identifying());
    input.file(COMPLAINTS, "complaint_id,received_on,Phone\n");
    assertTrue(input.survey().identifying());
  }

  @Test
  void isSyntheticOnlyWhenEveryFileIsListed(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root);
    assertFalse(input.survey().synthetic());
    String list =
        input.survey().files().stream()
            .map(
                file -> "{\"file\":\"%s\",\"sha256\":\"%s\"}".formatted(file.path(), file.sha256()))
            .collect(Collectors.joining(",", "{\"files\":[", "]}"));
    input.file("SYNTHETIC.json", list);
    assertTrue(input.survey().synthetic());
    input.file("audits.csv", "");
    assertFalse(input.survey().synthetic());
    input.file("SYNTHETIC.json", list + "]");
    assertFalse(input.survey().synthetic());
  }

  @Test
  void nothingIsNotSynthetic(@TempDir Path root) {
    assertFalse(new TestInput(root).file("SYNTHETIC.json", "[]").survey().synthetic());
  }

  @Test
  void tellsWhatAReaderShouldKnow(@TempDir Path root) {
    String chinese = "complaint_id,received_on,courier,note\n";
    Survey survey =
        TestInput.withCouriers(root)
            .file(COMPLAINTS, chinese)
            .file(
                "complaints-2.csv",
                (chinese + "c1,2012-11-02,佳通快递公司,x\n")
                    .getBytes(java.nio.charset.Charset.forName("GB18030")))
            .survey();
    assertEquals(
        List.of(
            "extra_columns complaints-2.csv",
            "encoding_detected complaints-2.csv",
            "no_rows complaints.csv",
            "extra_columns complaints.csv",
            "leak_assumed complaints-2.csv",
            "leak_assumed complaints.csv"),
        survey.findings().stream().map(one -> one.check() + " " + one.subject()).toList());
  }

  @Test
  void assumesALeakOnlyWhenNoComplaintFileSaysWhatItIsAbout(@TempDir Path root) {
    String silent = "complaint_id,received_on,courier\nc1,2012-11-02,jiatong\n";
    String saying = "complaint_id,received_on,courier,leak\nc2,2012-11-02,jiatong,yes\n";
    TestInput input = TestInput.withCouriers(root).file("complaints-1.csv", silent);
    InputSettings standard = InputSettings.standard();
    assertEquals(
        InputSettings.ComplaintsAre.LEAK, input.survey().settled(standard).complaintsAre());
    Survey both = input.file("complaints-2.csv", saying).survey();
    assertEquals(InputSettings.ComplaintsAre.SERVICE, both.settled(standard).complaintsAre());
    assertEquals(
        List.of("leak_column_missing complaints-1.csv"),
        both.findings().stream().map(one -> one.check() + " " + one.subject()).toList());
  }

  @Test
  void theSameFileTwiceGivesDuplicatesOnly(@TempDir Path root) {
    String rows = TestInput.HEADER + "c1,2012-11-02,jiatong,yes,\nc2,2012-11-02,jiatong,yes,\n";
    TestInput.Outcome outcome =
        TestInput.withCouriers(root).file(COMPLAINTS, rows).file("complaints-2.csv", rows).read();
    List<Gated> complaints =
        outcome.accepted.stream().filter(row -> row.file().startsWith("complaints")).toList();
    Settlement<Gated> settled = Settlement.of(complaints);
    assertEquals(2, settled.accepted().size());
    assertEquals(2, settled.duplicates().size());
  }

  @Test
  void noPersonalValueLeavesByAnyWay(@TempDir Path root) {
    String phone = "13911112222";
    String bad = phone + "3";
    String header = "complaint_id,received_on,courier,phone,waybill,text," + phone + "\n";
    String rows =
        "c1,2012-11-02,jiatong,%1$s,%1$s9,call %1$s,%1$s\nc%1$s,%1$s,%1$s,%2$s,%2$s,,\n%1$s,2012-11-02,,,,,\n"
            .formatted(phone, bad);
    TestInput.Outcome outcome =
        TestInput.withCouriers(root)
            .file("complaints-" + phone + ".csv", header + rows)
            .file("complaints-2.csv", header + "\"" + phone)
            .file(phone + ".csv", phone)
            .read();
    String everything =
        Stream.of(
                outcome.accepted.stream(),
                outcome.rejected.stream(),
                outcome.receipts.stream(),
                outcome.refusals.stream().map(Refusal::message),
                outcome.survey.files().stream(),
                outcome.survey.unread().stream(),
                outcome.survey.findings().stream().map(Finding::toString))
            .flatMap(part -> part.map(Object::toString))
            .collect(Collectors.joining("\n"));
    assertTrue(everything.contains("PII_SHAPED_ID"));
    assertTrue(everything.contains("UNTERMINATED_QUOTE"));
    assertFalse(everything.contains("1391111"), everything);
  }
}
