package org.leakrisk.gate.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.leakrisk.tables.word.Reason;

/**
 * Unpacks gzip strictly (RFC 1952): checksum and length of every member must fit, nothing but
 * another member may follow a member, and the size and its ratio to the packed bytes are limited.
 */
final class GzipBytes extends InputStream {
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int HEADER_CHECK = 2;
  private static final int RESERVED = 0xE0;

  private final InputStream packed;
  private final Limits limits;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 check = new CRC32();
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long packedBytes;
  private long unpackedBytes;
  private boolean done;

  GzipBytes(InputStream packed, Limits limits) throws IOException {
    this.packed = packed;
    this.limits = limits;
    header();
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    while (!done && length > 0) {
      int read = inflate(target, offset, length);
      if (read > 0) {
        check.update(target, offset, read);
        unpackedBytes += read;
        refuseBombs();
        return read;
      }
      if (inflater.finished()) {
        at = end - inflater.getRemaining();
        trailer();
        done = !more();
        if (!done) {
          inflater.reset();
          check.reset();
          header();
        }
      } else if (inflater.needsInput()) {
        at = end;
        if (!more()) {
          throw damaged();
        }
        inflater.setInput(buffer, at, end - at);
      } else {
        throw damaged();
      }
    }
    return length == 0 ? 0 : -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException {
    try {
      return inflater.inflate(target, offset, length);
    } catch (DataFormatException broken) {
      throw damaged();
    }
  }

  private void refuseBombs() throws IOException {
    boolean steep =
        unpackedBytes > limits.gzipRatioFrom() && unpackedBytes / limits.gzipRatio() > packedBytes;
    if (steep || unpackedBytes > limits.gzipBytes()) {
      throw new FileRefused(FileFault.of(Reason.BOMB));
    }
  }

  private void header() throws IOException {
    if (next() != 0x1F || next() != 0x8B || next() != 8) {
      throw damaged();
    }
    int flags = next();
    if ((flags & RESERVED) != 0) {
      throw damaged();
    }
    skip(6);
    if ((flags & EXTRA) != 0) {
      skip(next() | next() << 8);
    }
    if ((flags & NAME) != 0) {
      skipText();
    }
    if ((flags & COMMENT) != 0) {
      skipText();
    }
    if ((flags & HEADER_CHECK) != 0) {
      skip(2);
    }
    inflater.setInput(buffer, at, end - at);
  }

  private void trailer() throws IOException {
    if (fourBytes() != check.getValue()
        || fourBytes() != (inflater.getBytesWritten() & 0xFFFFFFFFL)) {
      throw damaged();
    }
  }

  private long fourBytes() throws IOException {
    return next() | next() << 8 | next() << 16 | (long) next() << 24;
  }

  private void skip(int bytes) throws IOException {
    for (int i = 0; i < bytes; i++) {
      next();
    }
  }

  private void skipText() throws IOException {
    while (next() != 0) {
      continue;
    }
  }

  private int next() throws IOException {
    if (!more()) {
      throw damaged();
    }
    return buffer[at++] & 0xFF;
  }

  private boolean more() throws IOException {
    if (at < end) {
      return true;
    }
    at = 0;
    end = Math.max(0, packed.read(buffer, 0, buffer.length));
    packedBytes += end;
    return end > 0;
  }

  private static FileRefused damaged() {
    return new FileRefused(FileFault.of(Reason.BAD_GZIP));
  }

  @Override
  public void close() throws IOException {
    inflater.end();
    packed.close();
  }
}
