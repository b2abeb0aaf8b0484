package org.leakrisk.jobs.engine;

import java.io.IOException;
import java.io.Serializable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.release.parquet.TableWriter;
import org.leakrisk.release.parquet.WrittenTable;
import org.leakrisk.tables.failure.Failure.BadStorage;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Table;

/**
 * All tables of a running flow. A frame is computed at most once: when it must outlive the run, is
 * read twice or is wanted as rows, it goes into files in one Spark job that also counts it and
 * checks every cell.
 */
final class Tables {
  private final Session session;
  private final Shelf shelf;
  private final long limit;
  private final Map<Table<?>, Held> tables = new HashMap<>();
  private final Map<Table<?>, String> writers = new HashMap<>();
  private final Map<Table<?>, List<? extends Record>> rows = new HashMap<>();
  private final Map<Dataset<Row>, Held.Files<?>> handed = new IdentityHashMap<>();
  private final SortedMap<String, WrittenTable> written = new TreeMap<>();

  Tables(Session session, Shelf shelf, long limit) {
    this.session = session;
    this.shelf = shelf;
    this.limit = limit;
  }

  /**
   * Takes a table in. A kept one is put on its shelf, a shared one is computed.
   *
   * @param job the job that gave it, for messages
   * @param shared true when more than one job reads it
   */
  void put(Held held, String job, boolean shared) {
    Table<?> table = held.table();
    boolean kept = shelf.kept(table).isPresent();
    tables.put(table, held);
    writers.put(table, job);
    if (held instanceof Held.Rows<?> rows) {
      keep(rows);
    } else if (held instanceof Held.Lazy<?> lazy) {
      Contract.of(table).check(lazy.frame(), job);
      if (kept || shared && !stays(lazy)) {
        compute(lazy);
      }
    } else if (kept) {
      compute(new Held.Lazy<>(table, frame(table)));
    }
  }

  /** True when a frame is files handed on as they came in, which then serve the new table too. */
  private boolean stays(Held.Lazy<?> lazy) {
    Held.Files<?> files = handed.get(lazy.frame());
    if (files == null || !names(files.table()).equals(names(lazy.table()))) {
      return false;
    }
    tables.put(lazy.table(), new Held.Files<>(lazy.table(), files.files(), files.rows()));
    return true;
  }

  private static List<String> names(Table<?> table) {
    return table.columns().stream().map(org.leakrisk.tables.schema.Column::name).toList();
  }

  /** The frame of a table, its columns in the table's order. */
  Dataset<Row> frame(Table<?> table) {
    Held held = tables.get(table);
    if (held instanceof Held.Lazy<?> lazy) {
      return lazy.frame().select(columns(table.columns()));
    }
    if (held instanceof Held.Files<?> files) {
      Dataset<Row> frame = SparkTables.read(session.spark(), table, files.files());
      handed.put(frame, files);
      return frame;
    }
    return frame((Held.Rows<?>) held);
  }

  private <R extends Record> Dataset<Row> frame(Held.Rows<R> held) {
    return SparkTables.frame(session.spark(), held.table(), held.rows());
  }

  /** The rows of a table in key order. */
  <R extends Record> List<R> rows(Table<R> table, String reader) {
    if (tables.get(table) instanceof Held.Lazy<?> lazy) {
      compute(lazy);
    }
    long count = count(table).orElseThrow();
    if (count > limit) {
      throw new BrokenContract(
          "%s: %s rows are more than the %s that one process may hold (%s); use fewer months"
              .formatted(table.name(), Progress.number(count), Progress.number(limit), reader));
    }
    return rows.computeIfAbsent(table, first -> collect(tables.get(first))).stream()
        .map(table.type()::cast)
        .toList();
  }

  /** Hands over the rows of a table one by one, in any order. */
  <R extends Record> void forEach(Table<R> table, Consumer<R> row) {
    if (tables.get(table) instanceof Held.Lazy<?> lazy) {
      compute(lazy);
    }
    if (tables.get(table) instanceof Held.Files<?> files) {
      files.files().forEach(file -> TableReader.forEach(table, file, row));
    } else {
      ((Held.Rows<?>) tables.get(table))
          .rows()
          .forEach(held -> row.accept(table.type().cast(held)));
    }
  }

  private static <R extends Record> List<R> read(Held.Files<R> held) {
    List<R> rows = new ArrayList<>();
    held.files().forEach(file -> TableReader.forEach(held.table(), file, rows::add));
    return held.table().sorted(rows);
  }

  private static List<? extends Record> collect(Held held) {
    return held instanceof Held.Rows<?> rows ? rows.rows() : read((Held.Files<?>) held);
  }

  /** One Spark task for each element, results in order. */
  <I extends Serializable, O extends Serializable> List<O> each(
      List<I> elements, Frames.Task<I, O> work) {
    if (elements.isEmpty()) {
      return List.of();
    }
    try {
      return session.context().parallelize(elements, elements.size()).map(work::run).collect();
    } catch (Exception thrown) {
      throw Faults.of(thrown);
    }
  }

  /** Rows of the largest table so far. */
  long largest() {
    return tables.keySet().stream().mapToLong(table -> count(table).orElse(0)).max().orElse(0);
  }

  /** The number of rows, unless nothing has counted them yet. */
  OptionalLong count(Table<?> table) {
    Held held = tables.get(table);
    if (held instanceof Held.Rows<?> rows) {
      return OptionalLong.of(rows.rows().size());
    }
    return held instanceof Held.Files<?> files
        ? OptionalLong.of(files.rows())
        : OptionalLong.empty();
  }

  SortedMap<String, Long> counts() {
    SortedMap<String, Long> counts = new TreeMap<>();
    for (Table<?> table : tables.keySet()) {
      count(table).ifPresent(count -> counts.put(table.name(), count));
    }
    return counts;
  }

  SortedMap<String, WrittenTable> written() {
    return written;
  }

  private <R extends Record> void keep(Held.Rows<R> held) {
    Optional<Path> file = shelf.kept(held.table());
    if (file.isPresent()) {
      written.put(held.table().name(), TableWriter.writeAll(held.table(), file.get(), held.rows()));
    }
  }

  private <R extends Record> void compute(Held.Lazy<R> lazy) {
    Table<R> table = lazy.table();
    Optional<Path> kept = shelf.kept(table);
    Path directory = kept.map(Path::getParent).orElseGet(() -> shelf.work(table));
    Dataset<Row> frame = frame(table);
    Dataset<Row> placed =
        kept.isPresent() ? frame.repartition(1).sortWithinPartitions(columns(table.key())) : frame;
    PartWriter<R> writer =
        new PartWriter<>(table.name(), table.type(), directory.toString(), kept.isPresent());
    List<PartWriter.Part> parts = parts(placed, writer);
    Contract.of(table).refuseRows(faults(parts), writers.get(table));
    if (kept.isPresent()) {
      written.put(table.name(), settle(table, parts, kept.get()));
    }
    List<Path> files =
        kept.map(List::of)
            .orElseGet(() -> parts.stream().map(part -> directory.resolve(part.file())).toList());
    long rows = parts.stream().mapToLong(PartWriter.Part::rows).sum();
    tables.put(table, new Held.Files<>(table, files, rows));
  }

  private <R extends Record> List<PartWriter.Part> parts(Dataset<Row> frame, PartWriter<R> writer) {
    try {
      return frame.toJavaRDD().mapPartitions(writer).collect();
    } catch (Exception thrown) {
      throw Faults.of(thrown);
    }
  }

  private static SortedMap<String, Long> faults(List<PartWriter.Part> parts) {
    SortedMap<String, Long> faults = new TreeMap<>();
    for (PartWriter.Part part : parts) {
      part.faults().forEach((fault, rows) -> faults.merge(fault, rows, Long::sum));
    }
    return faults;
  }

  /** Gives the file of a kept table its name; a table without rows has had no task to write it. */
  private static <R extends Record> WrittenTable settle(
      Table<R> table, List<PartWriter.Part> parts, Path file) {
    if (parts.isEmpty()) {
      return TableWriter.writeAll(table, file, List.of());
    }
    PartWriter.Part part = parts.get(0);
    try {
      Files.move(file.resolveSibling(part.file()), file, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException refused) {
      throw new BadStorage(
          "%s: cannot name its file in %s; check free space and rights"
              .formatted(table.name(), file.getParent()),
          refused);
    }
    return new WrittenTable(part.rows(), part.digest());
  }

  private static Column[] columns(List<org.leakrisk.tables.schema.Column> columns) {
    return columns.stream().map(column -> functions.col(column.name())).toArray(Column[]::new);
  }
}
