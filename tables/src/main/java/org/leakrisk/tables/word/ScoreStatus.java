package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Status of a score: OK, that of its fit, or why it has no evidence of its own. */
@Doc("OK, that of its fit, NO_EXPOSURE, or EXPOSURE_MISSING: events but no volume")
public enum ScoreStatus {
  OK,
  NO_OVERDISPERSION,
  TOO_FEW_UNITS,
  NO_EXPOSURE,
  EXPOSURE_MISSING
}
