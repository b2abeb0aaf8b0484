package org.leakrisk.gate;

import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;

/** Takes the rows of one file in the order of the file. */
public interface GateOutput {
  /** A clean record; of the table of the file's source. */
  void accept(Gated row);

  /** A row that is not accepted. */
  void reject(Rejection rejection);
}
