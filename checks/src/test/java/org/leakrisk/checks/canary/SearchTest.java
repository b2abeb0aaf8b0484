package org.leakrisk.checks.canary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A search that finds nothing proves nothing, unless it finds what was put there by hand. */
class SearchTest {
  private static final List<Canary> PLANTED =
      List.of(
          new Canary("phone", "13800138000"),
          new Canary("waybill", "jt5501234987"),
          new Canary("name", "上官测试者"));

  private final Needles needles = Needles.of(PLANTED);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "table.csv",
        "manifest.json",
        "report.html",
        "stderr.txt",
        "spill",
        "packed.csv.gz",
        "table.parquet",
        "part.zstd.parquet"
      })
  void everyFormIsFoundInEveryKindOfFile(String name) throws Exception {
    Path file = directory.resolve(name);
    if (name.endsWith(".parquet")) {
      parquet(file, name.contains("zstd") ? "zstd" : "snappy");
    } else {
      try (OutputStream plain = Files.newOutputStream(file);
          OutputStream out = name.endsWith(".gz") ? new GZIPOutputStream(plain) : plain) {
        out.write(text());
      }
    }
    assertEquals(Map.of(name, all()), new Haystack(directory).search(needles));
  }

  @Test
  void aFormIsFoundInTheNameOfAFileAndOfAFolder() throws Exception {
    Files.createDirectories(directory.resolve("for-13800138000"));
    Files.createFile(directory.resolve("上官测试者.txt"));
    assertEquals(
        Set.of("for-13800138000", "上官测试者.txt"), new Haystack(directory).search(needles).keySet());
  }

  @Test
  void aValueWrittenWithItsCountryIsFound() {
    assertEquals(Set.of("phone as UTF-8"), needles.in("tel:+8613800138000;".getBytes(UTF_8)));
    assertTrue(needles.in("13800138001, 3800138000, 1380013800".getBytes(UTF_8)).isEmpty());
  }

  @Test
  void theFormsAreManyAndNoneIsFoundInAnother() {
    assertTrue(Forms.of("13800138000").size() > 40, Forms.of("13800138000").keySet().toString());
    assertTrue(Forms.of("上官测试者").size() > 30, Forms.of("上官测试者").keySet().toString());
  }

  private static SortedSet<String> all() {
    SortedSet<String> names = new TreeSet<>();
    for (Canary canary : PLANTED) {
      Forms.of(canary.value()).keySet().forEach(form -> names.add(canary.place() + " as " + form));
    }
    return names;
  }

  private static byte[] text() throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    for (Canary canary : PLANTED) {
      for (byte[] form : Forms.of(canary.value()).values()) {
        text.write("before ".getBytes(UTF_8));
        text.write(form);
        text.write(" behind\n".getBytes(UTF_8));
      }
    }
    return text.toByteArray();
  }

  /** Many equal rows and one form in each, so that packing leaves nothing as it was. */
  private static void parquet(Path file, String codec) throws SQLException {
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = duck.createStatement()) {
      statement.execute("CREATE TABLE planted (number BIGINT, form BLOB)");
      try (PreparedStatement insert = duck.prepareStatement("INSERT INTO planted VALUES (?, ?)")) {
        for (Canary canary : PLANTED) {
          for (byte[] form : Forms.of(canary.value()).values()) {
            insert.setLong(1, 1);
            insert.setBytes(2, form);
            insert.execute();
          }
        }
      }
      statement.execute(
          "COPY planted TO '%s' (FORMAT parquet, COMPRESSION %s)".formatted(file, codec));
    }
  }
}
