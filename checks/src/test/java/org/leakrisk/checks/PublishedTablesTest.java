package org.leakrisk.checks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** Another program reads in the published files what the product wrote. */
@ExtendWith(SampleRun.class)
class PublishedTablesTest {

  @Test
  void everyParquetFileHasTheRowsOfTheManifest(SampleRun.Published published) throws Exception {
    SortedMap<String, Long> expected = new TreeMap<>();
    SortedMap<String, Long> found = new TreeMap<>();
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (JsonNode file : manifest(published).get("files")) {
        String path = file.get("path").textValue();
        if (path.endsWith(".parquet")) {
          expected.put(path, file.get("rows").longValue());
          String query =
              "SELECT count(*) FROM read_parquet('%s')".formatted(published.run().resolve(path));
          found.put(path, number(duck, query));
        }
      }
    }
    assertEquals(expected, found);
    assertTrue(expected.size() > Pipeline.published().size(), "few files: " + expected.keySet());
  }

  @Test
  void everyCellIsTheSameInCsvAndParquet(SampleRun.Published published) throws Exception {
    SortedMap<String, Long> different = new TreeMap<>();
    long rows = 0;
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      for (Table<?> table : Pipeline.published()) {
        Path tables = published.run().resolve("tables");
        join(duck, tables, table);
        rows += number(duck, "SELECT count(*) FROM both_forms");
        for (Column column : table.columns()) {
          String name = table.name() + "." + column.name();
          different.put(name, number(duck, differing(column)));
        }
      }
    }
    assertTrue(rows > 1_000, "only " + rows + " rows compared");
    different.values().removeIf(count -> count == 0);
    assertEquals(Map.of(), different);
  }

  /** Duplicates and superseded rows are bad rows of the samples too, but no rejections. */
  @Test
  void exactlyTheBadRowsOfTheSamplesAreRejectedEachWithItsReason(SampleRun.Published published)
      throws Exception {
    String planted =
        """
        SELECT id, value FROM read_csv('%s', all_varchar = true)
        WHERE kind = 'bad_row' AND value NOT IN ('DUPLICATE', 'SUPERSEDED')\
        """
            .formatted(Path.of(Product.samples(), "truth.csv"));
    String rejected =
        "SELECT file || ':' || line, reason FROM read_parquet('%s')"
            .formatted(published.run().resolve("tables/rejected/part-00000.parquet"));
    try (Connection duck = DriverManager.getConnection("jdbc:duckdb:")) {
      assertTrue(number(duck, count(planted)) > 200);
      assertEquals(number(duck, count(planted)), number(duck, count(rejected)));
      assertEquals(0, number(duck, count(planted + " EXCEPT " + rejected)));
    }
  }

  private static String count(String query) {
    return "SELECT count(*) FROM (%s)".formatted(query);
  }

  /** Puts both forms of each row side by side, as {@code parquet} and {@code csv}. */
  private static void join(Connection duck, Path tables, Table<?> table) throws SQLException {
    String parquet = tables.resolve(table.name()).resolve("part-00000.parquet").toString();
    String csv = tables.resolve(table.name() + ".csv").toString();
    try (Statement statement = duck.createStatement()) {
      statement.execute(
          """
          CREATE OR REPLACE TEMP TABLE both_forms AS
          SELECT parquet, csv
          FROM (SELECT row_number() OVER () AS place, parquet FROM read_parquet('%s') AS parquet)
          FULL JOIN (
            SELECT row_number() OVER () AS place, csv
            FROM read_csv('%s', header = true, all_varchar = true, auto_detect = false,
              columns = {%s}, delim = ',', quote = '"', escape = '"', nullstr = '',
              allow_quoted_nulls = false) AS csv)
          USING (place)
          """
              .formatted(parquet, csv, varchars(table)));
    }
  }

  private static String varchars(Table<?> table) {
    return String.join(
        ", ",
        table.columns().stream()
            .map(column -> "'%s': 'VARCHAR'".formatted(column.name()))
            .toList());
  }

  private static String differing(Column column) {
    String parquet = "parquet.\"%s\"".formatted(column.name());
    String csv = "csv.\"%s\"".formatted(column.name());
    String equal =
        switch (column.kind()) {
          case TEXT -> text(parquet, csv);
          case LIST -> text("array_to_string(%s, ';')".formatted(parquet), csv);
          default -> "CAST(%s AS %s) IS NOT DISTINCT FROM %s".formatted(csv, type(column), parquet);
        };
    return "SELECT count(*) FROM both_forms WHERE parquet IS NULL OR csv IS NULL OR NOT (%s)"
        .formatted(equal);
  }

  /** Text that a spreadsheet would take for a formula has an apostrophe before it in CSV. */
  private static String text(String parquet, String csv) {
    return "%1$s IS NOT DISTINCT FROM %2$s OR coalesce(%2$s = '''' || %1$s, false)"
        .formatted(parquet, csv);
  }

  private static String type(Column column) {
    Kind kind = column.kind();
    return switch (kind) {
      case LONG -> "BIGINT";
      case DOUBLE -> "DOUBLE";
      case BOOLEAN -> "BOOLEAN";
      case DATE -> "DATE";
      case MONEY -> "DECIMAL(18, 2)";
      case PARCELS -> "DECIMAL(38, 9)";
      case TEXT, LIST, TOKEN -> throw new IllegalArgumentException("No plain type: " + kind);
    };
  }

  private static long number(Connection duck, String query) throws SQLException {
    try (Statement statement = duck.createStatement();
        ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }

  private static JsonNode manifest(SampleRun.Published published) throws IOException {
    return new ObjectMapper().readTree(published.run().resolve("manifest.json").toFile());
  }
}
