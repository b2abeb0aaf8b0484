package org.leakrisk.gate.leak;

/** What a text says about a leak, strongest first. */
public enum LeakText {
  /** It says that information got out. */
  STRONG,
  /** It tells of something that takes information which got out. */
  CONSEQUENCE,
  /** It asks, fears, supposes, or blames somebody else than a courier. */
  WEAK,
  /** Nothing of the kind. */
  NONE;

  /** The same said with a doubt. */
  LeakText doubted() {
    return this == NONE ? NONE : WEAK;
  }
}
