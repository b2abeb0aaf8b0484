package org.leakrisk.checks;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Every file that a run published, by its path below {@code runs}. */
record RunFiles(SortedMap<String, byte[]> bytes) {
  /** The files below an output directory, or below the folder of one run of it. */
  static RunFiles in(Path directory) throws IOException {
    SortedMap<String, byte[]> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(directory)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(directory.relativize(file).toString(), Files.readAllBytes(file));
      }
    }
    assertTrue(bytes.size() > 20, "only these files: " + bytes.keySet());
    return new RunFiles(bytes);
  }

  /** Paths that only one side has, or whose bytes differ. */
  SortedSet<String> differences(RunFiles other) {
    SortedSet<String> different = new TreeSet<>(bytes.keySet());
    different.addAll(other.bytes.keySet());
    different.removeIf(path -> Arrays.equals(bytes.get(path), other.bytes.get(path)));
    return different;
  }

  /** The lines of a CSV table. */
  List<String> lines(String table) {
    return text("tables/" + table + ".csv").lines().toList();
  }

  /** Names of the published tables. */
  List<String> tables() {
    return bytes.keySet().stream()
        .filter(path -> path.matches("tables/\\w+\\.csv"))
        .map(path -> path.substring("tables/".length(), path.length() - ".csv".length()))
        .toList();
  }

  private String text(String path) {
    return new String(bytes.get(path), UTF_8);
  }
}
