package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Method of an edge: D1 (same waybill), D2 (same phone), D3 (same row under another id). */
@Doc("Method of an edge: D1 (same waybill), D2 (same phone), D3 (same row under another id)")
public enum EdgeMethod {
  D1,
  D2,
  D3
}
