package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Reason of an audit: random, routine, targeted or follow_up. */
@Doc("Reason of an audit: random, routine, targeted or follow_up")
public enum AuditReason implements Word {
  RANDOM,
  ROUTINE,
  TARGETED,
  FOLLOW_UP
}
