package org.leakrisk.risk.score;

import java.util.Locale;
import org.leakrisk.tables.schema.Word;

/** Which complaints count: {@code scoring.complaints}. */
public enum ComplaintCount implements Word {
  /** All that were accepted, whatever their outcome. */
  ACCEPTED,
  /** Those for which the courier was found liable. */
  EFFECTIVE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
