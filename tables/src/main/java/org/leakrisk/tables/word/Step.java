package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Step of enforcement, lowest first. */
@Doc("Step of enforcement, lowest first")
public enum Step {
  NONE,
  WATCH,
  INSPECT,
  WRITTEN_NOTICE,
  RECHECK,
  SUSPEND,
  LICENCE_REVIEW,
  FINE
}
