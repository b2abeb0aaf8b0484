package org.leakrisk.gate;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What the name of a file says.
 *
 * @param source the source whose name it starts with; the longest one
 * @param format the format that its extension means
 */
record FileName(String source, Format format) {
  enum Format {
    CSV,
    CSV_GZIP,
    OTHER
  }

  /**
   * Reads a file name: a source's name, then nothing, a digit, or one of - _ . with anything
   * behind. Case does not matter.
   */
  static Optional<FileName> of(String name, Collection<String> sources) {
    String lower = name.toLowerCase(Locale.ROOT);
    Optional<String> longest = Optional.empty();
    for (String source : sources) {
      boolean longer = longest.map(found -> source.length() > found.length()).orElse(true);
      if (longer && startsWith(lower, source)) {
        longest = Optional.of(source);
      }
    }
    return longest.map(source -> new FileName(source, format(lower)));
  }

  private static boolean startsWith(String name, String source) {
    if (!name.startsWith(source)) {
      return false;
    }
    if (name.length() == source.length()) {
      return true;
    }
    char next = name.charAt(source.length());
    return next == '-' || next == '_' || next == '.' || next >= '0' && next <= '9';
  }

  private static Format format(String name) {
    if (name.endsWith(".csv")) {
      return Format.CSV;
    }
    return name.endsWith(".csv.gz") ? Format.CSV_GZIP : Format.OTHER;
  }
}
