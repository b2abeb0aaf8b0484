package org.leakrisk.gate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.word.Reason;

/** Damaged JSON and damaged workbooks give rejections and refusals, and nothing else. */
class FormatMutationTest {
  private static final String[] CELLS = {
    "\"c1\"",
    "\"jiatong\"",
    "\"2012-11-02\"",
    "\"2012-11\"",
    "13800001111",
    "\"a,\\\"b\\\"\\nc\"",
    "1e400",
    "-1",
    "null",
    "true",
    "99",
    "\"佳通快递\"",
    "[1,{\"a\":2}]",
    "\"\\ud83d\"",
    "9007199254740993",
    "1.5",
    "{}",
    "\"yes\""
  };
  private static final byte[] PIECES = {
    '"', ',', '\n', '{', '}', '[', ']', '\\', '<', '>', '&', 0, (byte) 0xFF, ' ', '9'
  };

  private final Tokens tokens = Tokens.of(TokenKey.demo(), "e1");
  private final ColumnContext context =
      new ColumnContext(tokens, ZoneId.of("Asia/Shanghai"), false);
  private final Limits limits = new Limits(4096, 512, 1024, 40, 10, 4, 1 << 20, 100, 1 << 16);
  private int refused;
  private long rejected;
  private long accepted;

  @Test
  void damagedJsonIsRejectedOrRefused(@TempDir Path folder) throws IOException {
    for (Source source : Sources.all()) {
      for (int seed = 0; seed < 500; seed++) {
        Random random = new Random(seed);
        boolean lines = random.nextBoolean();
        byte[] bytes = damaged(json(source, lines, random), random);
        read(source, folder, lines ? InputFormat.JSON_LINES : InputFormat.JSON_ARRAY, bytes);
      }
    }
    assertTrue(
        refused > 200 && rejected > 1000 && accepted > 100,
        "%d refused, %d rejected, %d accepted".formatted(refused, rejected, accepted));
  }

  @Test
  void damagedWorkbooksAreRejectedOrRefused(@TempDir Path folder) throws IOException {
    for (Source source : Sources.all()) {
      byte[] whole = workbook(source);
      Map<String, byte[]> parts = Parts.of(whole);
      for (int seed = 0; seed < 150; seed++) {
        Random random = new Random(seed);
        byte[] bytes = random.nextInt(4) == 0 ? damaged(whole, random) : inside(parts, random);
        read(source, folder, InputFormat.XLSX, bytes);
      }
    }
    assertTrue(
        refused > 300 && rejected > 500 && accepted > 10,
        "%d refused, %d rejected, %d accepted".formatted(refused, rejected, accepted));
  }

  private void read(Source source, Path folder, InputFormat format, byte[] bytes)
      throws IOException {
    Path path = Files.write(folder.resolve("input"), bytes);
    SurveyedFile surveyed =
        FileSurvey.of(path, format, false, source.columns(context), EncodingChoice.AUTO, limits);
    assertEquals(bytes.length, surveyed.bytes());
    surveyed.faults().forEach(fault -> assertEquals(Reason.Scope.FILE, fault.reason().scope()));
    if (!surveyed.faults().isEmpty()) {
      refused++;
      return;
    }
    AtomicLong rows = new AtomicLong();
    FileResult result =
        new FileReader(source, context, CourierRegister.EMPTY, limits)
            .read(
                new FileToRead(path, "input", format, false, surveyed.encoding(), false),
                row -> rows.incrementAndGet(),
                rejection -> {
                  assertNotEquals(Reason.Scope.FILE, rejection.reason().scope());
                  rows.incrementAndGet();
                });
    assertEquals(surveyed.sha256(), result.sha256());
    assertEquals(surveyed.rows(), result.read());
    assertEquals(rows.get(), result.read());
    accepted += result.accepted();
    rejected += result.read() - result.accepted();
  }

  private byte[] json(Source source, boolean lines, Random random) {
    List<String> names = source.columns(context).stream().map(column -> column.name()).toList();
    StringBuilder text = new StringBuilder(lines ? "" : "[");
    for (int row = random.nextInt(30); row >= 0; row--) {
      text.append('{');
      for (int field = 0; field < names.size(); field++) {
        text.append(field == 0 ? "\"" : ",\"").append(names.get(field)).append("\":");
        text.append(CELLS[random.nextInt(CELLS.length)]);
      }
      text.append(lines ? "}\n" : row == 0 ? "}]" : "},\n");
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private byte[] workbook(Source source) throws IOException {
    List<String> names = source.columns(context).stream().map(column -> column.name()).toList();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      Worksheet sheet = book.newWorksheet("data");
      for (int column = 0; column < names.size(); column++) {
        sheet.value(0, column, names.get(column));
        for (int row = 1; row < 12; row++) {
          switch ((row + column) % 5) {
            case 0 -> sheet.value(row, column, "jiatong");
            case 1 -> sheet.value(row, column, row * 1.5);
            case 2 -> sheet.value(row, column, LocalDate.of(2012, row, 2));
            case 3 -> sheet.value(row, column, row % 2 == 0);
            default -> sheet.inlineString(row, column, "2012-11");
          }
          if ((row + column) % 5 == 2) {
            sheet.style(row, column).format("yyyy-mm-dd").set();
          }
        }
      }
    }
    return bytes.toByteArray();
  }

  /** Damages the XML of one part, with a checksum that fits. */
  private static byte[] inside(Map<String, byte[]> parts, Random random) throws IOException {
    int hit = random.nextInt(9);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      int part = 0;
      for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
        boolean sheet = entry.getKey().contains("sheet1") && hit > 5;
        to.putNextEntry(new ZipEntry(entry.getKey()));
        byte[] content = entry.getValue();
        to.write(part++ == hit || sheet ? damaged(content, random) : content);
      }
    }
    return bytes.toByteArray();
  }

  private static byte[] damaged(byte[] text, Random random) {
    byte[] bytes = text.clone();
    for (int times = random.nextInt(4); times > 0 && bytes.length > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(5)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2, 3 -> bytes[at] = PIECES[random.nextInt(PIECES.length)];
        default -> {
          byte[] longer = Arrays.copyOf(bytes, bytes.length * 2 - at);
          System.arraycopy(bytes, at, longer, bytes.length, bytes.length - at);
          bytes = longer;
        }
      }
    }
    return bytes;
  }
}
