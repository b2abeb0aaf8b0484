package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/**
 * Whose events are compared before and after a notice: the courier's, those in one province, or
 * those of one branch.
 */
@Doc("Whose events: courier; for a branch its own, or province: the courier's there")
public enum NoticeScope implements Word {
  COURIER,
  PROVINCE,
  BRANCH
}
