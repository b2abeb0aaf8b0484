package org.leakrisk.gate.column;

import java.time.ZoneId;
import org.leakrisk.gate.token.Tokens;

/**
 * What column kinds need to know.
 *
 * @param tokens maker of tokens; belongs to one thread
 * @param zone zone in which a time with an offset falls on a day
 * @param groupedNumbers true when 1,000 and 1.5万 are numbers
 */
public record ColumnContext(Tokens tokens, ZoneId zone, boolean groupedNumbers) {}
