package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Kind of a branch: outlet or hub. */
@Doc("Kind of a branch: outlet or hub")
public enum BranchKind implements Word {
  OUTLET,
  HUB
}
