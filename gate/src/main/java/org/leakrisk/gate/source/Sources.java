package org.leakrisk.gate.source;

import java.util.List;

/** The registry of inputs and kinds of evidence. */
public final class Sources {
  private Sources() {}

  /** All sources in the order in which they are read. */
  public static List<Source> all() {
    return List.of();
  }

  /** All kinds of evidence in the order in which reports show them. */
  public static List<EvidenceStream> streams() {
    return List.of();
  }
}
