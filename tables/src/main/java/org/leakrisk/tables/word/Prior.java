package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Prior of the peers: integrated or ml. */
@Doc("Prior of the peers: integrated or ml")
public enum Prior implements Word {
  INTEGRATED,
  ML
}
