package org.leakrisk.report.terminal;

import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.util.ArrayList;
import java.util.List;
import org.leakrisk.report.shown.Glyph;
import org.leakrisk.report.shown.SafeText;
import org.leakrisk.tables.word.Tier;

/** How the terminal wants its text: width, characters, colours. */
public final class Look {
  private static final int NARROWEST = 80;
  private static final int WIDEST = 120;
  private static final String RESET = "\u001B[0m";

  private final int width;
  private final Charset charset;
  private final boolean colours;

  /**
   * A look.
   *
   * @param width columns of the terminal; taken as 80 when less, as 120 when more
   * @param charset what the terminal can show; other characters are replaced or left out
   * @param colours true to colour the tiers
   */
  public Look(int width, Charset charset, boolean colours) {
    this.width = Math.max(NARROWEST, Math.min(WIDEST, width));
    this.charset = charset;
    this.colours = colours;
  }

  int width() {
    return width;
  }

  private boolean shows(String text) {
    CharsetEncoder encoder = charset.newEncoder();
    return encoder.canEncode(text);
  }

  String glyph(Tier tier) {
    return shows(Glyph.of(tier)) ? Glyph.of(tier) : Glyph.ascii(tier);
  }

  /** A part of a bracket that holds rows together: its upper end, its lower end, or between. */
  String bracket(boolean first, boolean last) {
    if (first == last) {
      return shows("\u2502") ? "\u2502" : "|";
    }
    if (first) {
      return shows("\u2510") ? "\u2510" : ".";
    }
    return shows("\u2518") ? "\u2518" : "'";
  }

  /** The sign of a missing value. */
  String missing() {
    return shows("\u2014") ? "\u2014" : "-";
  }

  /** The text, cut to a width where it is longer. */
  String cut(String text, int columns) {
    return DisplayWidth.cut(text, columns, shows("\u2026") ? "\u2026" : "~");
  }

  /** Text from data: without control characters, empty when the terminal cannot show it. */
  String safe(String text) {
    String line = SafeText.line(text);
    return shows(line) ? line : "";
  }

  /** The text in the colour of a tier. */
  String coloured(String text, Tier tier) {
    return colours ? colour(tier) + text + RESET : text;
  }

  private static String colour(Tier tier) {
    return switch (tier) {
      case PRIORITY -> "\u001B[1;33m";
      case ELEVATED -> "\u001B[33m";
      case LOW -> "\u001B[36m";
      case NOT_DISTINGUISHABLE, INSUFFICIENT, NO_EXPOSURE -> "\u001B[2m";
    };
  }

  /** A sentence in lines of this width, each with an indent of one. */
  List<String> wrapped(String sentence) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : sentence.split(" ")) {
      if (line.length() > 0 && DisplayWidth.of(line + " " + word) > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(' ').append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
