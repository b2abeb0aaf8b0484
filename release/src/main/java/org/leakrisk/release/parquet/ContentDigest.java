package org.leakrisk.release.parquet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;

/**
 * SHA-256 over the names and kinds of a table's columns and then its rows. Every cell is a presence
 * byte and a self-delimiting value, so that no two different contents give the same bytes.
 */
final class ContentDigest {
  private static final int BUFFER = 1 << 14;

  private final Column[] columns;
  private final MessageDigest digest = sha256();
  private final ByteBuffer buffer = ByteBuffer.allocate(BUFFER);

  ContentDigest(Table<?> table) {
    columns = table.columns().toArray(Column[]::new);
    text(table.name());
    number(columns.length);
    for (Column column : columns) {
      text(column.name());
      text(column.kind().name());
    }
  }

  void add(List<Optional<Object>> cells) {
    for (int i = 0; i < columns.length; i++) {
      Optional<Object> cell = cells.get(i);
      room(1).put((byte) (cell.isPresent() ? 1 : 0));
      if (cell.isPresent()) {
        add(columns[i], cell.get());
      }
    }
  }

  private void add(Column column, Object cell) {
    switch (column.kind()) {
      case LONG -> number((Long) cell);
      case DOUBLE -> number(Double.doubleToLongBits((Double) cell));
      case BOOLEAN -> room(1).put((byte) ((Boolean) cell ? 1 : 0));
      case TEXT -> text((String) cell);
      case DATE -> number(((LocalDate) cell).toEpochDay());
      case MONEY, PARCELS -> bytes(((BigDecimal) cell).unscaledValue().toByteArray());
      case TOKEN -> bytes((byte[]) cell);
      case LIST -> {
        List<?> texts = (List<?>) cell;
        number(texts.size());
        texts.forEach(text -> text((String) text));
      }
    }
  }

  /** The digest in lower-case hex. The object cannot be used afterwards. */
  String hex() {
    flush();
    return HexFormat.of().formatHex(digest.digest());
  }

  private void text(String text) {
    bytes(text.getBytes(StandardCharsets.UTF_8));
  }

  private void number(long number) {
    room(Long.BYTES).putLong(number);
  }

  private void bytes(byte[] bytes) {
    room(Integer.BYTES).putInt(bytes.length);
    if (bytes.length > BUFFER) {
      flush();
      digest.update(bytes);
    } else {
      room(bytes.length).put(bytes);
    }
  }

  private ByteBuffer room(int bytes) {
    if (buffer.remaining() < bytes) {
      flush();
    }
    return buffer;
  }

  private void flush() {
    digest.update(buffer.flip());
    buffer.clear();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJavaHasIt) {
      throw new IllegalStateException(everyJavaHasIt);
    }
  }
}
