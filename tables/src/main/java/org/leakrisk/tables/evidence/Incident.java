package org.leakrisk.tables.evidence;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;

/** One event after linkage, counted once in its strongest stream. */
@Published("What counts as one event: its courier, place, month, stream and size.")
public record Incident(
    @Key IncidentId incidentId,
    @Doc("Courier; empty when unresolved or shared") Optional<CourierId> courier,
    @Doc("Couriers that share the event equally; empty when there is one or none")
        List<String> courierSplit,
    @Doc("Couriers that an unresolved name could mean, at most five") List<String> candidates,
    ProvinceCode province,
    @Doc("Month of the earliest event") YearMonth month,
    @Doc("Month from which it was known") YearMonth knownMonth,
    @Doc("Stream in which it counts: the strongest among its scoring records") StreamId stream,
    @Doc("Streams of its records") List<String> streams,
    @Doc("Methods of its edges") List<String> methods,
    @Doc("Records in it, attached ones included") long size,
    @Doc("Distinct persons among its records; a record without phone is one") long persons,
    @Doc("Resolved by a code, an alias or a normalised alias") boolean sure,
    @Doc("The courier was found liable in at least one complaint of it, or it is a fraud case")
        boolean effective,
    @Doc("A fraud case in it is a confirmed disclosure") boolean confirmed,
    @Doc("It holds records that do not score by themselves, such as an unconfirmed fake parcel")
        boolean attached) {
  /** The table of these records. */
  public static final Table<Incident> TABLE = Table.of("incidents", Incident.class);
}
