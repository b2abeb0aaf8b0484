package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Track: HAZARD (findings of inspections) or DISCLOSURE (confirmed disclosures). */
@Doc("Track: HAZARD (findings of inspections) or DISCLOSURE (confirmed disclosures)")
public enum Track {
  HAZARD,
  DISCLOSURE
}
