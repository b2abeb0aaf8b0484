package org.leakrisk.risk.law;

/** What the data allowed a {@link PriorFit} to learn. */
public enum FitStatus {
  /** Units differ by more than chance, or the prior was integrated over. */
  OK,
  /** The likelihood cannot tell the units apart: point estimates are all at the common rate. */
  NO_OVERDISPERSION,
  /** Fewer than two exposed units or no event at all: nothing was learnt, nothing is updated. */
  TOO_FEW_UNITS
}
