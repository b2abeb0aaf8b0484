package org.leakrisk.gate;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.read.InputFormat;

/**
 * What the name of a file says.
 *
 * @param source the source whose name it starts with; the longest one
 * @param format the format that its extension means; empty when it means none that can be read
 * @param gzip true when the extension says that it is packed
 */
record FileName(String source, Optional<InputFormat> format, boolean gzip) {
  private static final String GZIP = ".gz";
  private static final Map<String, InputFormat> FORMATS =
      Map.of(
          "csv", InputFormat.CSV,
          "jsonl", InputFormat.JSON_LINES,
          "ndjson", InputFormat.JSON_LINES,
          "json", InputFormat.JSON_ARRAY,
          "xlsx", InputFormat.XLSX,
          "parquet", InputFormat.PARQUET);

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
    boolean gzip = lower.endsWith(GZIP);
    Optional<InputFormat> format =
        format(gzip ? lower.substring(0, lower.length() - GZIP.length()) : lower)
            .filter(found -> found.text() || !gzip);
    return longest.map(source -> new FileName(source, format, gzip));
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

  private static Optional<InputFormat> format(String name) {
    return Optional.ofNullable(FORMATS.get(name.substring(name.lastIndexOf('.') + 1)));
  }
}
