package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** How a written courier name was resolved. */
@Doc("How a written courier name was resolved")
public enum MatchMethod {
  /** The cell is a courier id. */
  CODE,
  /** The cell is an alias valid on the date. */
  EXACT_ALIAS,
  /** Equal after normalising. */
  NORMALISED,
  /** Found inside a longer text. */
  EXTRACTED,
  /** One or two letters away, Latin script only. */
  FUZZY,
  /** By the form of the waybill. */
  WAYBILL,
  /** No courier. */
  UNRESOLVED
}
