package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * One good row on its way into a file.
 *
 * @param date the day it was received: decides file and order
 * @param truth what is really behind it
 */
record Row(Layout layout, String id, LocalDate date, List<String> cells, Truth truth) {
  static final Comparator<Row> BY_DATE_AND_ID =
      Comparator.comparing(Row::date).thenComparing(Row::id);
}
