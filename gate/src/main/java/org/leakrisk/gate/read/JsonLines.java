package org.leakrisk.gate.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import org.leakrisk.tables.word.Reason;

/** JSON lines: one object a line. A line that is none spoils one row. */
final class JsonLines implements Records {
  private final LineCutter lines;
  private final Candidate decoder;
  private final JsonCells cells;
  private final RawRow line;
  private boolean headed;
  private boolean begun;

  JsonLines(InputStream text, Charset charset, JsonCells cells, Limits limits) {
    this.lines = new LineCutter(text);
    this.decoder = new Candidate(charset);
    this.cells = cells;
    this.line = new RawRow(limits);
  }

  @Override
  public boolean next(RawRow row) throws IOException {
    if (!headed) {
      headed = true;
      cells.header(row);
      return true;
    }
    if (!lines.next(line)) {
      return false;
    }
    row.begin(line.line());
    if (!white()) {
      read(row);
    }
    return true;
  }

  private boolean white() {
    for (int i = 0; i < line.length(); i++) {
      if (line.bytes()[i] != ' ' && line.bytes()[i] != '\t') {
        return false;
      }
    }
    return !line.tooLong();
  }

  private void read(RawRow row) throws IOException {
    if (line.tooLong()) {
      row.spoil(Reason.TOO_LONG, -1);
    } else if (!decoder.decodes(line)) {
      row.spoil(Reason.BAD_BYTES, -1);
    } else if (line.nul()) {
      row.spoil(Reason.NUL_IN_CELL, -1);
    } else {
      parse(decoder.text(), row);
    }
  }

  private void parse(CharBuffer text, RawRow row) throws IOException {
    try (JsonParser json = cells.factory().createParser(text.array(), 0, text.position())) {
      JsonToken first = json.nextToken();
      if (first == JsonToken.START_ARRAY && !begun) {
        throw new FileRefused(FileFault.of(Reason.EXTENSION_MISMATCH));
      }
      begun = true;
      if (first == JsonToken.START_OBJECT) {
        cells.read(json, row);
      }
      if (first != JsonToken.START_OBJECT || json.nextToken() != null) {
        row.spoil(Reason.BAD_JSON, -1);
      }
    } catch (StreamConstraintsException tooLarge) {
      row.spoil(Reason.TOO_LONG, -1);
    } catch (JsonProcessingException broken) {
      row.spoil(Reason.BAD_JSON, -1);
    }
  }
}
