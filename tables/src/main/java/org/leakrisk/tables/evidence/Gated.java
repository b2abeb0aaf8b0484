package org.leakrisk.tables.evidence;

import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;

/** What every row that passed the gate says of itself: who it is and where it stood. */
public interface Gated {
  /** Source and id; for sources keyed by their dimensions, source and the dimensions. */
  RecordId record();

  /** Alias of the file it stood in. */
  String file();

  /** Physical line where the row starts, 1-based, header included. */
  long line();

  /** Revision, 0 when the source has none; the highest replaces the others. */
  long revision();

  /** Token over all contract columns of the row; equal rows have equal tokens. */
  Token row();
}
