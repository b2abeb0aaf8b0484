package org.leakrisk.release.log;

import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * Name of a run: its as-of month and 13 characters that follow from everything its bytes depend on.
 * The same input, configuration, key, seed and code have the same run id.
 *
 * @param text for example {@code 2012-12-abcdefghij234}
 */
public record RunId(String text) {
  private static final Pattern FORM =
      Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-[a-z2-7]{" + RunId.CHARACTERS + "}");
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int CHARACTERS = 13;
  private static final int BITS = 5;

  public RunId {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("A run id is YYYY-MM- and 13 characters of a-z 2-7");
    }
  }

  static RunId of(YearMonth asOf, byte[] digest) {
    StringBuilder text = new StringBuilder(asOf.toString()).append('-');
    for (int i = 0; i < CHARACTERS; i++) {
      int letter = 0;
      for (int bit = i * BITS; bit < (i + 1) * BITS; bit++) {
        letter = letter << 1 | (digest[bit / Byte.SIZE] >> (Byte.SIZE - 1 - bit % Byte.SIZE) & 1);
      }
      text.append(ALPHABET.charAt(letter));
    }
    return new RunId(text.toString());
  }

  /** The month as of which the run judges. */
  public YearMonth asOf() {
    return YearMonth.parse(text.substring(0, text.length() - CHARACTERS - 1));
  }

  @Override
  public String toString() {
    return text;
  }
}
