package org.leakrisk.tables.id;

import org.leakrisk.tables.schema.Doc;

/** Incident: one event after linkage, named by the smallest record in it. */
@Doc("Incident: the smallest record id among its members")
public record IncidentId(String code) {
  public IncidentId {
    if (code.isEmpty()) {
      throw new IllegalArgumentException("Incident id must not be empty");
    }
  }
}
