package org.leakrisk.jobs.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Files that are kept as they should be, byte for byte, and rewritten only when asked to. */
final class Golden {
  /** How to take over what the product gives now. */
  static final String COMMAND =
      "./mvnw -pl jobs -am test -Dtest=GoldenRunTest -Dgolden.update=true";

  private static final boolean UPDATE = Boolean.getBoolean("golden.update");

  private Golden() {}

  /** Whether kept files are rewritten rather than compared. */
  static boolean updates() {
    return UPDATE;
  }

  /** How a file differs from what it should be; empty when it does not, or was rewritten. */
  static Optional<String> difference(Path kept, byte[] actual) throws IOException {
    byte[] expected = Files.exists(kept) ? Files.readAllBytes(kept) : new byte[0];
    if (Arrays.equals(expected, actual)) {
      return Optional.empty();
    }
    if (UPDATE) {
      Files.createDirectories(kept.getParent());
      Files.write(kept, actual);
      return Optional.empty();
    }
    return Optional.of(kept.getFileName() + firstDifference(text(expected), text(actual)));
  }

  /** The first line that differs, with both forms of it. */
  static String firstDifference(String expected, String actual) {
    String[] wanted = expected.split("\n", -1);
    String[] found = actual.split("\n", -1);
    int line = 0;
    while (line < wanted.length && line < found.length && wanted[line].equals(found[line])) {
      line++;
    }
    return ":%d: %,d lines expected, %,d found%n  expected: %s%n     found: %s"
        .formatted(line + 1, wanted.length, found.length, at(wanted, line), at(found, line));
  }

  private static String at(String[] lines, int line) {
    return line < lines.length ? lines[line].replace("\r", "") : "(no such line)";
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
