package org.leakrisk.risk.score;

import java.util.Locale;
import org.leakrisk.tables.schema.Word;

/** Whether clustering of reports widens the intervals: {@code scoring.dispersion}. */
public enum Clustering implements Word {
  /** The factor phi is estimated from the data. */
  ESTIMATED,
  /** Reports count as independent. */
  OFF;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
