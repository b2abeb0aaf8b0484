package org.leakrisk.jobs.engine;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.tables.schema.Table;

/** One table while the flow runs, in the form in which it was last computed. */
sealed interface Held {
  Table<?> table();

  /** Rows in key order, in this process. */
  record Rows<R extends Record>(Table<R> table, List<R> rows) implements Held {}

  /** A frame that nothing has computed yet. */
  record Lazy<R extends Record>(Table<R> table, Dataset<Row> frame) implements Held {}

  /** Parquet files of our own writer, and their number of rows. */
  record Files<R extends Record>(Table<R> table, List<Path> files, long rows) implements Held {}
}
