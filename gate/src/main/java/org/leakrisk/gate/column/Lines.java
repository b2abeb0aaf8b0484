package org.leakrisk.gate.column;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The rows of a small comma-separated resource without quotes; the first line is the header. */
final class Lines {
  private static final String FOLDER = "/org/leakrisk/gate/";

  private Lines() {}

  static List<String[]> of(String resource) {
    try (InputStream stream = Lines.class.getResourceAsStream(FOLDER + resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isEmpty())
          .map(line -> line.split(","))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
