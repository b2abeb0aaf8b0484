package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leakrisk.tables.failure.Failure;

/** Which files are refused, and why; the numbers are those of the cases in docs. */
class FileCasesTest {
  private static final String CSV = "complaints.csv";
  private static final String GZ = "complaints.csv.gz";
  private static final String H = TestInput.HEADER;
  private static final String GOOD = "c1,2012-11-02,jiatong,yes,\n";
  private static final Charset GB18030 = Charset.forName("GB18030");

  static Stream<Arguments> cases() {
    return Stream.of(
        file(
            "3 GBK that could be UTF-8",
            CSV,
            gbk(H + "c1,2012-11-02,营业,,\n"),
            "AMBIGUOUS_ENCODING"),
        file(
            "5 UTF-16 without mark",
            CSV,
            (H + GOOD).getBytes(StandardCharsets.UTF_16LE),
            "LOOKS_BINARY"),
        file(
            "6 many invalid bytes",
            CSV,
            latin(H + "c1,2012-11-02,\u00FF,,\n".repeat(3)),
            "UNKNOWN_ENCODING 2"),
        file(
            "11 unterminated quote",
            CSV,
            utf8(H + GOOD + "c2,2012-11-02,\"jia\ntong,,\n"),
            "UNTERMINATED_QUOTE 3"),
        file(
            "12 broken quotes over lines",
            CSV,
            utf8(H + "c1,2012-11-02,\"jia\n\"tong,,\n" + GOOD),
            "BROKEN_QUOTING 2"),
        file("19 semicolons", CSV, utf8(H.replace(',', ';')), "HEADER_MISMATCH 1"),
        file("19 tabs", CSV, utf8(H.replace(',', '\t')), "HEADER_MISMATCH 1"),
        file(
            "20 duplicate column",
            CSV,
            utf8("complaint_id,received_on,Received On\n"),
            "DUPLICATE_COLUMN 1 received_on"),
        file(
            "20 duplicate extra column",
            CSV,
            utf8("complaint_id,received_on,note,NOTE\n"),
            "DUPLICATE_COLUMN 1"),
        file(
            "21 missing columns",
            CSV,
            utf8("courier,leak\n"),
            "MISSING_COLUMN 1 complaint_id, MISSING_COLUMN 1 received_on"),
        file(
            "24 swapped headers",
            CSV,
            utf8("received_on,complaint_id\n" + "c1,2012-11-02\n".repeat(20)),
            "COLUMN_MISMATCH 1 received_on"),
        file("25 no header", CSV, utf8(GOOD), "HEADER_MISMATCH 1"),
        file("32 no bytes", CSV, new byte[0], "EMPTY_FILE"),
        file("32 no bytes packed", GZ, TestInput.gzip(new byte[0]), "EMPTY_FILE"),
        file("36 truncated gzip", GZ, shortened(packed(), 3), "BAD_GZIP"),
        file("36 truncated in the data", GZ, shortened(packed(), packed().length / 2), "BAD_GZIP"),
        file("36 wrong checksum", GZ, changed(packed(), packed().length - 6), "BAD_GZIP"),
        file("36 wrong length", GZ, changed(packed(), packed().length - 1), "BAD_GZIP"),
        file("36 garbage behind", GZ, joined(packed(), utf8("garbage")), "BAD_GZIP"),
        file("37 bomb", GZ, TestInput.gzip(new byte[20 << 20]), "BOMB"),
        file("37 gzip in gzip", GZ, TestInput.gzip(packed()), "UNSUPPORTED"),
        file("37 zip", "complaints.zip", utf8("PK\3\4"), "UNSUPPORTED"),
        file("38 gzip called csv", CSV, packed(), "EXTENSION_MISMATCH"),
        file("38 csv called gzip", GZ, utf8(H + GOOD), "EXTENSION_MISMATCH"),
        file("38 workbook called csv", CSV, utf8("PK\3\4....."), "EXTENSION_MISMATCH"),
        file("38 Parquet called csv", CSV, utf8("PAR1....."), "EXTENSION_MISMATCH"),
        file("unknown format", "complaints.avro", utf8("Obj"), "UNSUPPORTED"),
        file(
            "a long header",
            CSV,
            utf8(H.strip() + ",x" + "y".repeat(70_000) + "\n"),
            "HEADER_TOO_LONG 1"),
        file("many columns", CSV, utf8(H.strip() + ",".repeat(300) + "\n"), "HEADER_TOO_LONG 1"),
        file("UTF-32", CSV, joined(latin("\u00FF\u00FE\0\0"), utf8("x")), "UNSUPPORTED_ENCODING"),
        file("only blank lines", CSV, utf8("\n\r\n"), "HEADER_MISMATCH"));
  }

  private static Arguments file(String what, String name, byte[] content, String refused) {
    return arguments(what, name, content, refused);
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] latin(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] gbk(String text) {
    return text.getBytes(GB18030);
  }

  private static byte[] packed() {
    return TestInput.gzip(utf8(H + GOOD));
  }

  private static byte[] shortened(byte[] bytes, int less) {
    return Arrays.copyOf(bytes, bytes.length - less);
  }

  private static byte[] changed(byte[] bytes, int at) {
    byte[] copy = bytes.clone();
    copy[at] ^= 1;
    return copy;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void refusesFilesThatCannotBeTrusted(
      String what, String name, byte[] content, String refused, @TempDir Path root) {
    TestInput.Outcome outcome = TestInput.withCouriers(root).file(name, content).read();
    assertEquals(refused, outcome.refused());
  }

  @Test
  void readsGzipOfSeveralMembers(@TempDir Path root) {
    byte[] two = joined(packed(), TestInput.gzip(utf8("c2,2012-11-02,yitong,,\n")));
    TestInput.Outcome outcome = TestInput.withCouriers(root).file(GZ, two).read();
    assertEquals("2 accepted", outcome.rows("complaints"));
  }

  @Test
  void sparesTheRowsWhenOnlyAFewDoNotDecode(@TempDir Path root) {
    String rows = "c%d,2012-11-02,佳通,,\n".formatted(7).repeat(1999);
    byte[] content = joined(utf8(H + rows), latin("c2,2012-11-02,\u00FF,,\n"));
    TestInput.Outcome outcome = TestInput.withCouriers(root).file(CSV, content).read();
    assertEquals("1999 accepted, 2001 BAD_BYTES", outcome.rows("complaints"));
  }

  @Test
  void obeysTheDeclaredEncoding(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root).file(CSV, gbk(H + "c1,2012-11-02,营业,,\n"));
    InputSettings gbk = TestSettings.encoding(org.leakrisk.gate.read.EncodingChoice.GBK);
    assertEquals("1 accepted", input.read(gbk).rows("complaints"));
    input.file(CSV, utf8("\uFEFF" + H));
    assertEquals("ENCODING_MISMATCH", input.read(gbk).refused());
  }

  @Test
  void saysWhereDecodingFails(@TempDir Path root) {
    TestInput input =
        TestInput.withCouriers(root).file(CSV, latin(H + "c1,2012-11-02,\u00FF,,\n".repeat(3)));
    assertEquals(
        "complaints/complaints.csv:2 UNKNOWN_ENCODING: declare input.encoding or send UTF-8"
            + " (utf-8 fails in 3 rows, first in line 2 (byte 47);"
            + " gb18030 fails in 3 rows, first in line 2 (byte 47))",
        input.survey().refusals().get(0).message());
  }

  @Test
  void refusesAFileThatChangesBetweenSurveyAndReading(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root).file(CSV, H + GOOD);
    Survey survey = input.survey();
    InputSettings settings = InputSettings.standard();
    Registers registers = Registers.read(survey, root, settings, TestInput.tokens());
    input.file(CSV, H + GOOD.replace('1', '2'));
    GateReader reader = new GateReader(root, settings, registers, TestInput.tokens());
    TestInput.Outcome nowhere = input.read();
    Failure.BadInput failure =
        assertThrows(
            Failure.BadInput.class, () -> reader.read(survey.of("complaints").get(0), nowhere));
    assertEquals(
        "complaints/complaints.csv changed while it was read: run again when nothing writes to it",
        failure.getMessage());
  }

  @Test
  void reportsWhatItDoesNotRead(@TempDir Path root) {
    Survey survey =
        TestInput.withCouriers(root)
            .file("_complaints.csv", H)
            .file(".complaints.csv", H)
            .file("shops.csv", "x\n")
            .file("13800001111/shops.csv", "x\n")
            .file("README.md", "x")
            .file("truth.csv", "x")
            .file("expected/complaints.csv", H)
            .survey();
    assertEquals(
        List.of(".complaints.csv", "unread-2", "_complaints.csv", "shops.csv"), survey.unread());
    assertEquals(4, survey.findings().size());
  }

  @Test
  void readsSubfoldersInAliasOrder(@TempDir Path root) {
    Survey survey =
        TestInput.withCouriers(root)
            .file("2012-11/complaints_east.csv", H)
            .file("Complaints2012.CSV", H)
            .file("complaints-13800001111.csv", H)
            .file("complaints-by hand.csv", H)
            .survey();
    assertEquals(
        List.of(
            "2012-11/complaints_east.csv",
            "Complaints2012.CSV",
            "complaints-aoeergog",
            "complaints-aoeergog-2",
            "couriers.csv",
            "parcels.csv"),
        survey.files().stream().map(InputFile::alias).toList());
    assertEquals(
        List.of(1, 2, 3, 4, 5, 6), survey.files().stream().map(InputFile::number).toList());
  }

  @Test
  void refusesLinksOutOfTheInput(@TempDir Path root, @TempDir Path outside) throws Exception {
    TestInput input = TestInput.withCouriers(root);
    Files.createSymbolicLink(root.resolve("complaints.csv"), root.resolve("nothing"));
    Files.createSymbolicLink(root.resolve("parcels-2.csv"), root.resolve("parcels.csv"));
    assertEquals("NOT_A_FILE", input.read().refused());
    assertEquals(2, input.survey().of("parcels").size());
    Files.createSymbolicLink(root.resolve("link"), outside);
    assertThrows(Failure.BadUsage.class, input::survey);
  }

  @Test
  void limitsDepthAndNumberOfFiles(@TempDir Path root) {
    TestInput input = TestInput.withCouriers(root).file("a/".repeat(16) + "complaints.csv", H);
    assertEquals(1, input.survey().of("complaints").size());
    input.file("a/".repeat(17) + "complaints.csv", H);
    assertThrows(Failure.BadInput.class, input::survey);
  }
}
