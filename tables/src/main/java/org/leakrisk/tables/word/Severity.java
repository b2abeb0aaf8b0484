package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Severity of a finding: ERROR, WARN or INFO. */
@Doc("Severity of a finding: ERROR, WARN or INFO")
public enum Severity {
  ERROR,
  WARN,
  INFO
}
