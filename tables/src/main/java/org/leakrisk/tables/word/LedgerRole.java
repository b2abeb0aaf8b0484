package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Whether a row of the ledger is counted. */
@Doc("NUM = counted, EXCLUDED = looked at and not counted, see via")
public enum LedgerRole {
  /** Counted. */
  NUM,
  /** Looked at and not counted. */
  EXCLUDED
}
