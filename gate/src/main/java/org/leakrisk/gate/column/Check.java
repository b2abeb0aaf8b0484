package org.leakrisk.gate.column;

/** Place of a column in the order of checks; the first failing check names the row's reason. */
public enum Check {
  /** The id of the record. */
  IDENTITY,
  /** Days and months. */
  DATE,
  /** Everything else, in the order of the contract. */
  PLAIN,
  /** Amounts and counts. */
  NUMBER
}
