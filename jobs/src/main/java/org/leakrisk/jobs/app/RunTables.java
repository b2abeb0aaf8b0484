package org.leakrisk.jobs.app;

import java.util.List;
import java.util.function.Consumer;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.log.Staging;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.tables.schema.Table;

/** The tables of a run, staged or published. */
interface RunTables {
  /** All rows of a table in key order. */
  <R extends Record> List<R> rows(Table<R> table);

  /** Hands over the rows of a table one by one, in key order; there may be any number of them. */
  <R extends Record> void forEach(Table<R> table, Consumer<R> row);

  static RunTables staged(Staging staging) {
    return new RunTables() {
      @Override
      public <R extends Record> List<R> rows(Table<R> table) {
        return TableReader.read(table, staging.parquet(table));
      }

      @Override
      public <R extends Record> void forEach(Table<R> table, Consumer<R> row) {
        TableReader.forEach(table, staging.parquet(table), row);
      }
    };
  }

  static RunTables published(Release release) {
    return new RunTables() {
      @Override
      public <R extends Record> List<R> rows(Table<R> table) {
        return release.rows(table);
      }

      @Override
      public <R extends Record> void forEach(Table<R> table, Consumer<R> row) {
        TableReader.forEach(table, release.file(RunFolder.parquet(table)), row);
      }
    };
  }
}
