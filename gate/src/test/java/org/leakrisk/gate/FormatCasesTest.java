package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;
import static org.leakrisk.gate.Stored.utf8;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.leakrisk.gate.read.EncodingChoice;

/** What becomes of JSON lines and JSON arrays; the numbers are those of the cases in docs. */
class FormatCasesTest {
  private static final String JSONL = "complaints.jsonl";
  private static final String JSON = "complaints_east.json";
  private static final String GOOD =
      "{\"complaint_id\":\"c1\",\"received_on\":\"2012-11-02\",\"courier\":\"佳通\",\"leak\":\"yes\"}";

  static Stream<Arguments> rows() {
    return Stream.of(
        lines("two objects", GOOD + "\n" + GOOD.replace("c1", "c2") + "\n", "2 accepted"),
        lines(
            "no end of the last line, CRLF",
            GOOD + "\r\n" + GOOD.replace("c1", "c2"),
            "2 accepted"),
        lines(
            "blank lines keep their number", "\n \t\n" + GOOD + "\nx\n", "1 accepted, 4 BAD_JSON"),
        lines("1 byte order mark", "\uFEFF" + GOOD, "1 accepted"),
        lines("22 further keys", GOOD.replace("{", "{\"note\":{\"a\":[1]},"), "1 accepted"),
        lines(
            "23 other order and case",
            "{\"Received On\":\"2012/11/2\",\"COMPLAINT-ID\":\"c1\"}",
            "1 accepted"),
        lines(
            "27 an object that lacks a required key",
            GOOD + "\n{\"complaint_id\":\"c2\"}",
            "1 accepted, 2 MISSING_VALUE received_on"),
        lines("18 nothing in it", GOOD + "\n{}\n{\"leak\":null}", "1 accepted, 2 EMPTY, 3 EMPTY"),
        lines(
            "78 duplicate keys",
            GOOD + "\n" + GOOD.replace("\"leak\"", "\"Courier\""),
            "1 accepted, 2 DUPLICATE_KEY courier"),
        lines("78 trailing comma", GOOD + "\n" + GOOD.replace("}", ",}"), "1 accepted, 2 BAD_JSON"),
        lines("78 truncated", GOOD + "\n" + GOOD.substring(0, 60), "1 accepted, 2 BAD_JSON"),
        lines("78 two on a line", GOOD + "\n" + GOOD + GOOD, "1 accepted, 2 BAD_JSON"),
        lines(
            "78 no object",
            GOOD + "\n[1]\n5\n\"x\"",
            "1 accepted, 2 BAD_JSON, 3 BAD_JSON, 4 BAD_JSON"),
        lines("78 NaN", GOOD + "\n" + GOOD.replace("\"yes\"", "NaN"), "1 accepted, 2 BAD_JSON"),
        lines(
            "78 too deep",
            GOOD + "\n{\"x\":" + "[".repeat(40) + "]".repeat(40) + "}",
            "1 accepted, 2 TOO_LONG"),
        lines(
            "10 a long text",
            GOOD + "\n" + GOOD.replace("佳通", "x".repeat(70_000)),
            "1 accepted, 2 TOO_LONG"),
        lines("9 a long line", GOOD + "\n" + " ".repeat(2 << 20) + GOOD, "1 accepted, 2 TOO_LONG"),
        lines(
            "78 a long number",
            GOOD + "\n" + GOOD.replace("\"yes\"", "1".repeat(200)),
            "1 accepted, 2 TOO_LONG"),
        lines(
            "79 nested value",
            GOOD + "\n" + GOOD.replace("\"yes\"", "{\"a\":1}"),
            "1 accepted, 2 NOT_SCALAR leak"),
        lines(
            "79 true, false, null, a type name",
            GOOD.replace("\"yes\"", "true")
                + "\n{\"@type\":\"java.util.List\",\"complaint_id\":12,\"received_on\":20121102,"
                + "\"leak\":false,\"courier\":null}",
            "2 accepted"),
        lines("8 NUL", GOOD + "\n" + GOOD.replace("佳通", "\\u0000"), "1 accepted, 2 NUL_IN_CELL"),
        lines(
            "68 half a character",
            GOOD + "\n" + GOOD.replace("\"c1\"", "\"\\ud83d\""),
            "1 accepted, 2 BAD_CHARACTER complaint_id"),
        lines(
            "49 an id with more digits than a number holds",
            GOOD + "\n" + GOOD.replace("\"c1\"", "90071992547409931"),
            "1 accepted, 2 PRECISION_LOST complaint_id"),
        lines(
            "49 phones and waybills with more digits than a number holds, or an exponent",
            GOOD.replace("{", "{\"phone\":13800001112,\"waybill\":482731190552,")
                + "\n"
                + GOOD.replace("c1", "c2").replace("{", "{\"phone\":1.38E+10,")
                + "\n"
                + GOOD.replace("c1", "c3").replace("{", "{\"waybill\":90071992547409931,"),
            "3 accepted, 2 dropped PRECISION_LOST"),
        array(
            "elements by number",
            "[" + GOOD + ",\n7," + GOOD.replace("c1", "c2") + "]",
            "2 accepted, 2 BAD_JSON"),
        array("33 an empty array", " [ ]\n", "0 accepted"),
        array(
            "78 duplicate keys",
            "[" + GOOD + "," + GOOD.replace("\"leak\"", "\"courier\"") + "]",
            "1 accepted, 2 DUPLICATE_KEY courier"),
        array(
            "79 nested value",
            "[" + GOOD + "," + GOOD.replace("\"c1\"", "[\"c1\"]") + "]",
            "1 accepted, 2 NOT_SCALAR complaint_id"));
  }

  private static Arguments lines(String what, String text, String outcome) {
    return arguments(what, JSONL, utf8(text), outcome);
  }

  private static Arguments array(String what, String text, String outcome) {
    return arguments(what, JSON, utf8(text), outcome);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("rows")
  void countsEveryRow(String what, String name, byte[] content, String rows, @TempDir Path root) {
    TestInput.Outcome outcome = TestInput.withCouriers(root).file(name, content).read();
    assertEquals("", outcome.refused());
    assertEquals(rows, outcome.rows("complaints"));
  }

  static Stream<Arguments> files() {
    List<List<String>> rows =
        List.of(List.of("complaint_id", "received_on"), List.of("c1", "2012-11-02"));
    byte[] xlsx = Stored.xlsx(rows);
    byte[] parquet = Stored.parquet(rows);
    return Stream.of(
        file("32 no bytes", JSONL, "", "EMPTY_FILE"),
        file("32 no bytes", JSON, "", "EMPTY_FILE"),
        file("32 no bytes", "complaints.xlsx", "", "EMPTY_FILE"),
        file("32 no bytes", "complaints.parquet", "", "EMPTY_FILE"),
        file("an array called lines", JSONL, "[" + GOOD + "]", "EXTENSION_MISMATCH"),
        file("lines called an array", JSON, GOOD + "\n" + GOOD, "EXTENSION_MISMATCH"),
        file("a CSV called JSON", JSON, "complaint_id,received_on\n", "BROKEN_JSON 1"),
        file("no key of the contract", JSONL, "{\"a\":1}", "HEADER_MISMATCH"),
        file("a CSV called lines", JSONL, "complaint_id,received_on\nc1,2\n", "HEADER_MISMATCH"),
        file(
            "21 a required key nowhere",
            JSONL,
            "{\"complaint_id\":1}",
            "MISSING_COLUMN received_on"),
        file("78 a trailing comma", JSON, "[" + GOOD + ",]", "BROKEN_JSON 1"),
        file("78 a truncated array", JSON, "[" + GOOD + "," + GOOD, "BROKEN_JSON 2"),
        file("78 something behind", JSON, "[" + GOOD + "] x", "BROKEN_JSON 1"),
        file("78 too deep", JSON, "[" + "[".repeat(40) + "]".repeat(40) + "]", "BROKEN_JSON 1"),
        file("many keys", JSONL, keys(), "HEADER_TOO_LONG"),
        arguments(
            "5 UTF-16 without mark",
            JSONL,
            GOOD.getBytes(StandardCharsets.UTF_16LE),
            "LOOKS_BINARY"),
        arguments("6 bad bytes", JSON, bad(utf8("[" + GOOD + "]")), "UNKNOWN_ENCODING"),
        arguments(
            "36 a truncated gzip", JSONL + ".gz", cut(TestInput.gzip(utf8(GOOD))), "BAD_GZIP"),
        arguments("37 a bomb", JSON + ".gz", TestInput.gzip(utf8(" ".repeat(20 << 20))), "BOMB"),
        arguments("38 a workbook called Parquet", "complaints.parquet", xlsx, "EXTENSION_MISMATCH"),
        arguments("38 Parquet called a workbook", "complaints.xlsx", parquet, "EXTENSION_MISMATCH"),
        arguments("38 JSON called Parquet", "complaints.parquet", utf8(GOOD), "EXTENSION_MISMATCH"),
        arguments(
            "37 packed Parquet", "complaints.parquet.gz", TestInput.gzip(parquet), "UNSUPPORTED"),
        arguments("macros by name", "complaints.xlsm", xlsx, "UNSUPPORTED"),
        arguments("81 a truncated Parquet", "complaints.parquet", cut(parquet), "BROKEN_PARQUET"),
        arguments("a truncated workbook", "complaints.xlsx", cut(xlsx), "BROKEN_WORKBOOK"));
  }

  private static Arguments file(String what, String name, String text, String refused) {
    return arguments(what, name, utf8(text), refused);
  }

  private static String keys() {
    StringBuilder text = new StringBuilder(GOOD.substring(0, GOOD.length() - 1));
    for (int key = 0; key < 300; key++) {
      text.append(",\"k").append(key).append("\":1");
    }
    return text.append('}').toString();
  }

  private static byte[] bad(byte[] bytes) {
    bytes[bytes.length / 2] = (byte) 0xFF;
    return bytes;
  }

  private static byte[] cut(byte[] bytes) {
    return Arrays.copyOf(bytes, bytes.length - 9);
  }

  @ParameterizedTest(name = "{1}: {0}")
  @MethodSource("files")
  void refusesFilesThatCannotBeTrusted(
      String what, String name, byte[] content, String refused, @TempDir Path root) {
    assertEquals(refused, TestInput.withCouriers(root).file(name, content).read().refused());
  }

  @Test
  void readsTextInItsEncodings(@TempDir Path root) {
    Charset gbk = Charset.forName("GBK");
    byte[] array = ("[" + GOOD + "]").getBytes(gbk);
    TestInput input = TestInput.withCouriers(root);
    for (Charset charset : List.of(gbk, StandardCharsets.UTF_16)) {
      byte[] lines = GOOD.replace("佳通", "佳通快递有限公司碶").getBytes(charset);
      assertEquals("1 accepted", input.file(JSONL, lines).read().rows("complaints"));
    }
    byte[] marked = ("[" + GOOD + "]").getBytes(StandardCharsets.UTF_16);
    assertEquals("1 accepted, 1 accepted", input.file(JSON, marked).read().rows("complaints"));
    InputSettings declared = TestSettings.encoding(EncodingChoice.GBK);
    input.file(JSONL, GOOD.getBytes(gbk)).file(JSON, array);
    assertEquals("1 accepted, 1 accepted", input.read(declared).rows("complaints"));
    assertEquals("UNKNOWN_ENCODING", input.read().refused());
  }

  @Test
  void neverShowsAValue(@TempDir Path root) {
    String secret = "{\"complaint_id\":\"13912345678\"";
    TestInput input = TestInput.withCouriers(root).file(JSON, "[" + secret + ", 13912345678}]");
    assertEquals(
        "complaints/complaints_east.json:1 BROKEN_JSON: send the file again, or send JSON lines",
        input.survey().refusals().get(0).message());
  }
}
