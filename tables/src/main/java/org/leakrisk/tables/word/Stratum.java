package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Stratum of the inspection plan: why a line is in it. */
@Doc("Stratum of the inspection plan: why a line is in it")
public enum Stratum {
  /** Drawn by lottery from the whole frame. */
  RANDOM,
  /** A notice is due and not yet rechecked. */
  FOLLOW_UP,
  /** Most events beyond expectation. */
  EXCESS,
  /** Rate rising. */
  RISING,
  /** Longest without an inspection. */
  COVERAGE,
  /** Fewer reports than expected. */
  SILENT
}
