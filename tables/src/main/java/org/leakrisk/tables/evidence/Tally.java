package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/**
 * Events of one courier in one province, month and stream, split by the month they became known.
 * Sparse: a cell without events has no row.
 */
public record Tally(
    @Key CourierId courier,
    @Key ProvinceCode province,
    @Key @Doc("Month of the events") YearMonth month,
    @Key StreamId stream,
    @Key @Doc("Month from which they were known") YearMonth knownMonth,
    @Doc("Events, in millionths") long eventsMicro,
    @Doc("Events among them for which the courier was found liable, in millionths")
        long effectiveMicro,
    @Doc("Events that hold if only sure names count, in millionths") long lowerMicro,
    @Doc("Events if every unresolved record that could be this courier were, in millionths")
        long upperMicro,
    @Doc("Events out of flagged campaigns, in millionths") long campaignMicro,
    @Doc("Events that rest on records under an open dispute alone, in millionths")
        long disputedMicro,
    @Doc("Distinct persons behind them") long persons,
    @Doc("Most events of one person") long largestPerson) {
  /** The table of these records. */
  public static final Table<Tally> TABLE = Table.of("tally", Tally.class);

  public Tally {
    if (eventsMicro < 0 || effectiveMicro < 0 || lowerMicro < 0 || upperMicro < eventsMicro) {
      throw new IllegalArgumentException(
          "Counts out of order: events_micro=%d effective_micro=%d lower_micro=%d upper_micro=%d"
              .formatted(eventsMicro, effectiveMicro, lowerMicro, upperMicro));
    }
  }
}
