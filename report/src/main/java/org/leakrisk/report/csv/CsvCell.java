package org.leakrisk.report.csv;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.leakrisk.report.shown.PlainNumber;
import org.leakrisk.tables.schema.Kind;

/** How a neutral cell is written. */
final class CsvCell {
  /** What spreadsheets take for the start of a formula, with the full-width and small forms. */
  private static final String FORMULA = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\uFE66\uFE62\uFE63\uFE6B";

  private static final String LEADING_CONTROL = "\t\r\n\0";
  private static final char BYTE_ORDER_MARK = '\uFEFF';

  private CsvCell() {}

  /** True when a cell of this kind is text: quoted, and never a formula. */
  static boolean isText(Kind kind) {
    return switch (kind) {
      case TEXT, LIST -> true;
      case LONG, DOUBLE, BOOLEAN, DATE, MONEY, PARCELS -> false;
      case TOKEN -> throw new IllegalArgumentException("A token is never written as CSV");
    };
  }

  static String of(Kind kind, Object cell) {
    return switch (kind) {
      case LONG, BOOLEAN, DATE -> cell.toString();
      case DOUBLE -> PlainNumber.of((Double) cell);
      case MONEY -> PlainNumber.money((BigDecimal) cell);
      case PARCELS -> PlainNumber.trimmed((BigDecimal) cell);
      case TEXT -> neutral((String) cell);
      case LIST ->
          neutral(((List<?>) cell).stream().map(Object::toString).collect(Collectors.joining(";")));
      case TOKEN -> throw new IllegalArgumentException("A token is never written as CSV");
    };
  }

  /** The text, with an apostrophe before it when a spreadsheet would take it for a formula. */
  static String neutral(String text) {
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      if (LEADING_CONTROL.indexOf(character) >= 0 || FORMULA.indexOf(character) >= 0) {
        return "'" + text;
      }
      if (!isBlank(character)) {
        return text;
      }
    }
    return text;
  }

  private static boolean isBlank(char character) {
    return Character.isWhitespace(character)
        || Character.isSpaceChar(character)
        || character == BYTE_ORDER_MARK;
  }
}
