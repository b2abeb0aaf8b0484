package org.leakrisk.gate.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;

/**
 * UTF-16 as UTF-8. A broken surrogate pair or half a character becomes the byte FF, which no
 * encoding has, so that the row it stands in is found undecodable.
 */
final class SixteenBitBytes extends InputStream {
  private static final int BROKEN = 0xFF;
  private static final int NONE = -1;

  private final InputStream source;
  private final boolean littleEndian;
  private final byte[] ready = new byte[8];
  private int at;
  private int end;
  private int pending = NONE;

  /** Reads what follows the byte order mark. */
  SixteenBitBytes(InputStream source, boolean littleEndian) {
    this.source = new BufferedInputStream(source, 1 << 16);
    this.littleEndian = littleEndian;
  }

  @Override
  public int read() throws IOException {
    return at < end || character() ? ready[at++] & 0xFF : -1;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    int read = 0;
    while (read < length && (at < end || character())) {
      target[offset + read++] = ready[at++];
    }
    return read == 0 && length > 0 ? -1 : read;
  }

  private boolean character() throws IOException {
    at = 0;
    end = 0;
    int unit = pending == NONE ? unit() : pending;
    pending = NONE;
    if (unit == NONE) {
      return false;
    }
    if (unit > Character.MAX_VALUE || Character.isLowSurrogate((char) unit)) {
      ready[end++] = (byte) BROKEN;
    } else if (Character.isHighSurrogate((char) unit)) {
      pair((char) unit);
    } else {
      encode(unit);
    }
    return true;
  }

  private void pair(char high) throws IOException {
    int low = unit();
    if (low != NONE && low <= Character.MAX_VALUE && Character.isLowSurrogate((char) low)) {
      encode(Character.toCodePoint(high, (char) low));
    } else {
      ready[end++] = (byte) BROKEN;
      pending = low;
    }
  }

  /** The next code unit, -1 at the end, above FFFF for half a unit. */
  private int unit() throws IOException {
    int first = source.read();
    if (first < 0) {
      return NONE;
    }
    int second = source.read();
    if (second < 0) {
      return Character.MAX_VALUE + 1;
    }
    return littleEndian ? second << 8 | first : first << 8 | second;
  }

  private void encode(int codePoint) {
    if (codePoint < 0x80) {
      ready[end++] = (byte) codePoint;
    } else if (codePoint < 0x800) {
      ready[end++] = (byte) (0xC0 | codePoint >> 6);
      tail(codePoint);
    } else if (codePoint < 0x10000) {
      ready[end++] = (byte) (0xE0 | codePoint >> 12);
      tail(codePoint >> 6);
      tail(codePoint);
    } else {
      ready[end++] = (byte) (0xF0 | codePoint >> 18);
      tail(codePoint >> 12);
      tail(codePoint >> 6);
      tail(codePoint);
    }
  }

  private void tail(int bits) {
    ready[end++] = (byte) (0x80 | bits & 0x3F);
  }

  @Override
  public void close() throws IOException {
    source.close();
  }
}
