package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Blob;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/** All bytes below a directory: as they are stored, and as they are when unpacked. */
final class Haystack {
  private static final byte[] GZIP = {0x1F, (byte) 0x8B};
  private static final byte[] PARQUET = "PAR1".getBytes(UTF_8);

  private final Path directory;

  Haystack(Path directory) {
    this.directory = directory;
  }

  /** What of the needles stands where: by path, in the order of paths. */
  SortedMap<String, SortedSet<String>> search(Needles needles) throws IOException, SQLException {
    SortedMap<String, SortedSet<String>> found = new TreeMap<>();
    for (Path file : files()) {
      String path = directory.relativize(file).toString();
      SortedSet<String> here = new TreeSet<>(needles.in(path.getBytes(UTF_8)));
      if (Files.isRegularFile(file)) {
        for (byte[] bytes : contents(file)) {
          here.addAll(needles.in(bytes));
        }
      }
      if (!here.isEmpty()) {
        found.put(path, here);
      }
    }
    return found;
  }

  /** Everything below, links not followed. */
  List<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.sorted().toList();
    }
  }

  private static List<byte[]> contents(Path file) throws IOException, SQLException {
    byte[] stored = Files.readAllBytes(file);
    List<byte[]> contents = new ArrayList<>(List.of(stored));
    if (startsWith(stored, GZIP)) {
      try (GZIPInputStream unpacked = new GZIPInputStream(new ByteArrayInputStream(stored))) {
        contents.add(unpacked.readAllBytes());
      }
    }
    if (startsWith(stored, PARQUET) && endsWith(stored, PARQUET)) {
      contents.add(cells(file));
    }
    return contents;
  }

  /** All cells of a Parquet file, those of binary columns as their bytes. */
  private static byte[] cells(Path file) throws IOException, SQLException {
    ByteArrayOutputStream cells = new ByteArrayOutputStream();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement();
        ResultSet rows =
            statement.executeQuery(
                "SELECT * FROM read_parquet('%s')".formatted(file.toAbsolutePath()))) {
      int columns = rows.getMetaData().getColumnCount();
      while (rows.next()) {
        for (int i = 1; i <= columns; i++) {
          Object cell = rows.getObject(i);
          cells.writeBytes(
              cell instanceof Blob blob
                  ? blob.getBytes(1, (int) blob.length())
                  : String.valueOf(cell).getBytes(UTF_8));
          cells.write('\n');
        }
      }
    }
    return cells.toByteArray();
  }

  private static boolean startsWith(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  private static boolean endsWith(byte[] bytes, byte[] magic) {
    int from = bytes.length - magic.length;
    return from >= 0 && Arrays.equals(bytes, from, bytes.length, magic, 0, magic.length);
  }
}
