package org.leakrisk.gate.column;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.leakrisk.tables.word.Reason;

/**
 * Days. Written as 2012-02-03, 2012/2/3, 2012.2.3, 20120203 or 2012年2月3日, each with or without a
 * time; a time with an offset is moved to the configured zone. What could be read two ways is
 * refused.
 */
final class DateKind implements ColumnKind {
  private static final int FIRST_YEAR = 2000;
  private static final int LAST_YEAR = 2099;
  private static final int LEAP_SECOND = 60;

  private final ZoneId zone;

  DateKind(ZoneId zone) {
    this.zone = zone;
  }

  @Override
  public Check check() {
    return Check.DATE;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    Cursor cursor = new Cursor(written.text());
    Optional<YearMonthDay> read = day(cursor);
    if (read.isEmpty()) {
      return Cell.fault(looksDayFirst(written.text()) ? Reason.AMBIGUOUS_DATE : Reason.BAD_DATE);
    }
    if (read.get().isPlaceholder()) {
      return Cell.fault(Reason.PLACEHOLDER_DATE);
    }
    return onCalendar(read.get(), cursor, written);
  }

  private Cell onCalendar(YearMonthDay read, Cursor cursor, Written written) {
    LocalDate day;
    try {
      day = LocalDate.of(read.year, read.month, read.day);
      if (!cursor.atEnd()) {
        day = afterTime(day, cursor);
      }
    } catch (DateTimeException notOnTheCalendar) {
      return Cell.fault(Reason.BAD_DATE);
    }
    if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
      return Cell.fault(Reason.IMPLAUSIBLE_DATE);
    }
    return Cell.of(day, written.changed() || !day.toString().equals(written.text()));
  }

  /** Year, month and day as written, or nothing when the text does not begin with a day. */
  private static Optional<YearMonthDay> day(Cursor cursor) {
    int digits = cursor.digitsAhead();
    if (digits == 8 || digits == 14) {
      return Optional.of(new YearMonthDay(cursor.number(4), cursor.number(2), cursor.number(2)));
    }
    if (digits != 4) {
      return Optional.empty();
    }
    int year = cursor.number(4);
    char separator = cursor.take();
    char second = separator == '年' ? '月' : separator;
    if (separator != '-' && separator != '/' && separator != '.' && separator != '年') {
      return Optional.empty();
    }
    int month = cursor.numberOfOneOrTwo();
    if (month < 0 || cursor.take() != second) {
      return Optional.empty();
    }
    int day = cursor.numberOfOneOrTwo();
    if (day < 0 || (second == '月' && !cursor.takeIf('日') && !cursor.takeIf('号'))) {
      return Optional.empty();
    }
    return Optional.of(new YearMonthDay(year, month, day));
  }

  /** The day after looking at the time behind it: [T]10:15[:30[.123]][ Z|+08:00], or 101530. */
  private LocalDate afterTime(LocalDate day, Cursor cursor) {
    boolean separated = cursor.takeIf('T') || cursor.takeIf('t') || cursor.takeSpaces();
    boolean compact = cursor.digitsAhead() >= 4;
    if (!separated && !compact) {
      throw new DateTimeException("No time");
    }
    int hour = compact ? cursor.number(2) : cursor.numberOfOneOrTwo();
    cursor.takeIf(':');
    int minute = cursor.digitsAhead() >= 2 ? cursor.number(2) : -1;
    int second = 0;
    if (cursor.takeIf(':') || (compact && cursor.digitsAhead() == 2)) {
      second = cursor.digitsAhead() == 2 ? cursor.number(2) : -1;
    }
    if (cursor.takeIf('.') && !cursor.takeDigits()) {
      throw new DateTimeException("No fraction");
    }
    LocalDateTime time = day.atTime(hour, minute, second == LEAP_SECOND ? second - 1 : second);
    cursor.takeSpaces();
    return cursor.atEnd()
        ? day
        : OffsetDateTime.of(time, cursor.offset()).atZoneSameInstant(zone).toLocalDate();
  }

  /** True for 03/04/2012, 3-4-2012, 03/04/12: nobody knows which one is the month. */
  private static boolean looksDayFirst(String text) {
    Cursor cursor = new Cursor(text);
    int first = cursor.numberOfOneOrTwo();
    char separator = cursor.take();
    int second = cursor.numberOfOneOrTwo();
    boolean separated = separator == '/' || separator == '-' || separator == '.';
    if (first < 1 || second < 1 || !separated || cursor.take() != separator) {
      return false;
    }
    int digits = cursor.digitsAhead();
    return digits == 2 || (digits == 4 && first <= 12 && second <= 12);
  }

  private record YearMonthDay(int year, int month, int day) {
    boolean isPlaceholder() {
      return month == 0
          || day == 0
          || year == 0
          || (year == 9999 && month == 12 && day == 31)
          || (month == 1 && day == 1 && (year == 1 || year == 1900 || year == 1970))
          || (year == 1899 && month == 12 && day >= 30);
    }
  }
}
