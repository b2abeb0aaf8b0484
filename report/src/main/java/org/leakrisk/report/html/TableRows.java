package org.leakrisk.report.html;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leakrisk.tables.schema.Table;

/** The rows of some tables, each in key order. */
public final class TableRows {
  private final Map<Table<?>, List<? extends Record>> rows = new LinkedHashMap<>();

  /** No table yet. */
  public TableRows() {}

  /** Adds a table. */
  public <R extends Record> TableRows with(Table<R> table, List<R> all) {
    rows.put(table, table.sorted(all));
    return this;
  }

  /** The tables in the order in which they were added. */
  Set<Table<?>> tables() {
    return rows.keySet();
  }

  /** The rows of a table in key order; none when it was not added. */
  <R extends Record> List<R> of(Table<R> table) {
    return rows.getOrDefault(table, List.of()).stream().map(table.type()::cast).toList();
  }
}
