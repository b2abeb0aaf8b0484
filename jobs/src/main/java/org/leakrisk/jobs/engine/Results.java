package org.leakrisk.jobs.engine;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Table;

/** What a flow has given. */
public final class Results {
  private final Tables tables;
  private final List<Finding> findings;

  Results(Tables tables, List<Finding> findings) {
    this.tables = tables;
    this.findings = List.copyOf(findings);
  }

  /**
   * All rows of a table in key order.
   *
   * @throws org.leakrisk.tables.failure.Failure.BrokenContract when there are more rows than one
   *     process may hold
   */
  public <R extends Record> List<R> rows(Table<R> table) {
    return tables.rows(table, "the report");
  }

  /** Findings of all jobs, in the order of jobs. */
  public List<Finding> findings() {
    return findings;
  }

  /** The tables on the shelf that outlive the run, by name. */
  public SortedMap<String, WrittenTable> written() {
    return Collections.unmodifiableSortedMap(tables.written());
  }

  /** Rows of every table whose number is known, by name. */
  public SortedMap<String, Long> counts() {
    return Collections.unmodifiableSortedMap(tables.counts());
  }
}
