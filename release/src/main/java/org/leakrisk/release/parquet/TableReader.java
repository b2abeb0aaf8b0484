package org.leakrisk.release.parquet;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.filter2.compat.FilterCompat;
import org.apache.parquet.filter2.predicate.FilterApi;
import org.apache.parquet.filter2.predicate.FilterPredicate;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.api.InitContext;
import org.apache.parquet.hadoop.api.ReadSupport;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.MessageType;
import org.leakrisk.tables.failure.Failure;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** Reads the rows of one table out of a Parquet file that {@link TableWriter} wrote. */
public final class TableReader {
  private TableReader() {}

  /**
   * All rows in file order.
   *
   * @throws BrokenContract when the file's columns are not the table's (all differences in one
   *     message), or a row is refused by its record
   * @throws BadStorage when there is no such file or it cannot be read
   * @throws BadRelease when the file is damaged
   */
  public static <R extends Record> List<R> read(Table<R> table, Path file) {
    List<R> rows = new ArrayList<>();
    forEach(table, file, rows::add);
    return Collections.unmodifiableList(rows);
  }

  /** Hands over row after row in file order, with the failures of {@link #read}. */
  public static <R extends Record> void forEach(
      Table<R> table, Path file, Consumer<? super R> action) {
    forEachCells(table, file, cells -> action.accept(row(table, cells)));
  }

  /**
   * Hands over the rows whose first key column holds a text from one bound to before another, in
   * file order. Parts of the file that hold none are not read.
   *
   * @throws IllegalArgumentException when that column holds no text
   */
  public static <R extends Record> void forEachBetween(
      Table<R> table, Path file, String from, String before, Consumer<? super R> action) {
    Column first = table.key().get(0);
    if (first.kind() != Kind.TEXT) {
      throw new IllegalArgumentException("Not a text: " + first.name());
    }
    FilterPredicate range =
        FilterApi.and(
            FilterApi.gtEq(FilterApi.binaryColumn(first.name()), Binary.fromString(from)),
            FilterApi.lt(FilterApi.binaryColumn(first.name()), Binary.fromString(before)));
    forEachCells(table, file, FilterCompat.get(range), cells -> action.accept(row(table, cells)));
  }

  /** Counts and digests the rows of a file again, with the failures of {@link #read}. */
  public static WrittenTable measure(Table<?> table, Path file) {
    ContentDigest digest = new ContentDigest(table);
    long[] rows = {0};
    forEachCells(
        table,
        file,
        cells -> {
          digest.add(cells);
          rows[0]++;
        });
    return new WrittenTable(rows[0], digest.hex());
  }

  private static void forEachCells(
      Table<?> table, Path file, Consumer<List<Optional<Object>>> action) {
    forEachCells(table, file, FilterCompat.NOOP, action);
  }

  private static void forEachCells(
      Table<?> table,
      Path file,
      FilterCompat.Filter filter,
      Consumer<List<Optional<Object>>> action) {
    if (!Files.isRegularFile(file)) {
      throw new BadStorage("%s: no file %s".formatted(table.name(), file));
    }
    try (ParquetReader<List<Optional<Object>>> reader =
        new Builder(file, table).withFilter(filter).build()) {
      Optional<List<Optional<Object>>> cells = next(reader, table, file);
      while (cells.isPresent()) {
        action.accept(cells.get());
        cells = next(reader, table, file);
      }
    } catch (IOException unreadable) {
      throw new BadStorage(
          "%s: cannot read %s (%s)"
              .formatted(table.name(), file, unreadable.getClass().getSimpleName()),
          unreadable);
    }
  }

  /** The cells of the next row, empty after the last. */
  private static Optional<List<Optional<Object>>> next(
      ParquetReader<List<Optional<Object>>> reader, Table<?> table, Path file) throws IOException {
    try {
      return Optional.ofNullable(reader.read());
    } catch (Failure told) {
      throw told;
    } catch (FileSystemException unreadable) {
      throw unreadable;
    } catch (IOException | RuntimeException damaged) {
      throw new BadRelease(
          "%s: %s is damaged (%s); restore it from a copy"
              .formatted(table.name(), file, damaged.getClass().getSimpleName()));
    }
  }

  private static <R extends Record> R row(Table<R> table, List<Optional<Object>> cells) {
    try {
      return table.row(cells);
    } catch (IllegalArgumentException refused) {
      throw new BrokenContract(table.name() + ": a stored row is refused by its record");
    }
  }

  private static final class Builder extends ParquetReader.Builder<List<Optional<Object>>> {
    private final Table<?> table;

    Builder(Path file, Table<?> table) {
      super(new LocalInputFile(file), new PlainParquetConfiguration());
      this.table = table;
      withCodecFactory(new Zstandard());
      usePageChecksumVerification();
    }

    @Override
    protected ReadSupport<List<Optional<Object>>> getReadSupport() {
      return new RowReadSupport(table);
    }
  }

  private static final class RowReadSupport extends ReadSupport<List<Optional<Object>>> {
    private final Table<?> table;

    RowReadSupport(Table<?> table) {
      this.table = table;
    }

    @Override
    public ReadContext init(InitContext context) {
      Shape.check(table, context.getFileSchema());
      return new ReadContext(context.getFileSchema());
    }

    @SuppressWarnings("deprecation")
    @Override
    public RecordMaterializer<List<Optional<Object>>> prepareForRead(
        Configuration configuration,
        Map<String, String> metadata,
        MessageType schema,
        ReadContext context) {
      return new RowConverter(table);
    }

    @Override
    public RecordMaterializer<List<Optional<Object>>> prepareForRead(
        ParquetConfiguration configuration,
        Map<String, String> metadata,
        MessageType schema,
        ReadContext context) {
      return new RowConverter(table);
    }
  }
}
