package org.leakrisk.risk.score;

import java.util.Locale;
import org.leakrisk.tables.schema.Word;

/** Whose events make the expectation of a courier: {@code scoring.reference}. */
public enum Reference implements Word {
  /** All couriers. */
  ALL,
  /** All couriers but the one that is judged. */
  LEAVE_ONE_OUT;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
