package org.leakrisk.report.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.report.HostileTexts;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;
import org.leakrisk.tables.word.Tier;

class CsvTableTest {
  record Everything(
      @Key @Doc("Number") long id,
      @Doc("Text") Optional<String> name,
      @Doc("Share") Optional<Double> share,
      @Doc("Truth") boolean yes,
      @Doc("Day") LocalDate day,
      @Doc("Month") YearMonth month,
      Tier tier,
      @Doc("Money") Money lossYuan,
      @Doc("Volume") Parcels parcels,
      @Doc("Words") List<String> words) {}

  record Secret(@Key @Doc("Token") Token token) {}

  private static final Table<Everything> TABLE = Table.of("everything", Everything.class);

  private static Everything row(long id, Optional<String> name, Optional<Double> share) {
    return new Everything(
        id,
        name,
        share,
        true,
        LocalDate.of(2012, 12, 31),
        YearMonth.of(2012, 12),
        Tier.LOW,
        new Money(-120),
        new Parcels(new BigDecimal("3523812.930")),
        List.of("H1", "H2"));
  }

  private static String csv(Everything... rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTable.write(TABLE, List.of(rows), out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void quotesTextAndNothingElse() throws IOException {
    assertEquals(
        "id,name,share,yes,day,month,tier,loss_yuan,parcels,words\r\n"
            + "-3,\"甲 \"\"x\"\", y\",0.25,true,2012-12-31,\"2012-12\",\"LOW\",-1.20,3523812.93,\"H1;H2\"\r\n",
        csv(row(-3, Optional.of("甲 \"x\", y"), Optional.of(.25))));
  }

  @Test
  void tellsAMissingTextFromAnEmptyOne() throws IOException {
    String csv =
        csv(row(1, Optional.empty(), Optional.empty()), row(2, Optional.of(""), Optional.empty()));
    assertEquals(
        List.of("1,,,true", "2,\"\",,true"),
        csv.lines().skip(1).map(line -> line.substring(0, line.indexOf(",2012"))).toList());
  }

  @Test
  void writesNineDigitsInPlainNotation() throws IOException {
    assertEquals("0.333333333", share(1.0 / 3));
    assertEquals("0", share(-0.0));
    assertEquals("1234567890", share(1.23456789e9));
    assertEquals("0.00000000012", share(1.2e-10));
    assertEquals("100000000000000000000", share(1e20));
    assertEquals("2.5", share(2.5000000000001));
    assertEquals("-2.5", share(-2.5));
  }

  private static String share(double number) throws IOException {
    return csv(row(1, Optional.empty(), Optional.of(number)))
        .lines()
        .skip(1)
        .findFirst()
        .orElseThrow()
        .split(",")[2];
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "=1",
        "+1",
        "-1",
        "@a",
        "\ta",
        "\ra",
        "\na",
        "\0a",
        " =1",
        "\uFEFF=1",
        "\u3000\u00A0+1",
        "＝1",
        "＋1",
        "－1",
        "＠a",
        "﹦1",
        " \t"
      })
  void putsAnApostropheBeforeWhatLooksLikeAFormula(String text) {
    assertEquals("'" + text, CsvCell.neutral(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "甲通", "a=1", "'=1", "1-2", "3"})
  void leavesOtherTextAlone(String text) {
    assertEquals(text, CsvCell.neutral(text));
  }

  @Test
  void readsBackWhatItWroteWhateverTheText() throws IOException {
    List<Everything> rows = new ArrayList<>();
    for (String text : HostileTexts.all()) {
      if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
        rows.add(row(rows.size(), Optional.of(text), Optional.of(rows.size() / 7.0)));
      }
    }
    String csv = csv(rows.toArray(Everything[]::new));
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      List<CsvRecord> read = reader.stream().skip(1).toList();
      assertEquals(rows.size(), read.size());
      for (int i = 0; i < read.size(); i++) {
        Everything row = rows.get(i);
        String name = read.get(i).getField(1);
        assertEquals(CsvCell.neutral(row.name().orElseThrow()), name);
        assertEquals(row.share().orElseThrow(), Double.parseDouble(read.get(i).getField(2)), 1e-6);
        assertEquals(TABLE.columns().size(), read.get(i).getFieldCount());
      }
    }
  }

  @Test
  void refusesATableOfTokens() {
    Table<Secret> secrets = Table.work("secrets", Secret.class);
    assertThrows(
        IllegalArgumentException.class,
        () -> CsvTable.write(secrets, List.of(), new ByteArrayOutputStream()));
  }
}
