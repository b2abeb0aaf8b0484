package org.leakrisk.release.parquet;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.ColumnMetaData;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.PageEncodingStats;
import org.apache.parquet.format.RowGroup;
import org.apache.parquet.format.Util;

/**
 * Makes the footer of a finished file depend on its rows alone. The library lists the encodings of
 * a column in the order of a hash set of enum constants, whose hashes differ between processes.
 */
final class Footer {
  /** After the footer come its length and four letters. */
  private static final int TAIL_BYTES = 8;

  private Footer() {}

  /** Puts the encodings of each column in order. The file keeps its length. */
  static void sort(Path file) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
      long tail = channel.size() - TAIL_BYTES;
      int length = read(channel, tail, Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).getInt();
      byte[] old = read(channel, tail - length, length).array();
      FileMetaData footer = Util.readFileMetaData(new ByteArrayInputStream(old));
      for (RowGroup group : footer.getRow_groups()) {
        for (ColumnChunk column : group.getColumns()) {
          sort(column.getMeta_data());
        }
      }
      ByteArrayOutputStream sorted = new ByteArrayOutputStream(length);
      Util.writeFileMetaData(footer, sorted);
      if (sorted.size() != length) {
        throw new IOException("The footer changed its length");
      }
      write(channel, tail - length, ByteBuffer.wrap(sorted.toByteArray()));
    }
  }

  private static void sort(ColumnMetaData column) {
    List<Encoding> encodings = new ArrayList<>(column.getEncodings());
    encodings.sort(Comparator.naturalOrder());
    column.setEncodings(encodings);
    if (column.isSetEncoding_stats()) {
      List<PageEncodingStats> stats = new ArrayList<>(column.getEncoding_stats());
      stats.sort(
          Comparator.comparing(PageEncodingStats::getPage_type)
              .thenComparing(PageEncodingStats::getEncoding));
      column.setEncoding_stats(stats);
    }
  }

  private static ByteBuffer read(FileChannel channel, long from, int length) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(length);
    while (bytes.hasRemaining()) {
      if (channel.read(bytes, from + bytes.position()) < 0) {
        throw new EOFException("The file ends before its footer does");
      }
    }
    return bytes.flip();
  }

  private static void write(FileChannel channel, long from, ByteBuffer bytes) throws IOException {
    while (bytes.hasRemaining()) {
      channel.write(bytes, from + bytes.position());
    }
  }
}
