package org.leakrisk.release.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.io.LocalInputFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.FraudType;

class TableFileTest {
  private static final Table<Everything> EVERYTHING = Table.of("everything", Everything.class);
  private static final Table<Pair> PAIRS = Table.of("pairs", Pair.class);

  private static final Parcels MOST =
      new Parcels(new BigDecimal("99999999999999999999999999999.999999999"));

  @TempDir Path directory;

  record Everything(
      @Key CourierId courier,
      @Key @Doc("A month") YearMonth month,
      @Doc("A whole number") long whole,
      @Doc("A number") double number,
      @Doc("A truth") boolean truth,
      @Doc("A text") String text,
      @Doc("A day") LocalDate day,
      @Doc("A word") FraudType word,
      @Doc("An amount") Money lossYuan,
      @Doc("A volume") Parcels parcels,
      @Doc("A token") Token token,
      @Doc("Texts") List<String> texts,
      @Doc("Perhaps a whole number") Optional<Long> perhapsWhole,
      @Doc("Perhaps a number") Optional<Double> perhapsNumber,
      @Doc("Perhaps a truth") Optional<Boolean> perhapsTruth,
      @Doc("Perhaps a text") Optional<String> perhapsText,
      @Doc("Perhaps a day") Optional<LocalDate> perhapsDay,
      @Doc("Perhaps an amount") Optional<Money> perhapsYuan,
      @Doc("Perhaps a volume") Optional<Parcels> perhapsParcels,
      @Doc("Perhaps a token") Optional<Token> perhapsToken) {}

  @Published("Pairs.")
  record Pair(@Key @Doc("First") String first, @Key @Doc("Second") long second) {}

  private static Everything full(String courier, long whole, double number, Parcels parcels) {
    return new Everything(
        new CourierId(courier),
        YearMonth.of(2012, 12),
        whole,
        number,
        whole > 0,
        "申通 \uD840\uDC00 \"quoted\", line\nbreak",
        LocalDate.of(2012, 2, 29),
        FraudType.values()[0],
        new Money(whole > 0 ? 999_999_999_999_999_999L : -999_999_999_999_999_999L),
        parcels,
        new Token(whole, ~whole),
        List.of("b", "", "甲"),
        Optional.of(whole),
        Optional.of(number),
        Optional.of(false),
        Optional.of(""),
        Optional.of(LocalDate.EPOCH),
        Optional.of(new Money(1)),
        Optional.of(parcels),
        Optional.of(new Token(-1, 1)));
  }

  private static Everything bare() {
    return new Everything(
        new CourierId("zz"),
        YearMonth.of(1999, 1),
        0,
        -0.0,
        false,
        "",
        LocalDate.of(9999, 12, 31),
        FraudType.OTHER,
        new Money(0),
        Parcels.NONE,
        new Token(0, 0),
        List.of(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  private static List<Everything> rows() {
    return List.of(
        full("aa", Long.MAX_VALUE, Double.MAX_VALUE, MOST),
        full("bb", Long.MIN_VALUE, Double.MIN_VALUE, new Parcels(new BigDecimal("0.000000001"))),
        full("cc", 1, 0.1, new Parcels(new BigDecimal("123456789.5"))),
        bare());
  }

  @Test
  void everyKindOfValueComesBackAsItWent() {
    Path file = directory.resolve("deeper/part-00000.parquet");

    WrittenTable written = TableWriter.writeAll(EVERYTHING, file, rows());

    assertEquals(rows(), TableReader.read(EVERYTHING, file));
    assertEquals(4, written.rows());
    assertEquals(written, TableReader.measure(EVERYTHING, file));
  }

  @Test
  void theSameRowsGiveTheSameBytesAndNoSecondFile() throws IOException {
    List<Pair> pairs = new ArrayList<>();
    for (long i = 0; i < 50_000; i++) {
      pairs.add(new Pair("k" + (100 + i / 1000), i * i));
    }
    Path one = directory.resolve("one/part-00000.parquet");
    Path two = directory.resolve("two/part-00000.parquet");

    WrittenTable first = TableWriter.writeAll(PAIRS, one, pairs);

    assertEquals(first, TableWriter.writeAll(PAIRS, two, pairs));
    assertArrayEquals(Files.readAllBytes(one), Files.readAllBytes(two));
    assertEquals(pairs, TableReader.read(PAIRS, one));
    try (var files = Files.list(one.getParent())) {
      assertEquals(List.of(one), files.toList());
    }
  }

  @Test
  void aDifferentContentHasADifferentDigest() {
    WrittenTable one = pairs("one", new Pair("ab", 1), new Pair("b", 2));
    assertNotEquals(one, pairs("two", new Pair("a", 1), new Pair("b", 2)));
    assertNotEquals(one, pairs("three", new Pair("ab", 1), new Pair("b", 3)));
    assertNotEquals(one, pairs("four", new Pair("ab", 1)));
    assertEquals(one, pairs("five", new Pair("ab", 1), new Pair("b", 2)));
  }

  @Test
  void anEmptyTableIsATable() {
    pairs("empty");
    assertEquals(List.of(), TableReader.read(PAIRS, directory.resolve("empty")));
  }

  @Test
  void sparkFindsTypesAndCommentsInTheFooter() throws IOException {
    Path file = directory.resolve("one");
    TableWriter.writeAll(EVERYTHING, file, rows());

    try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
      String schema = reader.getFileMetaData().getKeyValueMetaData().get(Schemas.SPARK_SCHEMA_KEY);
      assertTrue(
          schema.contains(
              "{\"name\":\"loss_yuan\",\"type\":\"decimal(18,2)\",\"nullable\":false,"
                  + "\"metadata\":{\"comment\":\"An amount\"}}"),
          schema);
      assertTrue(
          schema.contains("{\"name\":\"perhaps_whole\",\"type\":\"long\",\"nullable\":true"));
      assertEquals(
          "required fixed_len_byte_array(16) parcels (DECIMAL(38,9))",
          reader.getFileMetaData().getSchema().getType("parcels").toString());
    }
  }

  @Test
  void aPublishedTableHasEachKeyOnceAndInOrder() {
    Pair later = new Pair("b", 1);
    assertEquals(
        "pairs: row 2: key repeated (key first, second)",
        refused(BrokenContract.class, later, later));
    assertEquals(
        "pairs: row 2: out of order (key first, second)",
        refused(BrokenContract.class, later, new Pair("a", 7)));
    assertEquals(
        "pairs: row 2: out of order (key first, second)",
        refused(BrokenContract.class, new Pair("\uD840\uDC00", 1), new Pair("\uFF21", 1)));
    assertFalse(Files.exists(directory.resolve("refused")), "an unfinished file goes");
  }

  record Marked(@Key @Doc("A token") Token token) {}

  @Test
  void tokensAreInTheOrderOfTheirBytes() {
    Table<Marked> table = Table.of("marked", Marked.class);
    Path file = directory.resolve("marked");
    List<Marked> rows = List.of(new Marked(new Token(1, 1)), new Marked(new Token(-1, 0)));
    TableWriter.writeAll(table, file, rows);
    assertEquals(rows, TableReader.read(table, file));
  }

  @Test
  void aWorkTableTakesRowsAsTheyCome() {
    Path file = directory.resolve("work");
    List<Pair> rows = List.of(new Pair("b", 1), new Pair("a", 1), new Pair("a", 1));
    try (TableWriter<Pair> writer = TableWriter.openWork(PAIRS, file)) {
      rows.forEach(writer::write);
      writer.finish();
    }
    assertEquals(rows, TableReader.read(PAIRS, file));
  }

  @Test
  void anAmountThatDoesNotFitIsNamedByItsColumnOnly() {
    Everything bare = bare();
    Everything large = full("aa", 1, 1, new Parcels(MOST.amount().add(BigDecimal.ONE)));
    BrokenContract refused =
        assertThrows(
            BrokenContract.class,
            () -> TableWriter.writeAll(EVERYTHING, directory.resolve("x"), List.of(large, bare)));
    assertEquals(
        "everything: a value of column 'parcels' does not fit decimal(38,9);"
            + " check its unit in the input",
        refused.getMessage());
  }

  record OtherPair(
      @Key @Doc("First") String first,
      @Doc("Second") Optional<Long> second,
      @Doc("Third") double third) {}

  record ThirdPair(
      @Key @Doc("First") LocalDate first,
      @Doc("Second") Money second,
      @Doc("Third") Optional<Double> third) {}

  @Test
  void allDifferencesOfShapeAreToldInOneMessage() {
    pairs("pairs", new Pair("a", 1));
    Table<OtherPair> other = Table.of("other", OtherPair.class);
    Table<ThirdPair> third = Table.of("third", ThirdPair.class);
    assertEquals(
        "other: column 'second' may not be missing in the file, may be missing in the table;"
            + " column 'third' is missing",
        message(BrokenContract.class, other, "pairs"));
    TableWriter.writeAll(
        other, directory.resolve("other"), List.of(new OtherPair("a", Optional.empty(), 1)));
    assertEquals(
        "third: column 'first' is string, expected date;"
            + " column 'second' is bigint, expected decimal(18,2);"
            + " column 'third' may not be missing in the file, may be missing in the table",
        message(BrokenContract.class, third, "other"));
    assertEquals(
        "pairs: column 'second' may be missing in the file, may not be missing in the table;"
            + " column 'third' is not in the table",
        message(BrokenContract.class, PAIRS, "other"));
  }

  @Test
  void whatCannotBeReadOrWrittenIsSaid() throws IOException {
    pairs("whole", new Pair("a", 1), new Pair("b", 2));
    byte[] bytes = Files.readAllBytes(directory.resolve("whole"));
    bytes[6] ^= 1;
    Files.write(directory.resolve("flipped"), bytes);
    Files.writeString(directory.resolve("foreign"), "first,second\na,1\n");

    for (String file : List.of("flipped", "foreign")) {
      String told = message(BadRelease.class, PAIRS, file);
      assertTrue(told.startsWith("pairs: " + directory.resolve(file) + " is damaged ("), told);
    }
    assertEquals(
        "pairs: no file " + directory.resolve("absent"),
        message(BadStorage.class, PAIRS, "absent"));
    assertThrows(BadStorage.class, () -> pairs("whole", new Pair("a", 1)));
    assertEquals(2, TableReader.read(PAIRS, directory.resolve("whole")).size());
  }

  private WrittenTable pairs(String file, Pair... rows) {
    return TableWriter.writeAll(PAIRS, directory.resolve(file), List.of(rows));
  }

  private String refused(Class<? extends Failure> type, Pair... rows) {
    return assertThrows(type, () -> pairs("refused", rows)).getMessage();
  }

  private String message(Class<? extends Failure> type, Table<?> table, String file) {
    return assertThrows(type, () -> TableReader.measure(table, directory.resolve(file)))
        .getMessage();
  }
}
