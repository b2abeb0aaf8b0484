package org.leakrisk.gate.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.leakrisk.gate.column.ColumnContext;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.source.Source;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.word.Reason;

/** Reads the rows of surveyed files of one source. Belongs to one thread. */
public final class FileReader {
  private final Source source;
  private final List<InputColumn> columns;
  private final ColumnContext context;
  private final CourierRegister couriers;
  private final Limits limits;

  /**
   * A reader for files of one source.
   *
   * @param couriers what is known of couriers so far
   */
  public FileReader(Source source, ColumnContext context, CourierRegister couriers, Limits limits) {
    this.source = source;
    this.columns = source.columns(context);
    this.context = context;
    this.couriers = couriers;
    this.limits = limits;
  }

  /**
   * Reads all rows.
   *
   * @throws IllegalStateException when rows got lost on the way: a bug
   */
  public FileResult read(FileToRead file, Consumer<Gated> accepted, Consumer<Rejection> rejected)
      throws IOException {
    try (StoredBytes stored = new StoredBytes(file.path())) {
      return read(stored, file, accepted, rejected);
    }
  }

  FileResult read(
      StoredBytes stored, FileToRead file, Consumer<Gated> accepted, Consumer<Rejection> rejected)
      throws IOException {
    RowTarget target =
        new RowTarget(file, source, columns, context.tokens(), couriers, accepted, rejected);
    RowCounts counts = new RowCounts();
    Optional<FileFault> fault;
    try {
      fault = readRows(file, stored, target, counts);
    } catch (FileRefused refused) {
      fault = Optional.of(refused.fault());
    }
    return counts.result(stored.sha256(), stored.count(), fault);
  }

  private Optional<FileFault> readRows(
      FileToRead file, StoredBytes stored, RowTarget target, RowCounts counts) throws IOException {
    try (Records records = Records.of(file, stored, columns, limits)) {
      return readRows(file, records, target, counts);
    }
  }

  private Optional<FileFault> readRows(
      FileToRead file, Records records, RowTarget target, RowCounts counts) throws IOException {
    RawRow row = new RawRow(limits);
    long cut = 0;
    do {
      if (!records.next(row)) {
        return Optional.of(FileFault.of(Reason.HEADER_MISMATCH));
      }
      cut++;
      if (row.blank()) {
        counts.countBlank();
      }
    } while (row.blank());
    Header header = Header.of(row, file.cellEncoding().charset(), columns, limits);
    if (!header.faults().isEmpty()) {
      return Optional.of(header.faults().get(0));
    }
    RowReader reader = new RowReader(target, header, file.cellEncoding(), counts);
    while (records.next(row)) {
      cut++;
      if (row.blank()) {
        counts.countBlank();
      } else {
        reader.read(row);
      }
    }
    counts.check(cut);
    return reader.mismatch();
  }
}
