package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.Type;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.tables.word.Reason;

/**
 * The rows of a Parquet file, numbered from 1. Only columns of the contract are read; the footer
 * and the row groups are measured before anything is loaded.
 */
final class ParquetRecords implements Records {
  private static final int FOOTER = 64 << 20;
  private static final long ROW_GROUP = 1L << 30;
  private static final int TAIL = 8;
  private static final byte[] MARK = {'P', 'A', 'R', '1'};
  private static final byte[] ENCRYPTED = {'P', 'A', 'R', 'E'};

  private final ParquetFileReader reader;
  private final MessageType wanted;
  private final MessageType stored;
  private final ParquetCells cells;
  private RecordReader<Void> group;
  private long leftInGroup;
  private long line;
  private boolean headed;

  ParquetRecords(Path file, List<InputColumn> columns, Limits limits) throws IOException {
    long size = checkTail(file);
    ParquetReadOptions options =
        ParquetReadOptions.builder(new PlainParquetConfiguration())
            .withCodecFactory(new PageCodecs())
            .usePageChecksumVerification()
            .build();
    reader = guarded(() -> ParquetFileReader.open(new LocalInputFile(file), options));
    try {
      stored = reader.getFileMetaData().getSchema();
      wanted = wanted(columns);
      cells = new ParquetCells(stored, wanted, limits);
      guarded(
          () -> {
            checkGroups(size);
            reader.setRequestedSchema(wanted);
            return wanted;
          });
    } catch (IOException | RuntimeException refused) {
      reader.close();
      throw refused;
    }
  }

  /** Checks mark and length at the end of a file and gives its size. */
  private static long checkTail(Path file) throws IOException {
    try (FileChannel channel = FileChannel.open(file)) {
      ByteBuffer tail = ByteBuffer.allocate(TAIL).order(ByteOrder.LITTLE_ENDIAN);
      long size = channel.size();
      if (size < TAIL + MARK.length || channel.read(tail, size - TAIL) < TAIL) {
        throw broken();
      }
      byte[] mark = Arrays.copyOfRange(tail.array(), TAIL - MARK.length, TAIL);
      if (Arrays.equals(mark, ENCRYPTED)) {
        throw new FileRefused(FileFault.of(Reason.UNSUPPORTED));
      }
      int footer = tail.getInt(0);
      if (!Arrays.equals(mark, MARK) || footer <= 0 || footer > Math.min(FOOTER, size - TAIL)) {
        throw broken();
      }
      return size;
    }
  }

  private MessageType wanted(List<InputColumn> columns) throws FileRefused {
    Set<String> names = new HashSet<>();
    columns.forEach(column -> names.add(Header.folded(column.name())));
    List<Type> fields =
        stored.getFields().stream()
            .filter(field -> names.contains(Header.folded(field.getName())))
            .toList();
    if (fields.isEmpty()) {
      throw new FileRefused(FileFault.of(Reason.HEADER_MISMATCH));
    }
    for (Type field : fields) {
      if (!ParquetCells.readable(field)) {
        throw new FileRefused(
            FileFault.key(Reason.COLUMN_TYPE, nameInContract(field.getName(), columns)));
      }
    }
    return new MessageType(stored.getName(), fields);
  }

  private static String nameInContract(String name, List<InputColumn> columns) {
    return columns.stream()
        .map(InputColumn::name)
        .filter(known -> Header.folded(known).equals(Header.folded(name)))
        .findFirst()
        .orElseThrow();
  }

  private void checkGroups(long size) throws FileRefused {
    for (BlockMetaData block : reader.getRowGroups()) {
      long bytes = 0;
      for (ColumnChunkMetaData chunk : block.getColumns()) {
        if (!wanted.containsField(chunk.getPath().toArray()[0])) {
          continue;
        }
        if (!PageCodecs.known(chunk.getCodec())) {
          throw new FileRefused(FileFault.of(Reason.UNSUPPORTED));
        }
        long start = chunk.getStartingPos();
        long length = chunk.getTotalSize();
        if (start < MARK.length || length < 0 || length > size - TAIL - start) {
          throw broken();
        }
        bytes += Math.max(length, chunk.getTotalUncompressedSize());
      }
      if (bytes > ROW_GROUP) {
        throw new FileRefused(FileFault.of(Reason.BOMB));
      }
    }
  }

  @Override
  public boolean next(RawRow row) throws IOException {
    if (!headed) {
      headed = true;
      row.begin(0);
      stored.getFields().forEach(field -> row.addCell(field.getName()));
      return true;
    }
    return guarded(() -> read(row));
  }

  private boolean read(RawRow row) throws IOException {
    while (leftInGroup == 0) {
      PageReadStore pages = reader.readNextRowGroup();
      if (pages == null) {
        return false;
      }
      leftInGroup = pages.getRowCount();
      group = new ColumnIOFactory().getColumnIO(wanted, stored).getRecordReader(pages, cells);
    }
    leftInGroup--;
    row.begin(++line);
    group.read();
    cells.write(row);
    return true;
  }

  /** Reads from bytes that may be damaged in ways that the library does not expect. */
  private static <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (FileRefused | FileSystemException told) {
      throw told;
    } catch (IOException | RuntimeException broken) {
      throw broken();
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private static FileRefused broken() {
    return new FileRefused(FileFault.of(Reason.BROKEN_PARQUET));
  }

  @Override
  public void close() throws IOException {
    reader.close();
  }
}
