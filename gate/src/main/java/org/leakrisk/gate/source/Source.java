package org.leakrisk.gate.source;

import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Values;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.schema.Table;

/** An input of the contract. */
public interface Source {
  /** Its name; every file whose name starts with it belongs to it. */
  String name();

  /** Its columns in the order of the contract. The kinds belong to one thread. */
  List<InputColumn> columns(ColumnContext context);

  /** The column that holds the record's id; empty when rows are keyed by their dimensions. */
  Optional<String> idColumn();

  /** The clean record of a row whose required and strict columns were all read. */
  SourceRow row(Values values, RowContext context);

  /** The table of its clean records. */
  Table<? extends Gated> table();

  /** The kind of evidence that its rows are, if any. */
  default Optional<EvidenceStream> stream() {
    return Optional.empty();
  }

  /** True for couriers, aliases and branches, which are read before everything else. */
  default boolean register() {
    return false;
  }

  /** True when no run is possible without it. */
  default boolean requiredSource() {
    return false;
  }
}
