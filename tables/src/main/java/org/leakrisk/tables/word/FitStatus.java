package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Status of a fit: OK, NO_OVERDISPERSION or TOO_FEW_UNITS. */
@Doc("Status of a fit: OK, NO_OVERDISPERSION or TOO_FEW_UNITS")
public enum FitStatus {
  OK,
  NO_OVERDISPERSION,
  TOO_FEW_UNITS
}
