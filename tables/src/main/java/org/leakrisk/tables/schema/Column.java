package org.leakrisk.tables.schema;

import java.lang.invoke.MethodHandle;
import java.util.Optional;

/** One column of a table: a record component seen as a stored value. */
public final class Column {
  private final String name;
  private final boolean optional;
  private final boolean key;
  private final String doc;
  private final Class<?> type;
  private final Cells cells;
  private final MethodHandle accessor;

  Column(
      String name,
      boolean optional,
      boolean key,
      String doc,
      Class<?> type,
      Cells cells,
      MethodHandle accessor) {
    this.name = name;
    this.optional = optional;
    this.key = key;
    this.doc = doc;
    this.type = type;
    this.cells = cells;
    this.accessor = accessor;
  }

  /** The snake_case name. */
  public String name() {
    return name;
  }

  /** How a cell is stored. */
  public Kind kind() {
    return cells.kind();
  }

  /** True when a cell may be missing. */
  public boolean optional() {
    return optional;
  }

  /** True when it is part of the table's key. */
  public boolean key() {
    return key;
  }

  /** Meaning, unit and range. */
  public String doc() {
    return doc;
  }

  /** Type of the component, without Optional. */
  public Class<?> type() {
    return type;
  }

  /** The neutral cell of this column in a row, empty when missing. */
  Optional<Object> cell(Record row) {
    Object value = Cells.invoke(accessor, row);
    if (optional) {
      return ((Optional<?>) value).map(cells::toCell);
    }
    if (value == null) {
      throw new IllegalArgumentException("Column " + name + " has no value");
    }
    return Optional.of(cells.toCell(value));
  }

  /** The component value for a neutral cell. */
  Object component(Optional<Object> cell) {
    if (optional) {
      return cell.map(cells::fromCell);
    }
    return cells.fromCell(
        cell.orElseThrow(() -> new IllegalArgumentException("Column " + name + " has no value")));
  }

  @Override
  public String toString() {
    return name;
  }
}
