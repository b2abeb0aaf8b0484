package org.leakrisk.gate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.word.Reason;

class RecordSplitterTest {
  private static final Limits LIMITS = Limits.standard();

  /** Gives its bytes in chunks of a few, so that records cross the ends of buffers. */
  private static InputStream chunked(byte[] bytes, int chunk) {
    return new ByteArrayInputStream(bytes) {
      @Override
      public int read(byte[] target, int offset, int length) {
        return super.read(target, offset, Math.min(chunk, length));
      }
    };
  }

  private static List<String> cut(String text, int chunk) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    RecordSplitter splitter = new RecordSplitter(chunked(bytes, chunk));
    RawRow row = new RawRow(LIMITS);
    List<String> records = new ArrayList<>();
    while (splitter.next(row)) {
      List<String> cells = new ArrayList<>();
      for (int field = 0; field < row.fields(); field++) {
        cells.add(row.text(field, StandardCharsets.UTF_8));
      }
      records.add(row.line() + (row.badQuoting() ? "!" : "") + (row.blank() ? "-" : "") + cells);
    }
    assertEquals(bytes.length, splitter.bytes());
    return records;
  }

  private static String refused(String text) {
    FileRefused refused = assertThrows(FileRefused.class, () -> cut(text, 7));
    return refused.fault().reason() + " " + refused.fault().line().orElseThrow();
  }

  @Test
  void cutsAtEveryKindOfLineEndAndCountsPhysicalLines() throws IOException {
    String text = "a,b\r\n\r\nc,\rd\n\n\"e\r\nf\rg\nh\",\"\"\"\"\r\ni";
    List<String> records =
        List.of("1[a, b]", "2-[]", "3[c, ]", "4[d]", "5-[]", "6[e\r\nf\rg\nh, \"]", "10[i]");
    for (int chunk = 1; chunk <= text.length(); chunk++) {
      assertEquals(records, cut(text, chunk));
    }
  }

  @Test
  void marksWrongQuotesWithinALine() throws IOException {
    assertEquals(List.of("1![a\"b, c]", "2[d]"), cut("a\"b,c\nd", 3));
    assertEquals(List.of("1![ab, c]", "2[d]"), cut("\"a\"b,c\nd", 3));
    assertEquals(List.of("1![a , b]", "2[d]"), cut("\"a\" ,b\nd", 3));
    assertEquals(List.of("1[a\\, b]"), cut("\"a\\\",b", 3));
  }

  @Test
  void refusesWrongQuotesOverSeveralLines() {
    assertEquals("BROKEN_QUOTING 2", refused("h\n\"a\nb\"c,d\ne"));
    assertEquals("BROKEN_QUOTING 1", refused("a\"b,\"c\nd\"\n"));
    assertEquals("UNTERMINATED_QUOTE 3", refused("h\nx\n\"a\nb,c\nd"));
    assertEquals("UNTERMINATED_QUOTE 3", refused("h\n\"a\nb\",\"c\nd"));
  }

  @Test
  void agreesWithAnotherParserOnWellFormedText() throws IOException {
    String[] parts = {"a", "bc", "\"\"", "\"x\"", "\"x,y\"", "\"x\"\"y\"", "\"x\ny\"", "京", " "};
    Random random = new Random(4180);
    for (int run = 0; run < 3000; run++) {
      StringBuilder text = new StringBuilder();
      int records = 1 + random.nextInt(4);
      int fields = random.nextInt(4);
      for (int record = 0; record < records; record++) {
        text.append("k");
        for (int field = 0; field < fields; field++) {
          text.append(',').append(random.nextInt(4) == 0 ? "" : parts[random.nextInt(9)]);
        }
        text.append(random.nextBoolean() ? "\n" : "\r\n");
      }
      assertEquals(oracle(text.toString()), cut(text.toString(), 1 + random.nextInt(9)));
    }
  }

  private static List<String> oracle(String text) throws IOException {
    List<String> records = new ArrayList<>();
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder().skipEmptyLines(false).ofCsvRecord(text)) {
      reader.forEach(
          record -> records.add(record.getStartingLineNumber() + record.getFields().toString()));
    }
    return records;
  }

  @Test
  void passesAHundredMegabyteLineWithoutKeepingIt() throws IOException {
    RecordSplitter splitter = new RecordSplitter(line(100 << 20));
    RawRow row = new RawRow(LIMITS);
    assertTrue(splitter.next(row));
    assertTrue(row.tooLong());
    assertTrue(row.bytes().length <= 2 * LIMITS.recordBytes());
    assertTrue(splitter.next(row));
    assertFalse(row.tooLong());
    assertEquals("x", row.text(0, StandardCharsets.UTF_8));
  }

  /** A line of so many bytes, then a short one. */
  private static InputStream line(int length) {
    return new InputStream() {
      private int left = length + 2;

      @Override
      public int read() {
        return left <= 0 ? -1 : left-- == 2 ? '\n' : 'x';
      }
    };
  }

  @Test
  void neverThrowsAnythingButARefusal() throws IOException {
    Random random = new Random(7);
    byte[] letters = {'a', ',', '"', '\n', '\r', 0, (byte) 0xE4, ' '};
    int refused = 0;
    for (int run = 0; run < 20_000; run++) {
      byte[] bytes = new byte[random.nextInt(24)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = letters[random.nextInt(letters.length)];
      }
      RecordSplitter splitter = new RecordSplitter(chunked(bytes, 1 + random.nextInt(5)));
      RawRow row = new RawRow(LIMITS);
      try {
        while (splitter.next(row)) {
          assertTrue(row.fields() >= 1);
        }
        assertEquals(bytes.length, splitter.bytes());
      } catch (FileRefused known) {
        assertEquals(Reason.Scope.FILE, known.fault().reason().scope());
        refused++;
      }
    }
    assertTrue(refused > 100);
  }
}
