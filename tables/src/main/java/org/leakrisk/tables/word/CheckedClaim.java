package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** A claim of the model that it tries on its own data: RATE_INTERVAL, RR_INTERVAL or P_TOP_K. */
@Doc("A claim of the model that it tries on its own data: RATE_INTERVAL, RR_INTERVAL or P_TOP_K")
public enum CheckedClaim {
  /** The 95 % interval of a rate holds it. */
  RATE_INTERVAL,
  /** The 95 % interval of a relative risk holds it. */
  RR_INTERVAL,
  /** The probability of a place among the first k is as often true. */
  P_TOP_K
}
