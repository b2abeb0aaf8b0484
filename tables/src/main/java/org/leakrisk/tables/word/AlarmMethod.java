package org.leakrisk.tables.word;

import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Word;

/** What a month was tested with, and whether the slow test fired. */
@Doc("NONE (not tested), NB_PREDICTIVE; with the suffix +CUSUM when the sum of months fired")
public enum AlarmMethod implements Word {
  NONE,
  NONE_CUSUM,
  NB_PREDICTIVE,
  NB_PREDICTIVE_CUSUM;

  private static final String SUFFIX = "_CUSUM";

  /** The word of a month. */
  public static AlarmMethod of(boolean tested, boolean cusum) {
    if (tested) {
      return cusum ? NB_PREDICTIVE_CUSUM : NB_PREDICTIVE;
    }
    return cusum ? NONE_CUSUM : NONE;
  }

  /** True when the slow test fired. */
  public boolean isCusum() {
    return name().endsWith(SUFFIX);
  }

  @Override
  public String code() {
    return name().replace(SUFFIX, "+CUSUM");
  }
}
