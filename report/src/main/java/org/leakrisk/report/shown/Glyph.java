package org.leakrisk.report.shown;

import org.leakrisk.tables.word.Tier;

/** The sign of a tier: told apart by its form, never by its colour alone. */
public final class Glyph {
  private Glyph() {}

  /** The sign of a tier. */
  public static String of(Tier tier) {
    return switch (tier) {
      case PRIORITY -> "\u25B2";
      case ELEVATED -> "\u25B3";
      case NOT_DISTINGUISHABLE -> "\u25CF";
      case LOW -> "\u25BD";
      case INSUFFICIENT -> "\u25CB";
      case NO_EXPOSURE -> "\u2013";
    };
  }

  /** The sign of a tier in ASCII. */
  public static String ascii(Tier tier) {
    return switch (tier) {
      case PRIORITY -> "^";
      case ELEVATED -> "!";
      case NOT_DISTINGUISHABLE -> ".";
      case LOW -> "v";
      case INSUFFICIENT -> "?";
      case NO_EXPOSURE -> "-";
    };
  }
}
