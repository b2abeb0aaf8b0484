package org.leakrisk.jobs.step;

import java.util.List;
import org.leakrisk.tables.id.IncidentId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

/** Which incident the driver put a linked record into, and by which methods its cluster holds. */
record Assignment(
    @Key RecordId record,
    IncidentId incidentId,
    @Doc("Methods of the cluster's edges") List<String> methods) {
  static final Table<Assignment> TABLE = Table.of("assignments", Assignment.class);
}
