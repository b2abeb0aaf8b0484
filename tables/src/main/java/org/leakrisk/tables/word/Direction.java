package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Direction of a change: up or down. */
@Doc("Direction of a change: up or down")
public enum Direction implements Word {
  UP,
  DOWN
}
