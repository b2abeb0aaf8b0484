package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;

/** Class of an evidence record: whether and why it counts. */
@Doc("Class of an evidence record: whether and why it counts")
public enum EvidenceClass {
  /** Complaint marked as a leak by column or category. */
  DECLARED,
  /** Complaint of a source that says nothing about leaks. */
  ASSUMED,
  /** Complaint whose text speaks of a leak. */
  DETECTED,
  /** Weak signs; attached to incidents, upper bound only. */
  SUSPECTED,
  /** Ordinary service complaint; context, never scored. */
  SERVICE,
  /** Said not to be a leak. */
  DENIED,
  /** Fraud case with a confirmed leak. */
  CONFIRMED,
  /** Fraud case whose kind needs the data of the victim own parcel. */
  IMPLIED,
  /** Fraud case that names a deliverer or a suspicion only. */
  UNCONFIRMED,
  /** Listing with a verified number. */
  VERIFIED,
  /** Already counted by the sender. */
  AGGREGATE;

  /** True when a record of this class is evidence by itself. */
  public boolean scores() {
    return switch (this) {
      case DECLARED, ASSUMED, DETECTED, CONFIRMED, IMPLIED, VERIFIED, AGGREGATE -> true;
      case SUSPECTED, SERVICE, DENIED, UNCONFIRMED -> false;
    };
  }
}
