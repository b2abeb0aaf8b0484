package org.leakrisk.gate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.gate.token.TokenKey;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.word.Reason;

/** Damaged inputs give rejections and refusals, and nothing else. */
class MutationTest {
  private static final int INPUTS_PER_SOURCE = 2200;
  private static final String[] CELLS = {
    "c1", "jiatong", "2012-11-02", "2012-11", "13800001111", "\"a,\"\"b\"\"\nc\"", "1e400", "-1",
        "",
    "yes", "99", "佳通快递", "complaint", "=1+1", "\u202Ex", "99999999999999999999", "1.5", "\uFFFD"
  };
  private static final byte[] PIECES = {
    '"', ',', '\n', '\r', 0, (byte) 0xFF, (byte) 0x81, ' ', '9'
  };

  private final Tokens tokens = Tokens.of(TokenKey.demo(), "e1");
  private final ColumnContext context =
      new ColumnContext(tokens, ZoneId.of("Asia/Shanghai"), false);
  private final Limits limits = new Limits(4096, 512, 1024, 40, 10, 4, 1 << 20, 100, 1 << 12);

  @Test
  void damagedInputsAreRejectedOrRefused() throws IOException {
    int refused = 0;
    long rejected = 0;
    long accepted = 0;
    for (Source source : Sources.all()) {
      for (int seed = 0; seed < INPUTS_PER_SOURCE; seed++) {
        Random random = new Random(seed);
        boolean gzip = random.nextInt(8) == 0;
        byte[] bytes = damaged(text(source, random), gzip, random);
        SurveyedFile surveyed =
            new FileSurvey(source.columns(context), EncodingChoice.AUTO, limits)
                .survey(
                    new StoredBytes(new ByteArrayInputStream(bytes)),
                    file(gzip, TextEncoding.UTF_8));
        assertEquals(bytes.length, surveyed.bytes());
        surveyed.faults().forEach(fault -> assertEquals(Reason.Scope.FILE, fault.reason().scope()));
        if (!surveyed.faults().isEmpty()) {
          refused++;
          continue;
        }
        AtomicLong rows = new AtomicLong();
        FileResult result = read(source, bytes, gzip, surveyed, rows);
        assertEquals(surveyed.sha256(), result.sha256());
        assertEquals(surveyed.rows(), result.read());
        assertEquals(rows.get(), result.read());
        accepted += result.accepted();
        rejected += result.read() - result.accepted();
      }
    }
    assertTrue(refused > 1000 && rejected > 1000 && accepted > 1000, "a lame fuzz proves nothing");
  }

  private FileResult read(
      Source source, byte[] bytes, boolean gzip, SurveyedFile surveyed, AtomicLong rows)
      throws IOException {
    FileToRead file = file(gzip, surveyed.encoding());
    return new FileReader(source, context, CourierRegister.EMPTY, limits)
        .read(
            new StoredBytes(new ByteArrayInputStream(bytes)),
            file,
            row -> rows.incrementAndGet(),
            rejection -> {
              assertNotEquals(Reason.Scope.FILE, rejection.reason().scope());
              rows.incrementAndGet();
            });
  }

  private static FileToRead file(boolean gzip, TextEncoding encoding) {
    return new FileToRead(Path.of("unused"), "input.csv", InputFormat.CSV, gzip, encoding, false);
  }

  private byte[] text(Source source, Random random) {
    List<String> names = source.columns(context).stream().map(column -> column.name()).toList();
    StringBuilder text = new StringBuilder(String.join(",", names)).append('\n');
    for (int row = random.nextInt(30); row > 0; row--) {
      for (int field = 0; field < names.size(); field++) {
        text.append(field == 0 ? "" : ",").append(CELLS[random.nextInt(CELLS.length)]);
      }
      text.append(random.nextBoolean() ? "\n" : "\r\n");
    }
    boolean chinese = random.nextInt(4) == 0;
    return text.toString().getBytes(chinese ? Charset.forName("GB18030") : StandardCharsets.UTF_8);
  }

  private static byte[] damaged(byte[] text, boolean gzip, Random random) throws IOException {
    byte[] bytes = gzip && random.nextBoolean() ? packed(text) : text;
    for (int times = random.nextInt(4); times > 0 && bytes.length > 0; times--) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(4)) {
        case 0 -> bytes = Arrays.copyOf(bytes, at);
        case 1 -> bytes[at] ^= (byte) (1 << random.nextInt(8));
        case 2 -> bytes[at] = PIECES[random.nextInt(PIECES.length)];
        default -> bytes = joined(bytes, Arrays.copyOfRange(bytes, at, bytes.length));
      }
    }
    return gzip && random.nextInt(3) > 0 ? packed(bytes) : bytes;
  }

  private static byte[] joined(byte[] one, byte[] two) {
    byte[] both = Arrays.copyOf(one, one.length + two.length);
    System.arraycopy(two, 0, both, one.length, two.length);
    return both;
  }

  private static byte[] packed(byte[] plain) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
      gzip.write(plain);
    }
    return bytes.toByteArray();
  }
}
