package org.leakrisk.gate.read;

import java.io.IOException;
import java.io.InputStream;
import org.leakrisk.tables.word.Reason;

/**
 * Cuts bytes into records and cells as RFC 4180 has it; a record may end with LF, CRLF or CR.
 * Comma, quote and line ends are never part of a longer character in UTF-8, GBK and GB18030, so no
 * decoding is needed here. Wrong quotes within one line spoil that row; when they run over several
 * lines nobody can tell where rows end, and the file is refused.
 */
final class RecordSplitter implements Records {
  private enum State {
    FIELD_START,
    BARE,
    QUOTED,
    QUOTE_IN_QUOTED
  }

  private final InputStream source;
  private final byte[] buffer = new byte[1 << 16];
  private int at;
  private int end;
  private long line = 1;
  private long quoteLine;
  private boolean afterReturn;
  private long bytesBefore;
  private long nulBytes;

  RecordSplitter(InputStream source) {
    this.source = source;
  }

  /**
   * Cuts the next record.
   *
   * @return false when there is none
   * @throws FileRefused when quotes make it impossible to tell records apart
   */
  @Override
  public boolean next(RawRow row) throws IOException {
    if (afterReturn && more() && buffer[at] == '\n') {
      at++;
    }
    afterReturn = false;
    row.begin(line);
    State state = State.FIELD_START;
    while (more()) {
      int start = at;
      at = endOfRun(state);
      if (at > start) {
        nulBytes += row.addRun(buffer, start, at);
        state = afterRun(row, state);
        continue;
      }
      byte value = buffer[at++];
      if (state != State.QUOTED && (value == '\n' || value == '\r')) {
        afterReturn = value == '\r';
        return finish(row, line++);
      }
      row.countRawByte();
      state = step(row, state, value);
    }
    if (state == State.QUOTED) {
      throw new FileRefused(FileFault.at(Reason.UNTERMINATED_QUOTE, quoteLine));
    }
    return !row.blank() && finish(row, line);
  }

  /** Where the bytes end that mean nothing but themselves. */
  private int endOfRun(State state) {
    int next = at;
    boolean quoted = state == State.QUOTED;
    while (next < end) {
      byte value = buffer[next];
      if (value == '"' || value == '\n' || value == '\r' || value == ',' && !quoted) {
        break;
      }
      next++;
    }
    return next;
  }

  private State afterRun(RawRow row, State state) {
    afterReturn = false;
    if (state == State.QUOTE_IN_QUOTED) {
      row.markBadQuoting();
    }
    return state == State.QUOTED ? State.QUOTED : State.BARE;
  }

  /** Takes a quote, a comma, or a line end within quotes. */
  private State step(RawRow row, State state, byte value) {
    if (state == State.QUOTED && value != '"') {
      countLine(value);
      row.add(value);
      return State.QUOTED;
    }
    afterReturn = false;
    if (value == ',') {
      row.endField();
      return State.FIELD_START;
    }
    return quote(row, state);
  }

  private State quote(RawRow row, State state) {
    return switch (state) {
      case FIELD_START -> {
        quoteLine = line;
        yield State.QUOTED;
      }
      case QUOTED -> State.QUOTE_IN_QUOTED;
      case QUOTE_IN_QUOTED -> {
        row.add((byte) '"');
        yield State.QUOTED;
      }
      case BARE -> {
        row.markBadQuoting();
        row.add((byte) '"');
        yield State.BARE;
      }
    };
  }

  /** Counts line ends within quotes; CRLF is one. */
  private void countLine(byte value) {
    if (value == '\r' || value == '\n' && !afterReturn) {
      line++;
    }
    afterReturn = value == '\r';
  }

  private boolean finish(RawRow row, long lastLine) throws FileRefused {
    row.endField();
    if (row.badQuoting() && lastLine > row.line()) {
      throw new FileRefused(FileFault.at(Reason.BROKEN_QUOTING, row.line()));
    }
    return true;
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
