package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Result of a recheck: in_place or not_in_place. */
@Doc("Result of a recheck: in_place or not_in_place")
public enum RecheckResult implements Word {
  IN_PLACE,
  NOT_IN_PLACE
}
