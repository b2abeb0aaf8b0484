package org.leakrisk.tables.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A table, declared by its record. Schema, CSV header, contract check, documentation and order are
 * all read from here; nothing repeats them elsewhere.
 *
 * @param <R> the record of one row
 */
public final class Table<R extends Record> {
  private final String name;
  private final Class<R> type;
  private final List<Column> columns;
  private final MethodHandle constructor;
  private final boolean published;

  private Table(
      String name,
      Class<R> type,
      List<Column> columns,
      MethodHandle constructor,
      boolean published) {
    this.name = name;
    this.published = published;
    this.type = type;
    this.columns = columns;
    this.constructor = constructor;
  }

  /**
   * Declares the table of a record.
   *
   * @param name snake_case table name
   * @throws IllegalArgumentException when a component has no storable type, no documentation, or
   *     when a published table holds a token
   */
  public static <R extends Record> Table<R> of(String name, Class<R> type) {
    return declare(name, type, type.isAnnotationPresent(Published.class));
  }

  /**
   * Declares a work table of a record: it stays inside a run even if the record may be published.
   */
  public static <R extends Record> Table<R> work(String name, Class<R> type) {
    return declare(name, type, false);
  }

  private static <R extends Record> Table<R> declare(
      String name, Class<R> type, boolean published) {
    if (!name.matches("[a-z][a-z0-9_]*")) {
      throw new IllegalArgumentException("A table name is snake_case: " + name);
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      List<Column> columns = new ArrayList<>();
      for (RecordComponent component : type.getRecordComponents()) {
        columns.add(column(name, type, component, lookup));
      }
      Class<?>[] types =
          Arrays.stream(type.getRecordComponents())
              .map(RecordComponent::getType)
              .toArray(Class<?>[]::new);
      MethodHandle constructor =
          lookup
              .unreflectConstructor(type.getDeclaredConstructor(types))
              .asSpreader(Object[].class, types.length);
      Table<R> table = new Table<>(name, type, List.copyOf(columns), constructor, published);
      if (table.key().isEmpty()) {
        throw new IllegalArgumentException("Table " + name + " has no key");
      }
      return table;
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalArgumentException("Cannot open the record of " + name, unreadable);
    }
  }

  private static Column column(
      String table, Class<?> owner, RecordComponent component, MethodHandles.Lookup lookup)
      throws IllegalAccessException {
    boolean optional = component.getType() == Optional.class;
    Class<?> type = component.getType();
    if (optional) {
      ParameterizedType wrapped = (ParameterizedType) component.getGenericType();
      type = (Class<?>) wrapped.getActualTypeArguments()[0];
    }
    Cells cells = Cells.of(type);
    String column = Text.columnName(component.getName());
    Doc doc = component.getAnnotation(Doc.class);
    if (doc == null) {
      doc = type.getAnnotation(Doc.class);
    }
    if (doc == null) {
      throw new IllegalArgumentException("Undocumented column " + table + "." + column);
    }
    boolean key = component.isAnnotationPresent(Key.class);
    if (key && optional) {
      throw new IllegalArgumentException("A key column cannot be optional: " + column);
    }
    if (cells.kind() == Kind.TOKEN && owner.isAnnotationPresent(Published.class)) {
      throw new IllegalArgumentException("A published table holds a token: " + column);
    }
    return new Column(
        column, optional, key, doc.value(), type, cells, lookup.unreflect(component.getAccessor()));
  }

  /** The snake_case name, the same in code, folders, documents and log lines. */
  public String name() {
    return name;
  }

  /** The record of one row. */
  public Class<R> type() {
    return type;
  }

  /** All columns in the order of the record's components. */
  public List<Column> columns() {
    return columns;
  }

  /** The key columns in order: identity and sort order of the table. */
  public List<Column> key() {
    return columns.stream().filter(Column::key).toList();
  }

  /** True when the table is part of a release. */
  public boolean published() {
    return published;
  }

  /** What the table tells, in one sentence; empty for work tables. */
  public String caption() {
    Published published = type.getAnnotation(Published.class);
    return published == null ? "" : published.value();
  }

  /** The neutral cells of a row in column order. */
  public List<Optional<Object>> cells(R row) {
    List<Optional<Object>> cells = new ArrayList<>(columns.size());
    for (Column column : columns) {
      cells.add(column.cell(row));
    }
    return cells;
  }

  /**
   * The row for neutral cells in column order.
   *
   * @throws IllegalArgumentException when a cell is missing where it may not be, or the record
   *     refuses it
   */
  public R row(List<Optional<Object>> cells) {
    Object[] components = new Object[columns.size()];
    for (int i = 0; i < components.length; i++) {
      components[i] = columns.get(i).component(cells.get(i));
    }
    try {
      return type.cast(constructor.invoke(components));
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException("Cannot make a row of " + name, impossible);
    }
  }

  /** Key order: column by column, text by Unicode code point. */
  public Comparator<R> order() {
    List<Column> key = key();
    return (left, right) -> {
      for (Column column : key) {
        int order = compare(column.cell(left).orElseThrow(), column.cell(right).orElseThrow());
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }

  /** The rows in key order. */
  public List<R> sorted(List<R> rows) {
    return rows.stream().sorted(order()).toList();
  }

  @SuppressWarnings("unchecked")
  private static int compare(Object left, Object right) {
    if (left instanceof String text) {
      return Text.CODE_POINTS.compare(text, (String) right);
    }
    if (left instanceof byte[] token) {
      return Arrays.compareUnsigned(token, (byte[]) right);
    }
    return ((Comparable<Object>) left).compareTo(right);
  }

  @Override
  public String toString() {
    return name;
  }
}
