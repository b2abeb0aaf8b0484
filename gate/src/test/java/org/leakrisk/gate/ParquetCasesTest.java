package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What becomes of Parquet files: typed cells, schemas, damage. */
class ParquetCasesTest {
  private static final String FILE = "complaints.parquet";
  private static final String TYPED =
      """
      message rows {
        required int64 complaint_id;
        required int32 Received_On (DATE);
        optional double phone;
        optional int64 waybill;
        optional boolean leak;
        optional binary courier (STRING);
        optional int32 revision (INTEGER(16, true));
        optional group note (LIST) { repeated group list { optional int32 element; } }
      }""";

  @TempDir Path root;

  private TestInput.Outcome read(byte[] content) {
    return TestInput.withCouriers(root).file(FILE, content).read();
  }

  private static byte[] typed(CompressionCodecName codec, long waybill, double phone) {
    MessageType type = MessageTypeParser.parseMessageType(TYPED);
    Group full =
        new SimpleGroup(type)
            .append("complaint_id", 9007199254740993L)
            .append("Received_On", (int) LocalDate.of(2012, 11, 2).toEpochDay())
            .append("phone", phone)
            .append("waybill", waybill)
            .append("leak", true)
            .append("courier", "jiatong")
            .append("revision", 2);
    Group bare =
        new SimpleGroup(type)
            .append("complaint_id", 7L)
            .append("Received_On", (int) LocalDate.of(2012, 11, 3).toEpochDay());
    return Stored.parquet(type, codec, List.of(full, bare));
  }

  @ParameterizedTest
  @EnumSource(names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
  void typedCellsAreReadAsText(CompressionCodecName codec) {
    TestInput.Outcome outcome = read(typed(codec, 482731190552L, 13800001112.0));
    assertEquals("", outcome.refused());
    assertEquals("2 accepted", outcome.rows("complaints"));
    String csv =
        """
        complaint_id,received_on,phone,waybill,leak,courier,revision
        9007199254740993,2012-11-02,13800001112,482731190552,yes,jiatong,2
        7,2012-11-03,,,,,
        """;
    TestInput.Outcome text =
        new TestInput(root.resolve("text"))
            .file("complaints.csv", csv)
            .file("couriers.csv", "courier,name\njiatong,Jiatong\nyitong,Yitong\n")
            .read();
    assertEquals(
        text.accepted.stream().limit(2).map(row -> row.row()).toList(),
        outcome.accepted.stream().limit(2).map(row -> row.row()).toList());
  }

  @Test
  void doublesThatCannotHoldAnIdAreDropped() {
    assertEquals(
        "2 accepted, 1 dropped PRECISION_LOST",
        read(typed(CompressionCodecName.SNAPPY, 482731190552L, 1.38000011125e17))
            .rows("complaints"));
  }

  @Test
  void timesAndDecimalsAreText() {
    MessageType type =
        MessageTypeParser.parseMessageType(
            """
            message rows {
              required binary case_id (STRING);
              required int64 reported_on (TIMESTAMP(MICROS,true));
              optional int64 occurred_on (TIMESTAMP(MILLIS,false));
              required binary fraud_type (ENUM);
              optional fixed_len_byte_array(5) loss_yuan (DECIMAL(10,2));
            }""");
    long evening = LocalDate.of(2012, 11, 2).toEpochDay() * 86_400 + 20 * 3600;
    Group row =
        new SimpleGroup(type)
            .append("case_id", "f1")
            .append("reported_on", evening * 1_000_000)
            .append("occurred_on", evening * 1_000)
            .append("fraud_type", "brushing")
            .append(
                "loss_yuan",
                org.apache.parquet.io.api.Binary.fromConstantByteArray(new byte[] {0, 0, 1, 2, 3}));
    byte[] file = Stored.parquet(type, CompressionCodecName.ZSTD, List.of(row));
    TestInput.Outcome outcome =
        TestInput.withCouriers(root).file("fraud_cases.parquet", file).read();
    assertEquals("1 accepted", outcome.rows("fraud_cases"));
    String text = outcome.accepted.toString();
    assertTrue(text.contains("2012-11-03") && text.contains("2012-11-02"), text);
    assertTrue(text.contains("660.51") || text.contains("66051"), text);
  }

  @Test
  void schemasThatHoldNoCellsAreRefused() {
    assertEquals("COLUMN_TYPE received_on", read(schema("required int96 received_on;")).refused());
    assertEquals(
        "COLUMN_TYPE received_on",
        read(schema("required group received_on { required int32 day; }")).refused());
    assertEquals("COLUMN_TYPE received_on", read(schema("repeated int32 received_on;")).refused());
    assertEquals("MISSING_COLUMN 1 received_on", read(schema("required int32 day;")).refused());
    MessageType other = MessageTypeParser.parseMessageType("message rows { required int32 a; }");
    assertEquals(
        "HEADER_MISMATCH",
        read(Stored.parquet(other, CompressionCodecName.SNAPPY, List.of())).refused());
  }

  private static byte[] schema(String column) {
    MessageType type =
        MessageTypeParser.parseMessageType(
            "message rows { required int64 complaint_id; " + column + " }");
    return Stored.parquet(type, CompressionCodecName.SNAPPY, List.of());
  }

  @Test
  void falseLengthsAndFlippedBitsAreRefused() {
    byte[] good = typed(CompressionCodecName.UNCOMPRESSED, 482731190552L, 1);
    for (int length : new int[] {0, -1, Integer.MAX_VALUE, good.length, good.length - 8}) {
      byte[] bad = good.clone();
      ByteBuffer.wrap(bad).order(ByteOrder.LITTLE_ENDIAN).putInt(bad.length - 8, length);
      assertEquals("BROKEN_PARQUET", read(bad).refused(), "footer of " + length);
    }
    byte[] encrypted = good.clone();
    encrypted[encrypted.length - 1] = 'E';
    assertEquals("UNSUPPORTED", read(encrypted).refused());
    byte[] page = good.clone();
    page[60] ^= 1;
    assertEquals("BROKEN_PARQUET", read(page).refused());
  }

  @Test
  void damageGivesRefusalsAndNothingElse() {
    byte[] good = typed(CompressionCodecName.SNAPPY, 482731190552L, 1);
    Random random = new Random(1);
    int refused = 0;
    for (int times = 0; times < 300; times++) {
      byte[] bad = good.clone();
      bad[4 + random.nextInt(bad.length - 12)] ^= (byte) (1 << random.nextInt(8));
      refused += read(bad).refused().isEmpty() ? 0 : 1;
    }
    assertTrue(refused > 100, "refused " + refused);
  }
}
