package org.leakrisk.jobs.simulate;

import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.CRC32;

/**
 * Gzip with stored blocks (RFC 1951, 3.2.4; RFC 1952), time stamp 0. It does not shrink the data on
 * purpose: the runtime's compressor gives other bytes with other versions of its library.
 */
final class StoredGzip extends FilterOutputStream {
  private static final int BLOCK = 65_535;
  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

  private final CRC32 checksum = new CRC32();
  private final ByteArrayOutputStream block = new ByteArrayOutputStream(BLOCK);
  private long size;
  private boolean closed;

  StoredGzip(OutputStream out) throws IOException {
    super(out);
    out.write(HEADER);
  }

  @Override
  public void write(int value) throws IOException {
    if (block.size() == BLOCK) {
      writeBlock(false);
    }
    block.write(value);
    checksum.update(value);
    size++;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    for (int index = offset; index < offset + length; index++) {
      write(bytes[index]);
    }
  }

  @Override
  public void close() throws IOException {
    if (closed) {
      return;
    }
    closed = true;
    writeBlock(true);
    writeNumber(checksum.getValue(), 4);
    writeNumber(size, 4);
    super.close();
  }

  private void writeBlock(boolean last) throws IOException {
    out.write(last ? 1 : 0);
    writeNumber(block.size(), 2);
    writeNumber(~block.size(), 2);
    block.writeTo(out);
    block.reset();
  }

  private void writeNumber(long value, int bytes) throws IOException {
    for (int index = 0; index < bytes; index++) {
      out.write((int) (value >>> (8 * index)) & 0xff);
    }
  }
}
