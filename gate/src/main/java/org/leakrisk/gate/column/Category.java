package org.leakrisk.gate.column;

/** What a complaint's category says about leaks. */
public enum Category {
  /** Information has leaked. */
  LEAK,
  /** Ordinary service. */
  SERVICE,
  /** A category that the dictionary does not hold. */
  UNKNOWN
}
