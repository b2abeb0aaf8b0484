package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Status of a score: OK, that of its fit, or NO_EXPOSURE. */
@Doc("Status of a score: OK, that of its fit, or NO_EXPOSURE")
public enum ScoreStatus {
  OK,
  NO_OVERDISPERSION,
  TOO_FEW_UNITS,
  NO_EXPOSURE
}
