package org.leakrisk.tables.evidence;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Published;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.UnresolvedReason;

/** A written courier name and what became of it. */
@Published("How written courier names were resolved.")
public record CourierName(
    @Key
        @Doc(
            "As written: letters kept, digits masked, at most 24 characters; of a longer text only the name, then …; shown from three distinct persons up")
        String asWritten,
    Optional<CourierId> courier,
    MatchMethod method,
    @Doc("Confidence of the resolution, 0..1: the median of its records") double confidence,
    @Doc("Couriers it could mean") List<String> candidates,
    Optional<UnresolvedReason> reason,
    @Doc("Records that write it so") long records) {
  /** The table of these records. */
  public static final Table<CourierName> TABLE = Table.of("courier_names", CourierName.class);
}
