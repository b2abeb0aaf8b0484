package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** What the events after a notice say about it: IN_PLACE, NOT_IN_PLACE or UNDETERMINED. */
@Doc("What the events after a notice say about it: IN_PLACE, NOT_IN_PLACE or UNDETERMINED")
public enum Verdict {
  /** The rate has fallen. */
  IN_PLACE,
  /** The rate has not fallen. */
  NOT_IN_PLACE,
  /** The events do not tell yet. */
  UNDETERMINED
}
