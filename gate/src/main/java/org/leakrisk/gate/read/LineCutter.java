package org.leakrisk.gate.read;

import java.io.IOException;
import java.io.InputStream;

/** Cuts bytes into lines, which may end with LF, CRLF or CR; a line is one cell of a raw row. */
final class LineCutter {
  private final InputStream source;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long line;
  private boolean afterReturn;
  private long bytesBefore;
  private long nulBytes;

  LineCutter(InputStream source) {
    this.source = source;
  }

  /** Cuts the next line; false when there is none. */
  boolean next(RawRow row) throws IOException {
    if (afterReturn && more() && buffer[at] == '\n') {
      at++;
    }
    afterReturn = false;
    row.begin(++line);
    while (more()) {
      int start = at;
      while (at < end && buffer[at] != '\n' && buffer[at] != '\r') {
        at++;
      }
      nulBytes += row.addRun(buffer, start, at);
      if (at < end) {
        afterReturn = buffer[at++] == '\r';
        return true;
      }
    }
    return !row.blank();
  }

  private boolean more() throws IOException {
    if (at < end) {
      return true;
    }
    bytesBefore += end;
    at = 0;
    end = Math.max(0, source.read(buffer, 0, buffer.length));
    return end > 0;
  }

  /** Bytes cut so far. */
  long bytes() {
    return bytesBefore + at;
  }

  /** NUL bytes seen so far. */
  long nulBytes() {
    return nulBytes;
  }
}
