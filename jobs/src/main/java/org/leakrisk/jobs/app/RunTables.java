package org.leakrisk.jobs.app;

import java.util.List;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.Staging;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.tables.schema.Table;

/** The tables of a run, staged or published. */
interface RunTables {
  /** All rows of a table in key order. */
  <R extends Record> List<R> rows(Table<R> table);

  static RunTables staged(Staging staging) {
    return new RunTables() {
      @Override
      public <R extends Record> List<R> rows(Table<R> table) {
        return TableReader.read(table, staging.parquet(table));
      }
    };
  }

  static RunTables published(Release release) {
    return new RunTables() {
      @Override
      public <R extends Record> List<R> rows(Table<R> table) {
        return release.rows(table);
      }
    };
  }
}
