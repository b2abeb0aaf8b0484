package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Why a written courier name has no courier, or what speaks against the one it has. */
@Doc("Why a written courier name has no courier, or what speaks against it")
public enum UnresolvedReason {
  EMPTY,
  GENERIC,
  UNKNOWN_NAME,
  AMBIGUOUS_NAME,
  MULTIPLE_NAMES,
  ALIAS_NOT_VALID_ON_DATE,
  CONFUSABLE,
  DEPENDS_ON_DATE,
  /** Names a courier that is known but not in the input. */
  NOT_MONITORED,
  /** Nobody is named; the waybill could be that of a few couriers. */
  AMBIGUOUS_WAYBILL,
  /** The courier stands, but its waybill has the form of another one's. */
  WAYBILL_CONFLICT
}
