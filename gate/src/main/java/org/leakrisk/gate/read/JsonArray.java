package org.leakrisk.gate.read;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import org.leakrisk.tables.word.Reason;

/**
 * One JSON array of objects; its elements are numbered from 1. Where it is broken nobody can tell
 * elements apart any more, and the file is refused.
 */
final class JsonArray implements Records {
  private final JsonParser json;
  private final JsonCells cells;
  private boolean headed;
  private long element;

  JsonArray(InputStream text, Charset charset, JsonCells cells) throws IOException {
    this.cells = cells;
    this.json =
        cells
            .factory()
            .createParser(
                new InputStreamReader(
                    text,
                    charset
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
  }

  @Override
  public boolean next(RawRow row) throws IOException {
    try {
      if (headed) {
        return element(row);
      }
      headed = true;
      begin();
      cells.header(row);
      return true;
    } catch (JsonProcessingException broken) {
      throw broken();
    } catch (CharacterCodingException undecodable) {
      throw new FileRefused(FileFault.of(Reason.UNKNOWN_ENCODING));
    }
  }

  private void begin() throws IOException {
    JsonToken first = json.nextToken();
    if (first == JsonToken.START_OBJECT) {
      throw new FileRefused(FileFault.of(Reason.EXTENSION_MISMATCH));
    }
    if (first != JsonToken.START_ARRAY) {
      throw broken();
    }
  }

  private boolean element(RawRow row) throws IOException {
    JsonToken token = json.nextToken();
    if (token == JsonToken.END_ARRAY || token == null) {
      if (token == null || json.nextToken() != null) {
        throw broken();
      }
      return false;
    }
    row.begin(++element);
    if (token == JsonToken.START_OBJECT) {
      cells.read(json, row);
    } else {
      row.spoil(Reason.BAD_JSON, -1);
      json.skipChildren();
    }
    return true;
  }

  private FileRefused broken() {
    return new FileRefused(FileFault.at(Reason.BROKEN_JSON, Math.max(1, element)));
  }
}
