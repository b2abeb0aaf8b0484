package org.leakrisk.gate.column;

/** A value that does not show itself in {@code toString} but has one canonical text. */
interface Canonical {
  /** The text that goes into a token over the row, and nowhere else. */
  String canonical();
}
