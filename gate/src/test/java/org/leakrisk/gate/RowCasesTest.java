package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What becomes of rows; the numbers are those of the cases in docs. */
class RowCasesTest {
  private static final String H = TestInput.HEADER;
  private static final String GOOD = "c1,2012-11-02,jiatong,yes,\n";

  static Stream<Arguments> cases() {
    return Stream.of(
        row(
            6,
            "an invalid byte",
            bytes(H + GOOD + "c2,2012-11-02,\u00FF,,\n"),
            "1 accepted, 3 BAD_BYTES"),
        row(
            7,
            "a replacement character in the id",
            H + "c\uFFFD,2012-11-02,,,\n",
            "0 accepted, 2 MOJIBAKE complaint_id"),
        row(
            7,
            "a replacement character elsewhere",
            H + "c1,2012-11-02,,,\uFFFD\n",
            "1 accepted, 1 dropped MOJIBAKE"),
        row(
            8,
            "a NUL",
            H + GOOD + "c2,2012-11-02,ji\0atong,,\n" + "x".repeat(2000) + ",2012-11-02,,,\n",
            "1 accepted, 3 NUL_IN_CELL, 4 BAD_ID complaint_id"),
        row(
            9,
            "a long line",
            H + GOOD + "c2,2012-11-02," + "x".repeat(2 << 20) + ",,\n" + "c3,2012-11-02,,,\n",
            "2 accepted, 3 TOO_LONG"),
        row(
            9,
            "a long line full of commas",
            H + ",".repeat(2 << 20) + "\n" + GOOD,
            "1 accepted, 2 TOO_LONG"),
        row(
            10,
            "a long cell",
            H + "c2,2012-11-02," + "x".repeat(70_000) + ",,\n",
            "0 accepted, 2 TOO_LONG courier"),
        row(
            12,
            "text after a closing quote",
            H + "c2,2012-11-02,\"jia\"tong,,\n" + GOOD,
            "1 accepted, 2 BAD_QUOTING"),
        row(
            13,
            "quoted line end, comma, quote",
            H + "\"c1\",2012-11-02,jiatong,yes,\"a\r\nb, \"\"c\"\"\"\nc2,2012-02-30,,,\n",
            "1 accepted, 1 dropped BAD_CHARACTER, 4 BAD_DATE received_on"),
        row(14, "a stray quote", H + "c2,2012-11-02,jia\"tong,,\n", "0 accepted, 2 BAD_QUOTING"),
        row(
            15,
            "a backslash before a quote",
            H + "c1,2012-11-02,,,\"a\\\"\nc2,2012-11-02,,,\"a\\\"b\"\n",
            "1 accepted, 3 BAD_QUOTING"),
        row(
            16,
            "mixed line ends",
            H + "c1,2012-11-02,,,\r\nc2,2012-11-02,,,\rc3,2012-11-02,,,\nc4,2012-02-30,,,",
            "3 accepted, 5 BAD_DATE received_on"),
        row(17, "no line end at the end", H + "c1,2012-11-02,,,", "1 accepted"),
        row(18, "only commas", H + ",,,,\n , ,\t,,\n" + GOOD, "1 accepted, 2 EMPTY, 3 EMPTY"),
        row(22, "an extra column", "note," + H + "x," + GOOD, "1 accepted"),
        row(
            23,
            "columns in another order",
            "leak,received_on,complaint_id\nyes,2012-11-02,c1\nyes,c2,2012-11-02\n",
            "1 accepted, 3 BAD_DATE received_on"),
        row(
            26,
            "header in another form",
            "\uFEFFComplaint ID,ＲＥＣＥＩＶＥＤ＿ＯＮ,Courier \u200B,leak\nc1,2012-11-02,jiatong,yes\n",
            "1 accepted"),
        row(
            27,
            "ragged rows",
            H + "c1,2012-11-02\nc2,2012-11-02,,,,\n" + GOOD,
            "1 accepted, 2 RAGGED, 3 RAGGED"),
        row(
            28,
            "formulas",
            H
                + "c1,2012-11-02,,,=1+1\nc2,2012-11-02,,,＝cmd\nc3,2012-11-02,,,@x\nc4,2012-11-02,,,-1\n",
            "4 accepted"),
        row(29, "markup", H + "c1,2012-11-02,,,<script>alert(1)</script>\n", "1 accepted"),
        row(
            30,
            "formats and look-ups",
            H + "c1,2012-11-02,,,${jndi:x} %s {0} '; drop\n",
            "1 accepted"),
        row(
            31,
            "an escape sequence in the id",
            H + "c\u001B[31m,2012-11-02,,,\n",
            "0 accepted, 2 BAD_ID complaint_id"),
        row(41, "no calendar day", H + "c1,2012-02-30,,,\n", "0 accepted, 2 BAD_DATE received_on"),
        row(
            43,
            "an ambiguous day",
            H + "c1,03/04/2012,,,\n",
            "0 accepted, 2 AMBIGUOUS_DATE received_on"),
        row(63, "no id", H + ",2012-11-02,,,\n", "0 accepted, 2 EMPTY_ID complaint_id"),
        row(
            63,
            "an id of white space",
            H + " \u3000,2012-11-02,jiatong,,\n",
            "0 accepted, 2 EMPTY_ID complaint_id"),
        row(64, "an unknown courier as written", H + "c1,2012-11-02,nobody,,\n", "1 accepted"),
        row(
            67,
            "invisible characters",
            H + "c\u200B1,2012-11-02,\u202Ejiatong,,\uFEFFx\n",
            "1 accepted"),
        row(
            68,
            "a private use character in the id",
            H + "c\uE000,2012-11-02,,,\n",
            "0 accepted, 2 BAD_CHARACTER complaint_id"),
        row(
            68,
            "a non-character elsewhere",
            H + "c1,2012-11-02,,,\uFDD0\n",
            "1 accepted, 1 dropped BAD_CHARACTER"),
        row(
            0,
            "the first of several faults counts",
            H + ",2012-02-30,\"x\"y,,\n,2012-02-30,,,\nc,2012-02-30,,,\n,\uE000,,,\n",
            "0 accepted, 2 BAD_QUOTING, 3 EMPTY_ID complaint_id, 4 BAD_DATE received_on, 5 BAD_CHARACTER received_on"));
  }

  private static Arguments row(int number, String what, String text, String rows) {
    return row(number, what, text.getBytes(StandardCharsets.UTF_8), rows);
  }

  private static Arguments row(int number, String what, byte[] content, String rows) {
    return arguments(number + " " + what, content, rows);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("cases")
  void treatsRowsAsTheContractSays(String what, byte[] content, String rows, @TempDir Path root) {
    TestInput.Outcome outcome = TestInput.withCouriers(root).file("complaints.csv", content).read();
    assertEquals("", outcome.refused());
    assertEquals(rows, outcome.rows("complaints"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("volumes")
  void treatsRowsOfVolumeAsTheContractSays(
      String what, String content, String rows, @TempDir Path root) {
    TestInput.Outcome outcome =
        TestInput.withCouriers(root)
            .file("parcels.csv", "courier,month,parcels,province\n" + content)
            .read();
    assertEquals(rows, outcome.rows("parcels"));
  }

  static Stream<Arguments> volumes() {
    return Stream.of(
        arguments(
            "unknown courier", "nobody,2012-11,1,\n", "0 accepted, 2 UNKNOWN_COURIER courier"),
        arguments(
            "unknown province", "jiatong,2012-11,1,99\n", "0 accepted, 2 BAD_PROVINCE province"),
        arguments(
            "missing courier and bad number",
            ",2012-11,x,\n",
            "0 accepted, 2 MISSING_VALUE courier"),
        arguments(
            "bad month before missing courier", ",2012-13,x,\n", "0 accepted, 2 BAD_MONTH month"),
        arguments(
            "bad province before bad number",
            "jiatong,2012-11,-1,99\n",
            "0 accepted, 2 BAD_PROVINCE province"),
        arguments(
            "missing courier before bad province",
            ",2012-11,1,99\n",
            "0 accepted, 2 MISSING_VALUE courier"),
        arguments("negative", "jiatong,2012-11,-1,\n", "0 accepted, 2 NEGATIVE parcels"),
        arguments("full width", "ｊｉａｔｏｎｇ,2012-11,１３,\n", "1 accepted"));
  }

  @Test
  void takesInvisibleCharactersAndOuterWhiteSpaceAway(@TempDir Path root) {
    String row = "\u200Bc\u200B1,\u00A02012-11-02\u3000,\u202Ejiatong\u202C,,\n";
    TestInput.Outcome outcome = TestInput.withCouriers(root).file("complaints.csv", H + row).read();
    assertEquals("complaints/c1", outcome.accepted.get(0).record().code());
    assertEquals(3, outcome.receipt("complaints").normalised());
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsChineseTextInAnyEncoding(Charset charset, String mark, @TempDir Path root) {
    String text =
        mark + "complaint_id,received_on,courier\nc1,2012-11-02,佳通快递\nc2,2012-11-02,𠮷速运\n";
    TestInput.Outcome outcome =
        TestInput.withCouriers(root).file("complaints.csv", text.getBytes(charset)).read();
    assertEquals("", outcome.refused());
    assertEquals("2 accepted", outcome.rows("complaints"));
  }

  static Stream<Arguments> encodings() {
    return Stream.of(
        arguments(StandardCharsets.UTF_8, ""),
        arguments(StandardCharsets.UTF_8, "\uFEFF"),
        arguments(StandardCharsets.UTF_16LE, "\uFEFF"),
        arguments(StandardCharsets.UTF_16BE, "\uFEFF"),
        arguments(Charset.forName("GB18030"), "\uFEFF"),
        arguments(Charset.forName("GB18030"), ""));
  }
}
