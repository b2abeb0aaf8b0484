package org.leakrisk.tables.schema;

import java.util.Comparator;
import java.util.Locale;

/**
 * The two text rules of every table: how a component is named as a column, and how text is ordered.
 */
public final class Text {
  /** Unicode code point order, the same on every machine and in every locale. */
  public static final Comparator<String> CODE_POINTS = Text::compareCodePoints;

  private Text() {}

  /**
   * Column name of a record component: {@code pAbove15} is {@code p_above_15}, {@code rrLower95} is
   * {@code rr_lower95}, {@code pAbove1} is {@code p_above_1}.
   */
  public static String columnName(String component) {
    String spaced = component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    return spaced.replaceAll("(above|fell)(\\d)", "$1_$2");
  }

  private static int compareCodePoints(String left, String right) {
    int shorter = Math.min(left.length(), right.length());
    for (int i = 0; i < shorter; i++) {
      char a = left.charAt(i);
      char b = right.charAt(i);
      if (a != b) {
        boolean surrogates = Character.isSurrogate(a) != Character.isSurrogate(b);
        return surrogates ? (Character.isSurrogate(a) ? 1 : -1) : Character.compare(a, b);
      }
    }
    return Integer.compare(left.length(), right.length());
  }
}
