package org.leakrisk.gate.read;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.leakrisk.gate.read.CellStyles.Shows;
import org.leakrisk.tables.word.Reason;

/** Reads the cells of the rows of a sheet as the text that a CSV file would hold. */
final class SheetCells {
  private static final int MOST_COLUMNS = 16_384;
  private static final int LETTERS = 26;
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
  private static final BigDecimal LAST_DAY = BigDecimal.valueOf(2_958_466);
  private static final BigDecimal DAY_SECONDS = BigDecimal.valueOf(86_400);
  private static final int LONGEST_NUMBER = 40;

  private final SharedStrings strings;
  private final CellStyles styles;
  private final int longest;
  private final StringBuilder stored = new StringBuilder();
  private boolean formula;
  private int column;

  SheetCells(SharedStrings strings, CellStyles styles, Limits limits) {
    this.strings = strings;
    this.styles = styles;
    this.longest = limits.fieldBytes();
  }

  /** Reads the row that just began; cells behind the last one that holds something are left out. */
  void read(XmlPart sheet, RawRow row) throws IOException {
    column = -1;
    while (sheet.nextTag() && !sheet.ends("row")) {
      if (sheet.starts("c")) {
        cell(sheet, row);
      }
    }
  }

  private void cell(XmlPart sheet, RawRow row) throws IOException {
    int place = sheet.attribute("r").isPresent() ? place(sheet.attribute("r").get()) : column + 1;
    if (place <= column || place >= MOST_COLUMNS) {
      throw broken();
    }
    column = place;
    String type = sheet.attribute("t").orElse("n");
    String style = sheet.attribute("s").orElse("");
    readStored(sheet);
    if (stored.length() == 0) {
      return;
    }
    TypedText cell = typed(type, style);
    while (row.fields() < column) {
      row.addCell("");
    }
    if (formula) {
      row.doubt(Reason.FORMULA_CELL);
    } else if (cell.inexact()) {
      row.doubt(Reason.PRECISION_LOST);
    }
    row.addCell(cell.text());
  }

  private void readStored(XmlPart sheet) throws IOException {
    stored.setLength(0);
    formula = false;
    while (sheet.nextTag() && !sheet.ends("c")) {
      if (sheet.starts("v")) {
        sheet.text(stored, longest);
      } else if (sheet.starts("is")) {
        sheet.richText(stored, longest, "is");
      } else if (sheet.starts("f")) {
        formula = true;
        sheet.text(new StringBuilder(), -1);
      }
    }
  }

  private TypedText typed(String type, String style) throws FileRefused {
    String text = stored.toString();
    return switch (type) {
      case "s" -> new TypedText(strings.text(text), false);
      case "b" -> new TypedText(TypedText.of(text.equals("1") || text.equals("true")), false);
      case "n" -> number(text, styles.shows(style));
      case "d" -> new TypedText(text.replace("T00:00:00", ""), false);
      case "str", "inlineStr", "e" -> new TypedText(text, false);
      default -> throw broken();
    };
  }

  private static TypedText number(String text, Shows shows) throws FileRefused {
    if (text.length() > LONGEST_NUMBER) {
      throw broken();
    }
    try {
      BigDecimal number = new BigDecimal(text);
      boolean onCalendar = number.signum() >= 0 && number.compareTo(LAST_DAY) < 0;
      return shows == Shows.NUMBER || !onCalendar
          ? TypedText.ofSheet(text)
          : new TypedText(date(number, shows), false);
    } catch (NumberFormatException noNumber) {
      throw broken();
    }
  }

  /** Days since the last but one of 1899, and the time as a part of a day, to the second. */
  private static String date(BigDecimal number, Shows shows) {
    long seconds = number.multiply(DAY_SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
    LocalDateTime time = DAY_ZERO.atStartOfDay().plusSeconds(seconds);
    if (shows == Shows.MONTH) {
      return YearMonth.from(time).toString();
    }
    boolean midnight = time.truncatedTo(ChronoUnit.DAYS).equals(time);
    return midnight ? time.toLocalDate().toString() : time.toString();
  }

  /** The column of a cell reference: A1 is 0. */
  private static int place(String reference) throws FileRefused {
    int place = 0;
    int letters = 0;
    while (letters < reference.length()
        && letters < 4
        && reference.charAt(letters) >= 'A'
        && reference.charAt(letters) <= 'Z') {
      place = place * LETTERS + reference.charAt(letters++) - 'A' + 1;
    }
    if (letters == 0 || letters > 3) {
      throw broken();
    }
    return place - 1;
  }

  private static FileRefused broken() {
    return new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
  }
}
