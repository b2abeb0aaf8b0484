package org.leakrisk.release.parquet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.io.OutputFile;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;

/**
 * Writes the rows of one table into one Parquet file. The bytes depend on the rows alone. A writer
 * that is closed before {@link #finish()} deletes its unfinished file. Not for several threads.
 *
 * @param <R> the record of one row
 */
public final class TableWriter<R extends Record> implements AutoCloseable {
  private static final long ROW_GROUP_BYTES = 64L << 20;
  private static final int PAGE_BYTES = 1 << 20;
  private static final int PAGE_ROWS = 20_000;

  private final Table<R> table;
  private final Path file;
  private final Optional<Comparator<R>> order;
  private final ContentDigest digest;
  private final ParquetWriter<List<Optional<Object>>> writer;
  private R previous;
  private long rows;
  private boolean open = true;
  private boolean finished;

  private TableWriter(Table<R> table, Path file, Optional<Comparator<R>> order) {
    this.table = table;
    this.file = file;
    this.order = order;
    this.digest = new ContentDigest(table);
    try {
      Path directory = file.toAbsolutePath().getParent();
      if (!Files.isDirectory(directory)) {
        Files.createDirectories(directory);
      }
      this.writer = new Builder(new LocalOutputFile(file), table).build();
    } catch (IOException | UncheckedIOException refused) {
      throw cannotWrite(refused);
    }
  }

  /**
   * Opens a new file for rows that come in strict key order. Missing directories are made.
   *
   * @throws BadStorage when the file exists or cannot be made
   */
  public static <R extends Record> TableWriter<R> open(Table<R> table, Path file) {
    return new TableWriter<>(table, file, Optional.of(table.order()));
  }

  /**
   * Opens a new file for rows of a work table, in any order and with repeated keys.
   *
   * @throws BadStorage when the file exists or cannot be made
   */
  public static <R extends Record> TableWriter<R> openWork(Table<R> table, Path file) {
    return new TableWriter<>(table, file, Optional.empty());
  }

  /** Writes rows that are in strict key order into a new file. */
  public static <R extends Record> WrittenTable writeAll(
      Table<R> table, Path file, Iterable<R> rows) {
    try (TableWriter<R> writer = open(table, file)) {
      rows.forEach(writer::write);
      return writer.finish();
    }
  }

  /**
   * Writes one row.
   *
   * @throws BrokenContract when its key repeats or precedes the one before, or an amount does not
   *     fit its column
   * @throws BadStorage when the file cannot be written
   */
  public void write(R row) {
    checkOrder(row);
    List<Optional<Object>> cells = table.cells(row);
    try {
      writer.write(cells);
    } catch (IOException | UncheckedIOException refused) {
      throw cannotWrite(refused);
    }
    digest.add(cells);
    rows++;
  }

  private void checkOrder(R row) {
    if (order.isEmpty()) {
      return;
    }
    if (rows > 0) {
      int step = order.get().compare(previous, row);
      if (step >= 0) {
        throw new BrokenContract(
            "%s: row %d: %s (key %s)"
                .formatted(
                    table.name(),
                    rows + 1,
                    step == 0 ? "key repeated" : "out of order",
                    String.join(", ", table.key().stream().map(Column::name).toList())));
      }
    }
    previous = row;
  }

  /**
   * Completes the file.
   *
   * @throws BadStorage when the file cannot be written
   */
  public WrittenTable finish() {
    if (!open) {
      throw new IllegalStateException("The writer of " + table.name() + " is closed");
    }
    closeFile();
    finished = true;
    return new WrittenTable(rows, digest.hex());
  }

  /** Deletes the file unless it was finished. */
  @Override
  public void close() {
    if (finished) {
      return;
    }
    try {
      if (open) {
        closeFile();
      }
    } catch (BadStorage unfinished) {
      // The file goes anyway; the failure that matters is on its way to the caller.
    } finally {
      deleteUnfinished();
    }
  }

  private void closeFile() {
    open = false;
    try {
      writer.close();
      Footer.sort(file);
    } catch (IOException | UncheckedIOException refused) {
      throw cannotWrite(refused);
    }
  }

  private void deleteUnfinished() {
    try {
      Files.deleteIfExists(file);
    } catch (IOException refused) {
      throw cannotWrite(refused);
    }
  }

  private BadStorage cannotWrite(Exception refused) {
    return new BadStorage(
        "%s: cannot write in %s (%s); check free space and rights"
            .formatted(
                table.name(),
                file.toAbsolutePath().getParent(),
                refused.getClass().getSimpleName()),
        refused);
  }

  private static final class Builder
      extends ParquetWriter.Builder<List<Optional<Object>>, Builder> {
    private final Table<?> table;

    Builder(OutputFile file, Table<?> table) {
      super(file);
      this.table = table;
      withConf(new PlainParquetConfiguration());
      withCompressionCodec(CompressionCodecName.ZSTD);
      withCodecFactory(new Zstandard());
      withRowGroupSize(ROW_GROUP_BYTES);
      withPageSize(PAGE_BYTES);
      withPageRowCountLimit(PAGE_ROWS);
      withPageWriteChecksumEnabled(true);
    }

    @Override
    protected Builder self() {
      return this;
    }

    @SuppressWarnings("deprecation")
    @Override
    protected WriteSupport<List<Optional<Object>>> getWriteSupport(Configuration configuration) {
      return new RowWriteSupport(table);
    }

    @Override
    protected WriteSupport<List<Optional<Object>>> getWriteSupport(
        ParquetConfiguration configuration) {
      return new RowWriteSupport(table);
    }
  }
}
