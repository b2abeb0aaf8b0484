package org.leakrisk.gate.column;

import java.time.YearMonth;
import org.leakrisk.tables.word.Reason;

/** Months. Written as 2012-12, 2012/12, 2012.12, 201212 or 2012年12月. */
final class MonthKind implements ColumnKind {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;

  @Override
  public Check check() {
    return Check.DATE;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    Cursor cursor = new Cursor(written.text());
    int digits = cursor.digitsAhead();
    if (digits != 4 && digits != 6) {
      return Cell.fault(Reason.BAD_MONTH);
    }
    int year = cursor.number(4);
    int month = digits == 6 ? cursor.number(2) : monthAfterSeparator(cursor);
    if (!cursor.atEnd() || month < 0 || month > 12) {
      return Cell.fault(Reason.BAD_MONTH);
    }
    return ofCalendar(year, month, written);
  }

  private static Cell ofCalendar(int year, int month, Written written) {
    boolean zero = year == 0 || month == 0;
    if (zero || (year == 9999 && month == 12) || (month == 1 && (year == 1970 || year == 1900))) {
      return Cell.fault(Reason.PLACEHOLDER_DATE);
    }
    if (year < FIRST_YEAR || year > LAST_YEAR) {
      return Cell.fault(Reason.IMPLAUSIBLE_DATE);
    }
    YearMonth value = YearMonth.of(year, month);
    return Cell.of(value, written.changed() || !value.toString().equals(written.text()));
  }

  private static int monthAfterSeparator(Cursor cursor) {
    char separator = cursor.take();
    if (separator != '-' && separator != '/' && separator != '.' && separator != '年') {
      return -1;
    }
    int month = cursor.numberOfOneOrTwo();
    return separator == '年' && !cursor.takeIf('月') ? -1 : month;
  }
}
