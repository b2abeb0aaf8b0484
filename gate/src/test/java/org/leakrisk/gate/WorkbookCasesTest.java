package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.VisibilityState;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.read.Parts;
import org.leakrisk.tables.evidence.ParcelVolume;

/** What becomes of workbooks: typed cells, and everything that is more than a table. */
class WorkbookCasesTest {
  private static final String XLSX = "complaints.xlsx";
  private static final List<String> HEADER =
      List.of("complaint_id", "received_on", "phone", "waybill", "leak");

  @TempDir Path root;

  /** A workbook of one sheet with a header and these further cells. */
  private static byte[] book(Consumer<Worksheet> cells) {
    return Stored.workbook(book -> cells.accept(sheet(book, "data")));
  }

  private static Worksheet sheet(Workbook book, String name) {
    Worksheet sheet = book.newWorksheet(name);
    for (int column = 0; column < HEADER.size(); column++) {
      sheet.value(0, column, HEADER.get(column));
    }
    sheet.value(1, 0, "c1");
    sheet.value(1, 1, "2012-11-02");
    return sheet;
  }

  private TestInput.Outcome read(byte[] workbook) {
    return TestInput.withCouriers(root).file(XLSX, workbook).read();
  }

  private String rows(byte[] workbook) {
    TestInput.Outcome outcome = read(workbook);
    assertEquals("", outcome.refused());
    return outcome.rows("complaints");
  }

  @Test
  void typedCellsAreReadAsTheyAreShown() {
    byte[] typed =
        book(
            sheet -> {
              sheet.value(1, 1, LocalDate.of(2012, 11, 2));
              sheet.style(1, 1).format("yyyy/m/d").set();
              sheet.value(1, 2, 13800001112L);
              sheet.value(1, 3, 482731190552L);
              sheet.value(1, 4, true);
              sheet.value(2, 0, 12);
              sheet.value(2, 1, LocalDateTime.of(2012, 11, 2, 23, 59, 59));
              sheet.style(2, 1).format("yyyy-MM-dd HH:mm:ss").set();
              sheet.value(2, 4, "no");
            });
    assertEquals("2 accepted", rows(typed));
    byte[] text =
        Stored.xlsx(
            List.of(
                HEADER,
                List.of("c1", "2012-11-02", "13800001112", "482731190552", "yes"),
                List.of("12", "2012-11-02", "", "", "no")));
    assertEquals(read(text).accepted, read(typed).accepted);
  }

  @Test
  void numbersThatLostDigitsAreNoIds() {
    assertEquals(
        "1 accepted, 2 dropped PRECISION_LOST, 3 PRECISION_LOST complaint_id",
        rows(
            book(
                sheet -> {
                  sheet.value(1, 2, 1.380000111e15);
                  sheet.value(1, 3, 6228480402564890018L);
                  sheet.value(2, 0, 9007199254740993L);
                  sheet.value(2, 1, "2012-11-03");
                })));
  }

  @Test
  void aNumberThatIsNotShownAsADateIsNone() {
    assertEquals(
        "0 accepted, 2 BAD_DATE received_on", rows(book(sheet -> sheet.value(1, 1, 41215))));
  }

  @Test
  void amountsHaveTheDigitsThatAreShown() {
    byte[] parcels =
        Stored.workbook(
            book -> {
              Worksheet sheet = book.newWorksheet("data");
              List<String> header = List.of("courier", "month", "parcels");
              for (int column = 0; column < header.size(); column++) {
                sheet.value(0, column, header.get(column));
              }
              double[] amounts = {0.1 + 0.2, 1e10, 12345678.9, 1e-7};
              for (int row = 1; row <= amounts.length; row++) {
                sheet.value(row, 0, "jiatong");
                sheet.value(row, 1, LocalDate.of(2011, row, 1));
                sheet.style(row, 1).format("yyyy-mm").set();
                sheet.value(row, 2, amounts[row - 1]);
              }
            });
    TestInput.Outcome outcome = TestInput.withCouriers(root).file("parcels-2.xlsx", parcels).read();
    assertEquals(
        List.of(
            "2011-01 0.300000000",
            "2011-02 10000000000.000000000",
            "2011-03 12345678.900000000",
            "2011-04 0.000000100"),
        outcome.accepted.stream()
            .filter(row -> row.file().equals("parcels-2.xlsx"))
            .map(ParcelVolume.class::cast)
            .map(row -> row.month() + " " + row.parcels().amount().toPlainString())
            .toList());
  }

  @Test
  void formulasCountByTheirLastResultWhereNothingHangsOnThem() {
    byte[] formula =
        edited(
            book(sheet -> sheet.value(1, 4, "yes")),
            "xl/worksheets/sheet1.xml",
            "<c r=\"E2\"",
            "<c r=\"E2\" t=\"str\"><f>IF(1,\"yes\")</f><v>yes</v></c><c r=\"F2\"");
    assertEquals("0 accepted, 2 RAGGED", rows(formula));
    formula =
        edited(
            book(sheet -> {}),
            "xl/worksheets/sheet1.xml",
            "</row></sheetData>",
            "<c r=\"E2\" t=\"str\"><f>IF(1,\"yes\")</f><v>yes</v></c></row>"
                + "<row r=\"3\"><c r=\"A3\" t=\"str\"><f>\"c\"&amp;2</f><v>c2</v></c>"
                + "<c r=\"B3\" t=\"d\"><v>2012-11-03T00:00:00</v></c></row></sheetData>");
    assertEquals("1 accepted, 3 FORMULA_CELL complaint_id", rows(formula));
  }

  @Test
  void rowsKeepTheirNumberAndEmptyOnesAreBlank() {
    byte[] gaps =
        Stored.workbook(
            book -> {
              Worksheet sheet = sheet(book, "data");
              sheet.style(3, 2).bold().set();
              sheet.value(6, 0, "c2");
              sheet.value(8, 0, "c3");
              sheet.value(8, 1, "2012-11-02");
              sheet.value(8, 7, "beyond the header");
            });
    assertEquals("1 accepted, 7 MISSING_VALUE received_on, 9 RAGGED", rows(gaps));
  }

  @Test
  void emptyAndHiddenSheetsAreNotRead() {
    byte[] three =
        Stored.workbook(
            book -> {
              sheet(book, "lists").setVisibilityState(VisibilityState.VERY_HIDDEN);
              book.newWorksheet("Sheet1");
              sheet(book, "data");
              book.newWorksheet("Sheet3");
            });
    assertEquals("1 accepted", rows(three));
    assertEquals(
        List.of("hidden_sheets complaints.xlsx 1 sheet"),
        read(three).survey.findings().stream()
            .map(one -> one.check() + " " + one.subject() + " " + one.observed())
            .toList());
    byte[] two =
        Stored.workbook(
            book -> {
              sheet(book, "east");
              sheet(book, "west");
            });
    assertEquals("SEVERAL_SHEETS", read(two).refused());
    assertEquals(
        "HEADER_MISMATCH", read(Stored.workbook(book -> book.newWorksheet("x"))).refused());
  }

  @Test
  void whatIsMoreThanATableIsRefused() {
    byte[] plain = book(sheet -> {});
    assertEquals("MERGED_CELLS", read(book(sheet -> sheet.range(3, 0, 4, 1).merge())).refused());
    assertEquals("MACROS", read(with(plain, "xl/vbaProject.bin", "x")).refused());
    assertEquals(
        "DATE_1904",
        read(edited(plain, "xl/workbook.xml", "date1904=\"false\"", "date1904=\"1\"")).refused());
    assertEquals(
        "HEADER_MISMATCH 2",
        read(Stored.xlsx(List.of(List.of(), List.of("a title", ""), HEADER))).refused());
  }

  @Test
  void damagedAndHostileWorkbooksAreRefused() {
    byte[] plain = book(sheet -> {});
    String sheet = "xl/worksheets/sheet1.xml";
    Map<String, byte[]> cases = new TreeMap<>();
    cases.put("BROKEN_WORKBOOK a", edited(plain, sheet, "</row>", ""));
    cases.put("BROKEN_WORKBOOK b", edited(plain, sheet, "r=\"A2\"", "r=\"AAAA2\""));
    cases.put("BROKEN_WORKBOOK c", edited(plain, sheet, "<row r=\"2\"", "<row r=\"1\""));
    cases.put("BROKEN_WORKBOOK d", edited(plain, sheet, "<v>0</v>", "<v>99</v>"));
    cases.put(
        "BROKEN_WORKBOOK e",
        edited(
            plain,
            sheet,
            "<worksheet",
            "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet"));
    cases.put("BROKEN_WORKBOOK f", with(plain, "[Content_Types].xml.x", "", "xl/workbook.xml"));
    cases.put("BOMB a", edited(plain, sheet, "</sheetData>", "</sheetData>" + " ".repeat(2 << 20)));
    cases.put(
        "BOMB b", edited(plain, sheet, "</sheetData>", "</sheetData>" + "<x/>".repeat(5 << 20)));
    cases.forEach(
        (expected, content) -> {
          String reason = expected.substring(0, expected.indexOf(' '));
          assertEquals(reason, read(content).refused(), expected);
        });
  }

  /** The workbook with one text of one part replaced, once. */
  private static byte[] edited(byte[] workbook, String part, String old, String now) {
    return copied(
        workbook,
        (name, text) -> {
          if (!name.equals(part)) {
            return text;
          }
          int at = text.indexOf(old);
          if (at < 0) {
            throw new IllegalArgumentException("no " + old + " in " + text);
          }
          return text.substring(0, at) + now + text.substring(at + old.length());
        });
  }

  private static byte[] with(byte[] workbook, String part, String text) {
    return with(workbook, part, text, "");
  }

  private static byte[] with(byte[] workbook, String part, String text, String without) {
    return copied(
        workbook,
        (name, old) -> name.equals(without) ? "" : old,
        zip -> {
          zip.putNextEntry(new ZipEntry(part));
          zip.write(text.getBytes(StandardCharsets.UTF_8));
        });
  }

  private static byte[] copied(byte[] workbook, BinaryOperator<String> change) {
    return copied(workbook, change, zip -> {});
  }

  private interface More {
    void to(ZipOutputStream zip) throws IOException;
  }

  private static byte[] copied(byte[] workbook, BinaryOperator<String> change, More more) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream to = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> part : Parts.of(workbook).entrySet()) {
        String text = new String(part.getValue(), StandardCharsets.UTF_8);
        to.putNextEntry(new ZipEntry(part.getKey()));
        to.write(change.apply(part.getKey(), text).getBytes(StandardCharsets.UTF_8));
      }
      more.to(to);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
