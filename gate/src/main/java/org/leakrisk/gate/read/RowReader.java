package org.leakrisk.gate.read;

import java.nio.charset.Charset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.column.Cell;
import org.leakrisk.gate.column.Check;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.source.SourceRow;
import org.leakrisk.tables.word.Reason;

/**
 * Checks the rows of one file. A row has one reason: the first failing check in the order encoding,
 * structure, identity, dates, other columns in the order of the contract, numbers, cross-field.
 */
final class RowReader {
  private static final int NONE_FAILED = Integer.MAX_VALUE;
  private static final int ENCODING = 0;
  private static final int AFTER_ENCODING = 1;
  private static final int ROWS_TO_JUDGE_A_COLUMN = 20;

  private final RowTarget target;
  private final List<InputColumn> columns;
  private final Header header;
  private final Charset charset;
  private final Candidate decoder;
  private final RowCounts counts;
  private final long[] failed;
  private long withCells;
  private Map<String, Object> values = Map.of();
  private int worst;
  private Reason worstReason = Reason.EMPTY;
  private String worstColumn = "";

  RowReader(RowTarget target, Header header, TextEncoding encoding, RowCounts counts) {
    this.target = target;
    this.columns = target.columns();
    this.header = header;
    this.charset = encoding.charset();
    this.decoder = new Candidate(charset);
    this.counts = counts;
    this.failed = new long[columns.size()];
  }

  /** Reads one record that is neither header nor blank. */
  void read(RawRow row) {
    counts.countRead();
    Optional<Reason> unreadable = unreadable(row);
    if (unreadable.isPresent()) {
      reject(row, unreadable.get(), Optional.empty());
      return;
    }
    if (row.spoilt().isPresent()) {
      reject(row, row.spoilt().get(), columnAt(row.spoiltField()));
      return;
    }
    if (row.longField() >= 0) {
      reject(row, Reason.TOO_LONG, columnAt(row.longField()));
      return;
    }
    withCells++;
    worst = NONE_FAILED;
    values = new HashMap<>(columns.size() * 2);
    for (int column = 0; column < columns.size(); column++) {
      readCell(row, column);
    }
    if (worst != NONE_FAILED) {
      reject(row, worstReason, Optional.of(worstColumn));
    } else {
      settle(row, target.row(row.line(), new Values(values)));
    }
  }

  /** The first failing check of encoding and structure. */
  private Optional<Reason> unreadable(RawRow row) {
    if (row.spoilt().isPresent() && row.spoiltField() < 0) {
      return row.spoilt();
    }
    if (row.high() && !row.tooLong() && !decoder.decodes(row)) {
      return Optional.of(Reason.BAD_BYTES);
    }
    if (row.nul()) {
      return Optional.of(Reason.NUL_IN_CELL);
    }
    if (row.tooLong()) {
      return Optional.of(Reason.TOO_LONG);
    }
    if (row.badQuoting()) {
      return Optional.of(Reason.BAD_QUOTING);
    }
    if (row.empty() && row.spoilt().isEmpty()) {
      return Optional.of(Reason.EMPTY);
    }
    return row.fields() == header.fields() ? Optional.empty() : Optional.of(Reason.RAGGED);
  }

  private void readCell(RawRow row, int column) {
    int field = header.fieldOf(column);
    String raw = field == Header.NOT_IN_FILE ? "" : row.text(field, charset);
    String text = CellText.clean(raw);
    InputColumn asked = columns.get(column);
    Optional<Reason> noText = CellText.fault(text);
    Optional<Reason> fault = noText.or(() -> doubt(row, field, asked));
    Cell cell =
        text.isEmpty()
            ? Cell.EMPTY
            : fault.map(Cell::fault).orElseGet(() -> asked.kind().parse(text));
    if (cell.fault().isPresent()) {
      if (asked.strict()) {
        int rank = noText.isPresent() ? ENCODING : rank(asked.kind().check());
        fail(column, cell.fault().get(), rank);
      } else {
        counts.countDropped(cell.fault().get());
      }
    } else if (cell.value().isPresent()) {
      values.put(asked.name(), cell.value().get());
      if (cell.normalised() || text.length() != raw.length()) {
        counts.countNormalised();
      }
    } else if (asked.required()) {
      boolean id = asked.kind().check() == Check.IDENTITY;
      fail(
          column,
          id ? Reason.EMPTY_ID : Reason.MISSING_VALUE,
          rank(id ? Check.IDENTITY : Check.PLAIN));
    }
  }

  /** Ids cannot bear numbers that may have lost digits, required columns no formulas. */
  private static Optional<Reason> doubt(RawRow row, int field, InputColumn asked) {
    boolean named = asked.kind().identifying() || asked.kind().check() == Check.IDENTITY;
    return row.doubt(field)
        .filter(reason -> reason == Reason.FORMULA_CELL ? asked.required() : named);
  }

  private static int rank(Check check) {
    return AFTER_ENCODING + check.ordinal();
  }

  private void fail(int column, Reason reason, int rank) {
    if (columns.get(column).required()) {
      failed[column]++;
    }
    if (rank < worst) {
      worst = rank;
      worstReason = reason;
      worstColumn = columns.get(column).name();
    }
  }

  private void settle(RawRow row, SourceRow result) {
    if (result instanceof SourceRow.Accepted accepted) {
      accepted.dropped().forEach(dropped -> counts.countDropped(dropped.reason()));
      accepted.text().ifPresent(counts::countText);
      counts.countAccepted();
      target.accept(accepted.row());
    } else if (result instanceof SourceRow.Rejected rejected) {
      reject(row, rejected.reason(), rejected.column());
    }
  }

  private void reject(RawRow row, Reason reason, Optional<String> column) {
    counts.countRejected(reason);
    target.reject(row.line(), reason, column);
  }

  /** A required column most of whose cells do not fit it: its header stands over another one. */
  Optional<FileFault> mismatch() {
    for (int column = 0; column < failed.length; column++) {
      if (withCells >= ROWS_TO_JUDGE_A_COLUMN && failed[column] * 2 > withCells) {
        return Optional.of(FileFault.column(Reason.COLUMN_MISMATCH, columns.get(column).name()));
      }
    }
    return Optional.empty();
  }

  private Optional<String> columnAt(int field) {
    for (int column = 0; column < columns.size(); column++) {
      if (header.fieldOf(column) == field) {
        return Optional.of(columns.get(column).name());
      }
    }
    return Optional.empty();
  }
}
