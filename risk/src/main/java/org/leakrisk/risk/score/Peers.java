package org.leakrisk.risk.score;

import java.util.Locale;
import org.leakrisk.tables.schema.Word;

/** Whom a courier is compared with: {@code scoring.peers}. */
public enum Peers implements Word {
  /** All couriers. */
  ALL,
  /** Its peer group where that has five couriers with volume, else all. */
  GROUP;

  @Override
  public String code() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
