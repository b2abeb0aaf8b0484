package org.leakrisk.jobs.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Table;

/** What a job gives: tables as frames, as rows or as files, and findings. Immutable. */
public final class Output {
  private static final Output NONE = new Output(Map.of(), List.of());

  private final Map<Table<?>, Held> tables;
  private final List<Finding> findings;

  private Output(Map<Table<?>, Held> tables, List<Finding> findings) {
    this.tables = tables;
    this.findings = findings;
  }

  /** No table and no finding. */
  public static Output none() {
    return NONE;
  }

  /** One table as a frame, which is not computed here. */
  public static <R extends Record> Output of(Table<R> table, Dataset<Row> frame) {
    return NONE.and(table, frame);
  }

  /** One table as rows, in any order. */
  public static <R extends Record> Output of(Table<R> table, List<R> rows) {
    return NONE.and(table, rows);
  }

  /** One table as Parquet files that our own writer wrote, with their number of rows. */
  public static <R extends Record> Output ofFiles(Table<R> table, List<Path> files, long rows) {
    return NONE.andFiles(table, files, rows);
  }

  /** This and one more table as a frame. */
  public <R extends Record> Output and(Table<R> table, Dataset<Row> frame) {
    return and(new Held.Lazy<>(table, frame));
  }

  /** This and one more table as rows, in any order. */
  public <R extends Record> Output and(Table<R> table, List<R> rows) {
    return and(new Held.Rows<>(table, table.sorted(rows)));
  }

  /** This and one more table as Parquet files that our own writer wrote. */
  public <R extends Record> Output andFiles(Table<R> table, List<Path> files, long rows) {
    return and(new Held.Files<>(table, List.copyOf(files), rows));
  }

  /** This and more findings. */
  public Output with(List<Finding> more) {
    List<Finding> all = new ArrayList<>(findings);
    all.addAll(more);
    return new Output(tables, List.copyOf(all));
  }

  private Output and(Held held) {
    Map<Table<?>, Held> all = new LinkedHashMap<>(tables);
    if (all.put(held.table(), held) != null) {
      throw new IllegalStateException("Table " + held.table() + " is given twice");
    }
    return new Output(all, findings);
  }

  /** The tables it holds. */
  Set<Table<?>> names() {
    return tables.keySet();
  }

  List<Held> tables() {
    return List.copyOf(tables.values());
  }

  List<Finding> findings() {
    return findings;
  }
}
