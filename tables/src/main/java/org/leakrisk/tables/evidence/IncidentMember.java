package org.leakrisk.tables.evidence;

import java.util.Optional;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;

/** Which incident a record belongs to, and by whose phone. */
public record IncidentMember(
    @Key RecordId record,
    IncidentId incidentId,
    @Doc("It is evidence by itself; others are attached") boolean scores,
    @Doc("Token of the phone") Optional<Token> phone) {
  /** The table of these records. */
  public static final Table<IncidentMember> TABLE =
      Table.of("incident_members", IncidentMember.class);
}
