package org.leakrisk.gate.source;

/** What the events of a stream are counted against. */
public enum Likelihood {
  /** Poisson events against parcels carried. */
  PARCELS,
  /** Poisson events against items checked. */
  ITEMS
}
