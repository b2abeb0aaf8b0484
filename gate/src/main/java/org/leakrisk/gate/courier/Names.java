package org.leakrisk.gate.courier;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Ways to write a name that mean the same. Pure; the same in every locale. */
public final class Names {
  /** Ends that say what a firm does, not which firm it is; longest first. */
  private static final List<String> SUFFIXES =
      List.of(
          "corporation",
          "logistics",
          "express",
          "courier",
          "company",
          "limited",
          "有限责任公司",
          "有限公司",
          "ltd",
          "inc",
          "co",
          "股份",
          "集团",
          "公司",
          "快递",
          "速递",
          "快运",
          "速运",
          "物流");

  private static final int SHORTEST = 2;

  /** Stands between two clauses of a spaced text. */
  static final char CLAUSE = '|';

  private static final String CLAUSE_ENDS = ".,。、";

  private Names() {}

  /** The ends that say what a firm does. */
  static List<String> suffixes() {
    return SUFFIXES;
  }

  /**
   * A name without case, width, script variant, white space and punctuation: ＪＩＡ－通 is jia通.
   * Applying it twice changes nothing.
   */
  public static String fold(String name) {
    String plain = plain(name);
    StringBuilder kept = new StringBuilder(plain.length());
    plain
        .codePoints()
        .filter(point -> !isIgnored(point))
        .map(Scripts::simplified)
        .forEach(kept::appendCodePoint);
    return Normalizer.normalize(kept, Normalizer.Form.NFKC);
  }

  private static String plain(String name) {
    String lower = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    return Normalizer.normalize(lower, Normalizer.Form.NFKC);
  }

  /**
   * A text like a folded name, in which Latin words stay apart by one space and clauses by {@link
   * #CLAUSE}: "用 Jia-Tong 寄。没 到" is 用jia tong寄|没到.
   */
  static String spaced(String text) {
    String plain = plain(text);
    StringBuilder kept = new StringBuilder(plain.length());
    boolean gap = false;
    boolean clause = false;
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      if (!Character.isLetterOrDigit(point) && point != '&') {
        gap = true;
        clause |= !isIgnored(point) || CLAUSE_ENDS.indexOf(point) >= 0;
        continue;
      }
      if (gap && kept.length() > 0) {
        boolean words = isLatin(point) && isLatin(kept.charAt(kept.length() - 1));
        kept.append(clause ? "|" : words ? " " : "");
      }
      gap = false;
      clause = false;
      kept.appendCodePoint(Scripts.simplified(point));
    }
    return kept.toString();
  }

  /** A letter of the Latin alphabet without marks, or a digit. */
  static boolean isLatin(int point) {
    return point >= 'a' && point <= 'z' || point >= '0' && point <= '9';
  }

  /** The folded name without the ends that say what a firm does, never shorter than two letters. */
  public static String norm(String name) {
    List<String> forms = forms(fold(name));
    return forms.get(forms.size() - 1);
  }

  /** A folded name, then the same without its last end, and so on. */
  static List<String> forms(String folded) {
    List<String> forms = new ArrayList<>();
    Optional<String> next = Optional.of(folded);
    while (next.isPresent()) {
      forms.add(next.get());
      next = withoutSuffix(next.get());
    }
    return forms;
  }

  private static Optional<String> withoutSuffix(String name) {
    for (String suffix : SUFFIXES) {
      int rest = name.length() - suffix.length();
      if (name.endsWith(suffix) && name.codePointCount(0, Math.max(rest, 0)) >= SHORTEST) {
        return Optional.of(name.substring(0, rest));
      }
    }
    return Optional.empty();
  }

  private static boolean isIgnored(int point) {
    if (Character.isWhitespace(point) || Character.isISOControl(point)) {
      return true;
    }
    return switch (Character.getType(point)) {
      case Character.SPACE_SEPARATOR,
          Character.FORMAT,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION ->
          true;
      default -> ".,'\"`·・•‧。、".indexOf(point) >= 0;
    };
  }
}
