package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** Fraud type. */
@Doc("Fraud type")
public enum FraudType implements Word {
  FAKE_PARCEL,
  BRUSHING,
  REFUND_SCAM,
  IMPERSONATION,
  BURGLARY,
  OTHER
}
