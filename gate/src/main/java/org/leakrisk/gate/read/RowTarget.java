package org.leakrisk.gate.read;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.source.RowContext;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.word.Reason;

/** Where the rows of one file go: the source makes them clean records, the outputs take them. */
final class RowTarget {
  private static final String REVISION = "revision";

  private final FileToRead file;
  private final Source source;
  private final List<InputColumn> columns;
  private final List<String> rowColumns;
  private final List<String> contentColumns;
  private final Tokens tokens;
  private final CourierRegister couriers;
  private final Consumer<Gated> accepted;
  private final Consumer<Rejection> rejected;

  RowTarget(
      FileToRead file,
      Source source,
      List<InputColumn> columns,
      Tokens tokens,
      CourierRegister couriers,
      Consumer<Gated> accepted,
      Consumer<Rejection> rejected) {
    this.file = file;
    this.source = source;
    this.columns = columns;
    this.rowColumns = columns.stream().map(InputColumn::name).toList();
    this.contentColumns =
        rowColumns.stream()
            .filter(name -> !name.equals(REVISION) && !name.equals(source.idColumn().orElse("")))
            .toList();
    this.tokens = tokens;
    this.couriers = couriers;
    this.accepted = accepted;
    this.rejected = rejected;
  }

  List<InputColumn> columns() {
    return columns;
  }

  /** What the source makes of the values of a row. */
  SourceRow row(long line, Values values) {
    return source.row(
        values,
        new RowContext(
            file.alias(),
            line,
            values.token(tokens, Purpose.ROW, rowColumns),
            values.token(tokens, Purpose.CONTENT, contentColumns),
            couriers,
            file.leakUnknown()));
  }

  void accept(Gated row) {
    accepted.accept(row);
  }

  void reject(long line, Reason reason, Optional<String> column) {
    rejected.accept(new Rejection(source.name(), file.alias(), line, reason, column));
  }
}
