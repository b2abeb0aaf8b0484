package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Whether a claim held: HELD, MISSED or TOO_FEW_CASES. */
@Doc("Whether a claim held: HELD, MISSED or TOO_FEW_CASES")
public enum CheckVerdict {
  /** Within its limits. */
  HELD,
  /** Outside its limits. */
  MISSED,
  /** Fewer than fifty cases. */
  TOO_FEW_CASES
}
