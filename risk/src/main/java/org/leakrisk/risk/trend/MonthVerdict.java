package org.leakrisk.risk.trend;

import java.time.YearMonth;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.AlarmMethod;

/**
 * One month of one courier, nothing rounded.
 *
 * @param courier the courier
 * @param month the month; of a longer period its last
 * @param events complaints and fraud cases
 * @param expected what the year before and the peers lead one to expect; empty when nothing does
 * @param upperBound bound that one month in a hundred exceeds; empty when not tested
 * @param p probability of so many events or more; empty when not tested
 * @param alarm true when the month is out of the ordinary
 * @param method what it was tested with
 */
public record MonthVerdict(
    CourierId courier,
    YearMonth month,
    double events,
    Optional<Double> expected,
    Optional<Long> upperBound,
    Optional<Double> p,
    boolean alarm,
    AlarmMethod method) {}
