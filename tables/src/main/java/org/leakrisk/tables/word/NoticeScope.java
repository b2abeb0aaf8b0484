package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Whose events are compared before and after a notice: the courier's, or those in one province. */
@Doc("Whose events are compared: courier, or province for a branch: the courier's there")
public enum NoticeScope implements Word {
  COURIER,
  PROVINCE
}
