package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Kind of a notice: rectification, fine, suspension or revocation. */
@Doc("Kind of a notice: rectification, fine, suspension or revocation")
public enum NoticeKind implements Word {
  RECTIFICATION,
  FINE,
  SUSPENSION,
  REVOCATION
}
