package org.leakrisk.gate.column;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;

/** The typed values of one row by column. A missing or dropped value is simply not there. */
public final class Values {
  private static final char CELL = 0x1F;
  private static final char NAME = 0x1E;

  private final Map<String, Object> byColumn;

  /**
   * The values of a row.
   *
   * @param byColumn column name to value; every required column has one
   */
  public Values(Map<String, Object> byColumn) {
    this.byColumn = byColumn;
  }

  /**
   * The value of a required column.
   *
   * @throws IllegalStateException when there is none: the reader should have rejected the row
   */
  public <T> T required(String column, Class<T> type) {
    return optional(column, type)
        .orElseThrow(() -> new IllegalStateException("No value in required column " + column));
  }

  /** The value of a column, empty when missing or dropped. */
  public <T> Optional<T> optional(String column, Class<T> type) {
    return Optional.ofNullable(byColumn.get(column)).map(type::cast);
  }

  /**
   * One token over some columns in the given order. Missing values count as empty; personal values
   * are in it as tokens only.
   */
  public Token token(Tokens tokens, Purpose purpose, Collection<String> columns) {
    StringBuilder row = new StringBuilder(160);
    for (String column : columns) {
      Object value = byColumn.get(column);
      if (value != null) {
        row.append(column).append(NAME).append(canonical(value)).append(CELL);
      }
    }
    return tokens.token(purpose, row.toString());
  }

  /** One text for one value; records print themselves too slowly to be asked a million times. */
  private static String canonical(Object value) {
    if (value instanceof WrittenCourier courier) {
      return hex(courier.token());
    }
    if (value instanceof Token token) {
      return hex(token);
    }
    if (value instanceof FreeText text) {
      return hex(text.written().token());
    }
    if (value instanceof WaybillTokens waybill) {
      return hex(waybill.number());
    }
    if (value instanceof ProvinceCode province) {
      return province.code();
    }
    if (value instanceof Parcels parcels) {
      return parcels.amount().toPlainString();
    }
    return value instanceof CourierId courier ? courier.code() : value.toString();
  }

  private static String hex(Token token) {
    return Long.toHexString(token.high()) + '-' + Long.toHexString(token.low());
  }

  @Override
  public String toString() {
    return "Values" + byColumn.keySet();
  }
}
