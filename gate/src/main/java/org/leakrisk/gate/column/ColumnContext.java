package org.leakrisk.gate.column;

import java.time.ZoneId;
import org.leakrisk.gate.leak.LeakDetector;
import org.leakrisk.gate.leak.LeakRules;
import org.leakrisk.gate.token.Tokens;

/**
 * What column kinds need to know.
 *
 * @param tokens maker of tokens; belongs to one thread
 * @param zone zone in which a time with an offset falls on a day
 * @param groupedNumbers true when 1,000 and 1.5万 are numbers
 * @param leaks reader of free text; belongs to one thread
 */
public record ColumnContext(
    Tokens tokens, ZoneId zone, boolean groupedNumbers, LeakDetector leaks) {
  /** The same with the shipped dictionary of leaks. */
  public ColumnContext(Tokens tokens, ZoneId zone, boolean groupedNumbers) {
    this(tokens, zone, groupedNumbers, new LeakDetector(LeakRules.standard()));
  }
}
