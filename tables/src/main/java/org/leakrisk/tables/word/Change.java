package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Change against the comparison period: REAL, NOISE, DEFINITION_CHANGED or NEW. */
@Doc("Change against the comparison period: REAL, NOISE, DEFINITION_CHANGED or NEW")
public enum Change {
  REAL,
  NOISE,
  DEFINITION_CHANGED,
  NEW
}
