package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Tier: what the evidence allows to say about a courier. */
@Doc("Tier: what the evidence allows to say about a courier")
public enum Tier {
  /** Inquire first: well above a typical courier, under every named assumption. */
  PRIORITY,
  /** Inquire: above a typical courier. */
  ELEVATED,
  /** Below a typical courier. */
  LOW,
  /** Cannot be told apart from a typical courier. */
  NOT_DISTINGUISHABLE,
  /** Too few data to judge. */
  INSUFFICIENT,
  /** No recent parcel volume; not ranked. */
  NO_EXPOSURE
}
