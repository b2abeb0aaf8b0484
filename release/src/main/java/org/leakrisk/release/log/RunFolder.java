package org.leakrisk.release.log;

import org.leakrisk.tables.schema.Table;

/** Paths below the folder of a run, with slashes. */
public final class RunFolder {
  private static final String PART = "/part-00000.parquet";

  private RunFolder() {}

  /** Parquet file of a table: below {@code tables} when published, else below {@code internal}. */
  public static String parquet(Table<?> table) {
    return (table.published() ? "tables/" : "internal/") + table.name() + PART;
  }

  /** CSV file of a published table. */
  public static String csv(Table<?> table) {
    return "tables/" + table.name() + ".csv";
  }

  /** A file of the report, such as {@code report.html}. */
  public static String report(String name) {
    return "report/" + name;
  }
}
