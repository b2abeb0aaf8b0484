package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Licence status: valid, suspended, expired or revoked. */
@Doc("Licence status: valid, suspended, expired or revoked")
public enum LicenceStatus implements Word {
  VALID,
  SUSPENDED,
  EXPIRED,
  REVOKED
}
