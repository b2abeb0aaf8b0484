package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Kind of aggregated evidence: leak (scored) or service (context). */
@Doc("Kind of aggregated evidence: leak (scored) or service (context)")
public enum CountKind implements Word {
  LEAK,
  SERVICE
}
