package org.leakrisk.risk.score;

import java.util.Locale;
import org.leakrisk.tables.schema.Word;

/** What expected events allow for: {@code scoring.standardise}. */
public enum Standardise implements Word {
  /** Season, national trend and province. */
  PROVINCE_MONTH,
  /** Volume only. */
  NONE;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
