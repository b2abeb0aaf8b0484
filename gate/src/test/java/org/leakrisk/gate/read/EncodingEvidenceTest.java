package org.leakrisk.gate.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The figures on which the decision between UTF-8 and GB18030 rests. */
class EncodingEvidenceTest {
  private static final Charset GB18030 = Charset.forName("GB18030");
  private static final String CHINESE =
      "收到快递后接到冒充客服的电话，对方能说出姓名、地址和单号。消费者要求企业查明信息泄露的原因，" + "企业答复称已经内部调查，没有发现问题。申诉人不满意，请邮政管理局处理";
  private static final String TRADITIONAL = "收到快遞後接到冒充客服的電話，對方能說出姓名、地址與單號";

  private static String decide(byte[] bytes) throws IOException {
    EncodingEvidence evidence = new EncodingEvidence();
    RecordSplitter splitter = new RecordSplitter(new ByteArrayInputStream(bytes));
    RawRow row = new RawRow(Limits.standard());
    while (splitter.next(row)) {
      evidence.add(row, 0);
    }
    EncodingVerdict verdict =
        evidence.decide(EncodingChoice.AUTO, Optional.empty(), bytes.length, splitter.nulBytes());
    return verdict
        .fault()
        .map(fault -> fault.reason().name())
        .orElse(verdict.encoding() + " " + verdict.notice());
  }

  private static double hanShareAsGb18030(byte[] bytes) throws IOException {
    RecordSplitter splitter = new RecordSplitter(new ByteArrayInputStream(bytes));
    RawRow row = new RawRow(Limits.standard());
    Candidate candidate = new Candidate(GB18030);
    while (splitter.next(row)) {
      candidate.weigh(row, 0);
    }
    return candidate.hanShare();
  }

  @Test
  void tellsTheEncodingsApart() throws IOException {
    assertEquals("ASCII NONE", decide("plain,text\n".getBytes(StandardCharsets.US_ASCII)));
    assertEquals("UTF_8 NONE", decide(CHINESE.getBytes(StandardCharsets.UTF_8)));
    assertEquals("GB18030 DETECTED", decide(CHINESE.getBytes(GB18030)));
    assertEquals("UTF_8 NONE", decide("Жалоба".getBytes(StandardCharsets.UTF_8)));
    assertEquals("UNKNOWN_ENCODING", decide(lines(TRADITIONAL, Charset.forName("Big5"))));
    assertEquals("UNKNOWN_ENCODING", decide(lines("Malmö, Zürich", StandardCharsets.ISO_8859_1)));
    assertEquals("AMBIGUOUS_ENCODING", decide("营业".getBytes(GB18030)));
    assertEquals("UTF_8 NONE", decide(("ö".repeat(40) + "京京").getBytes(StandardCharsets.UTF_8)));
    assertEquals("AMBIGUOUS_ENCODING", decide("Malmö".getBytes(StandardCharsets.UTF_8)));
  }

  private static byte[] lines(String line, Charset charset) {
    return (line + "\n").repeat(5).getBytes(charset);
  }

  @Test
  void hanShareIsOneForChineseTextAndLowForAnythingElse() throws IOException {
    assertEquals(1, hanShareAsGb18030(CHINESE.getBytes(GB18030)));
    assertTrue(hanShareAsGb18030(pairs(StandardCharsets.UTF_8)) <= 0.67);
    assertTrue(hanShareAsGb18030(lines(TRADITIONAL, Charset.forName("Big5"))) < 0.6);
  }

  /** Every pair of neighbouring characters on a line of its own, so that some decode by chance. */
  private static byte[] pairs(Charset charset) {
    StringBuilder lines = new StringBuilder();
    for (int i = 0; i + 2 <= CHINESE.length(); i++) {
      lines.append(CHINESE, i, i + 2).append('\n');
    }
    return lines.toString().getBytes(charset);
  }

  @Test
  void someChineseWordsAreValidUtf8AsTheyStand() throws IOException {
    int both = 0;
    int all = 0;
    for (int high = 0xB0; high <= 0xF7; high++) {
      for (int low = 0xA1; low <= 0xFE; low++) {
        byte[] bytes = {(byte) high, (byte) low};
        boolean han = high != 0xD7 || low <= 0xF9;
        all += han ? 1 : 0;
        both += han && decide(bytes).equals("AMBIGUOUS_ENCODING") ? 1 : 0;
      }
    }
    assertEquals(6763, all);
    assertEquals(930, both);
  }

  @Test
  void toleratesOneDamagedRowInAThousand() throws IOException {
    byte[] good = CHINESE.getBytes(StandardCharsets.UTF_8);
    assertEquals("UTF_8 NONE", decide(damaged(good, 3000, 3)));
    assertEquals("UNKNOWN_ENCODING", decide(damaged(good, 3000, 4)));
    byte[] chinese = CHINESE.getBytes(GB18030);
    assertEquals("GB18030 DETECTED", decide(damaged(chinese, 3000, 3)));
    assertEquals("UNKNOWN_ENCODING", decide(damaged(chinese, 3000, 4)));
  }

  private static byte[] damaged(byte[] line, int lines, int bad) {
    byte[] bytes = new byte[(line.length + 2) * lines];
    for (int i = 0; i < lines; i++) {
      int start = i * (line.length + 2);
      System.arraycopy(line, 0, bytes, start, line.length);
      bytes[start + line.length] = i < bad ? (byte) 0xFF : (byte) 'x';
      bytes[start + line.length + 1] = '\n';
    }
    return bytes;
  }
}
