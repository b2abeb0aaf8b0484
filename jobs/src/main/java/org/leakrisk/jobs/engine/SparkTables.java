package org.leakrisk.jobs.engine;

import static scala.jdk.javaapi.CollectionConverters.asScala;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** The bridge between tables declared by records and Spark's schemas, rows and frames. */
public final class SparkTables {
  private SparkTables() {}

  /** The schema of a table; a column's documentation is its comment. */
  public static StructType schema(Table<?> table) {
    StructField[] fields =
        table.columns().stream()
            .map(
                column ->
                    new StructField(
                            column.name(), type(column.kind()), column.optional(), Metadata.empty())
                        .withComment(column.doc()))
            .toArray(StructField[]::new);
    return new StructType(fields);
  }

  /** How Spark stores cells of a kind. */
  static DataType type(Kind kind) {
    return switch (kind) {
      case LONG -> DataTypes.LongType;
      case DOUBLE -> DataTypes.DoubleType;
      case BOOLEAN -> DataTypes.BooleanType;
      case TEXT -> DataTypes.StringType;
      case DATE -> DataTypes.DateType;
      case MONEY -> DataTypes.createDecimalType(18, 2);
      case PARCELS -> DataTypes.createDecimalType(38, 9);
      case TOKEN -> DataTypes.BinaryType;
      case LIST -> DataTypes.createArrayType(DataTypes.StringType, false);
    };
  }

  /** The record as Spark's row. */
  public static <R extends Record> Row cells(Table<R> table, R row) {
    return RowFactory.create(
        table.cells(row).stream().map(SparkTables::external).toArray(Object[]::new));
  }

  /** Spark's encoders take Scala sequences and refuse Java lists. */
  private static Object external(Optional<Object> cell) {
    return cell.map(value -> value instanceof List<?> list ? asScala(list).toSeq() : value)
        .orElse(null);
  }

  /**
   * Spark's row as the record. The row has the table's columns in the table's order.
   *
   * @throws IllegalArgumentException when a cell is missing where it may not be, or the record
   *     refuses it
   */
  public static <R extends Record> R row(Table<R> table, Row row) {
    return table.row(neutral(table, row));
  }

  /** The neutral cells of Spark's row, in the order of the table. */
  static List<Optional<Object>> neutral(Table<?> table, Row row) {
    List<Column> columns = table.columns();
    List<Optional<Object>> cells = new ArrayList<>(columns.size());
    for (int i = 0; i < columns.size(); i++) {
      cells.add(
          row.isNullAt(i)
              ? Optional.empty()
              : Optional.of(columns.get(i).kind() == Kind.LIST ? row.getList(i) : row.get(i)));
    }
    return cells;
  }

  /** Rows as a frame; nothing is computed. */
  public static <R extends Record> Dataset<Row> frame(
      SparkSession spark, Table<R> table, List<R> rows) {
    List<Row> converted = new ArrayList<>(rows.size());
    for (R row : rows) {
      converted.add(cells(table, row));
    }
    return spark.createDataFrame(converted, schema(table));
  }

  /**
   * Parquet files of our own writer as a frame. Exactly these files are read: their names are not
   * patterns, and what lies beside them does not exist.
   *
   * @throws BadStorage when one of them is gone: Spark would read it as empty
   */
  public static Dataset<Row> read(SparkSession spark, Table<?> table, List<Path> files) {
    if (files.isEmpty()) {
      return spark.createDataFrame(List.of(), schema(table));
    }
    for (Path file : files) {
      if (!Files.isRegularFile(file)) {
        throw new BadStorage("%s: no file %s".formatted(table.name(), file));
      }
    }
    return spark
        .read()
        .option("__globPaths__", "false")
        .schema(schema(table))
        .parquet(
            files.stream().map(file -> "file://" + file.toAbsolutePath()).toArray(String[]::new));
  }
}
