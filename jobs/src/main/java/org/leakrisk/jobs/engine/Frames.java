package org.leakrisk.jobs.engine;

import java.io.Serializable;
import java.util.List;
import java.util.function.Consumer;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.tables.schema.Table;

/** What one job may see: the tables it reads, and hands to work with. */
public final class Frames {
  private final Job job;
  private final Tables tables;

  Frames(Job job, Tables tables) {
    this.job = job;
    this.tables = tables;
  }

  /** Work on one element, done wherever Spark decides. What it captures travels with it. */
  @FunctionalInterface
  public interface Task<I extends Serializable, O extends Serializable> extends Serializable {
    /** Does the work. */
    O run(I element);
  }

  /** A table as a frame, its columns in the order of the table. */
  public Dataset<Row> frame(Table<?> table) {
    return tables.frame(declared(table));
  }

  /**
   * All rows of a table in key order.
   *
   * @throws org.leakrisk.tables.failure.Failure.BrokenContract when there are more rows than one
   *     process may hold
   */
  public <R extends Record> List<R> rows(Table<R> table) {
    return tables.rows(declared(table), "job " + job.name());
  }

  /** Hands over the rows of a table one by one, in any order; there may be any number of them. */
  public <R extends Record> void forEach(Table<R> table, Consumer<R> row) {
    tables.forEach(declared(table), row);
  }

  /**
   * One task for each element, results in the order of the elements. What a task throws arrives as
   * {@link Faults} has it.
   */
  public <I extends Serializable, O extends Serializable> List<O> each(
      List<I> elements, Task<I, O> work) {
    return tables.each(elements, work);
  }

  private <T extends Table<?>> T declared(T table) {
    if (!job.reads().contains(table)) {
      throw new IllegalStateException(
          "Job %s asks for table %s without declaring that it reads it"
              .formatted(job.name(), table.name()));
    }
    return table;
  }
}
