package org.leakrisk.gate;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.schema.Table;

/** How rows travel between processes, where an Optional cannot: as their stored cells. */
final class PackedRows<R extends Record> implements Serializable {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Serializable[]> rows = new ArrayList<>();

  static <R extends Record> PackedRows<R> of(Table<R> table, List<R> rows) {
    PackedRows<R> packed = new PackedRows<>();
    for (R row : rows) {
      packed.rows.add(
          table.cells(row).stream().map(cell -> cell.orElse(null)).toArray(Serializable[]::new));
    }
    return packed;
  }

  List<R> rows(Table<R> table) {
    return rows.stream()
        .map(cells -> table.row(Arrays.stream(cells).map(PackedRows::cell).toList()))
        .toList();
  }

  private static Optional<Object> cell(Serializable stored) {
    return Optional.ofNullable(stored);
  }
}
