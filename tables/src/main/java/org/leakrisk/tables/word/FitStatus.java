package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Status of a fit: OK, NO_OVERDISPERSION, TOO_FEW_UNITS or ABSENT. */
@Doc("Status of a fit: OK, NO_OVERDISPERSION, TOO_FEW_UNITS or ABSENT")
public enum FitStatus {
  OK,
  NO_OVERDISPERSION,
  TOO_FEW_UNITS
}
