package org.leakrisk.jobs.engine;

import java.io.Serializable;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Row;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.schema.Table;

/**
 * Writes one partition of a frame into one file, inside a Spark task. Every row goes through its
 * record on the way, so cells are checked in the pass that counts them.
 *
 * @param name table name; a table itself cannot travel, its record can
 * @param sorted true when rows come in key order, and must
 */
record PartWriter<R extends Record>(String name, Class<R> type, String directory, boolean sorted)
    implements FlatMapFunction<Iterator<Row>, PartWriter.Part> {

  /** One written file; an attempt that failed leaves a file that no part names. */
  record Part(int partition, String file, long rows, String digest, Map<String, Long> faults)
      implements Serializable {}

  @Override
  public Iterator<Part> call(Iterator<Row> rows) {
    if (!rows.hasNext()) {
      return List.<Part>of().iterator();
    }
    TaskContext task = TaskContext.get();
    String file = "part-%05d-%d.parquet".formatted(task.partitionId(), task.taskAttemptId());
    return List.of(write(rows, task.partitionId(), file)).iterator();
  }

  private Part write(Iterator<Row> rows, int partition, String file) {
    Table<R> table = Table.of(name, type);
    Contract contract = Contract.of(table);
    Map<String, Long> faults = new TreeMap<>();
    Path path = Path.of(directory, file);
    try (TableWriter<R> writer =
        sorted ? TableWriter.open(table, path) : TableWriter.openWork(table, path)) {
      while (rows.hasNext()) {
        List<Optional<Object>> cells = SparkTables.neutral(table, rows.next());
        Optional<String> fault = contract.fault(cells);
        if (fault.isPresent()) {
          faults.merge(fault.get(), 1L, Long::sum);
        } else if (faults.isEmpty()) {
          accept(table, cells, writer, faults);
        }
      }
      WrittenTable written = writer.finish();
      return new Part(partition, file, written.rows(), written.contentDigest(), faults);
    }
  }

  private void accept(
      Table<R> table,
      List<Optional<Object>> cells,
      TableWriter<R> writer,
      Map<String, Long> faults) {
    R row;
    try {
      row = table.row(cells);
    } catch (IllegalArgumentException refused) {
      faults.merge("refused by " + type.getSimpleName(), 1L, Long::sum);
      return;
    }
    writer.write(row);
  }
}
