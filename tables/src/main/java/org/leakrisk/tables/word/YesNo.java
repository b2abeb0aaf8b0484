package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** yes or no. */
@Doc("yes or no")
public enum YesNo implements Word {
  YES,
  NO
}
