package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Outcome of a complaint: effective, not_effective or open. */
@Doc("Outcome of a complaint: effective, not_effective or open")
public enum Outcome implements Word {
  EFFECTIVE,
  NOT_EFFECTIVE,
  OPEN
}
