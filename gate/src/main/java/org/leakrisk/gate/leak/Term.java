package org.leakrisk.gate.leak;

import java.io.Serializable;
import java.time.LocalDate;

/**
 * Words that belong to a group of the dictionary.
 *
 * @param group name of the group
 * @param words the folded words; Latin ones stand for whole words
 * @param prefix true when the last Latin word may go on
 * @param from first day of validity
 * @param to last day of validity
 */
record Term(String group, String words, boolean prefix, LocalDate from, LocalDate to)
    implements Serializable {
  boolean validOn(LocalDate day) {
    return !day.isBefore(from) && !day.isAfter(to);
  }
}
