package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Status of a dispute: open, upheld (the courier was right) or dismissed. */
@Doc("Status of a dispute: open, upheld (the courier was right) or dismissed")
public enum DisputeStatus implements Word {
  OPEN,
  UPHELD,
  DISMISSED
}
