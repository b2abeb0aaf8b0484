package org.leakrisk.jobs.simulate;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;

/** One CSV file being written: counts its lines and hashes its bytes. */
final class CsvFile implements AutoCloseable {
  private static final byte[] BYTE_ORDER_MARK = {(byte) 0xef, (byte) 0xbb, (byte) 0xbf};

  private final String name;
  private final MessageDigest digest = RandomStreams.sha256();
  private final CsvWriter writer;
  private long lines;
  private boolean closed;

  CsvFile(Path directory, String name, Layout layout, Encoding encoding) throws IOException {
    this.name = name;
    OutputStream stored = Files.newOutputStream(directory.resolve(name));
    OutputStream bytes = new BufferedOutputStream(new DigestOutputStream(stored, digest), 1 << 16);
    if (name.endsWith(Packing.CSV_GZ.extension())) {
      bytes = new StoredGzip(bytes);
    }
    if (encoding.hasByteOrderMark()) {
      bytes.write(BYTE_ORDER_MARK);
    }
    writer =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.LF)
            .build(
                new OutputStreamWriter(
                    bytes,
                    encoding
                        .charset()
                        .newEncoder()
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    write(layout.columns());
  }

  String name() {
    return name;
  }

  /** Physical line of the last record; 1 is the header. */
  long line() {
    return lines;
  }

  void write(List<String> cells) {
    writer.writeRecord(cells);
    lines++;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      writer.close();
    }
  }

  /** What was written; to be asked once, after closing. */
  WrittenFile written() {
    return new WrittenFile(name, lines - 1, HexFormat.of().formatHex(digest.digest()));
  }
}
