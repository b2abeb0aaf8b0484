package org.leakrisk.gate.column;

/**
 * A column of a source.
 *
 * @param name its name in the contract
 * @param kind how its cells are read
 * @param required true when the column must be there and no cell may be empty
 * @param strict true when a cell that cannot be read rejects the row; else the value is dropped
 */
public record InputColumn(String name, ColumnKind kind, boolean required, boolean strict) {
  public InputColumn {
    if (required && !strict) {
      throw new IllegalArgumentException("A required column is strict: " + name);
    }
  }

  /** A column that must be there. */
  public static InputColumn required(String name, ColumnKind kind) {
    return new InputColumn(name, kind, true, true);
  }

  /** A column that may be absent or empty; a cell that cannot be read is dropped. */
  public static InputColumn optional(String name, ColumnKind kind) {
    return new InputColumn(name, kind, false, false);
  }

  /** A column that may be absent or empty; a cell that cannot be read rejects the row. */
  public static InputColumn strict(String name, ColumnKind kind) {
    return new InputColumn(name, kind, false, true);
  }
}
