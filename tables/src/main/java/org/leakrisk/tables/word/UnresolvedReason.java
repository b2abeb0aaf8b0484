package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Why a written courier name has no courier. */
@Doc("Why a written courier name has no courier")
public enum UnresolvedReason {
  EMPTY,
  GENERIC,
  UNKNOWN_NAME,
  AMBIGUOUS_NAME,
  MULTIPLE_NAMES,
  ALIAS_NOT_VALID_ON_DATE,
  CONFUSABLE,
  DEPENDS_ON_DATE
}
