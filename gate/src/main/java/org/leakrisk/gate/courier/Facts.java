package org.leakrisk.gate.courier;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;

/** Facts that come with the product: small comma-separated files without quotes, with a header. */
public final class Facts {
  private static final String FOLDER = "/org/leakrisk/gate/";

  private Facts() {}

  /** The rows of a file below the header; empty cells at the end are cells too. */
  public static List<String[]> of(String resource) {
    try (InputStream stream = Facts.class.getResourceAsStream(FOLDER + resource);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .skip(1)
          .filter(line -> !line.isEmpty())
          .map(line -> line.split(",", -1))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** A day, or what an empty cell stands for. */
  static LocalDate day(String cell, LocalDate empty) {
    return cell.isEmpty() ? empty : LocalDate.parse(cell);
  }
}
