package org.leakrisk.report.html;

/** Which key stood behind the tokens of a run. */
public enum KeyMode {
  /** None was needed. */
  NONE,
  /** The demo key, for synthetic data. */
  DEMO,
  /** The bureau's own key. */
  OWN
}
