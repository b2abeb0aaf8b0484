package org.leakrisk.release.parquet;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.parquet.column.Dictionary;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.leakrisk.tables.schema.Kind;

/** Turns one stored value into a neutral cell; dictionary values are turned once. */
final class CellConverter extends PrimitiveConverter {
  private final Function<Object, Object> toCell;
  private final boolean binary;
  private final Consumer<Object> target;
  private Object[] known = {};

  private CellConverter(Function<Object, Object> toCell, boolean binary, Consumer<Object> target) {
    this.binary = binary;
    this.toCell = toCell;
    this.target = target;
  }

  static CellConverter of(Kind kind, Consumer<Object> target) {
    return new CellConverter(
        switch (kind) {
          case LONG, DOUBLE, BOOLEAN -> Function.identity();
          case TEXT -> stored -> ((Binary) stored).toStringUsingUTF8();
          case DATE -> stored -> LocalDate.ofEpochDay((Integer) stored);
          case MONEY -> stored -> BigDecimal.valueOf((Long) stored, Schemas.MONEY_SCALE);
          case PARCELS ->
              stored ->
                  new BigDecimal(
                      new BigInteger(((Binary) stored).getBytes()), Schemas.PARCELS_SCALE);
          case TOKEN -> stored -> ((Binary) stored).getBytes();
          case LIST -> throw new IllegalArgumentException("A list is a group of values");
        },
        kind == Kind.TEXT || kind == Kind.PARCELS,
        target);
  }

  private void put(Object stored) {
    target.accept(toCell.apply(stored));
  }

  @Override
  public boolean hasDictionarySupport() {
    return binary;
  }

  @Override
  public void setDictionary(Dictionary dictionary) {
    known = new Object[dictionary.getMaxId() + 1];
    for (int id = 0; id < known.length; id++) {
      known[id] = toCell.apply(dictionary.decodeToBinary(id));
    }
  }

  @Override
  public void addValueFromDictionary(int id) {
    target.accept(known[id]);
  }

  @Override
  public void addBinary(Binary value) {
    put(value);
  }

  @Override
  public void addLong(long value) {
    put(value);
  }

  @Override
  public void addDouble(double value) {
    put(value);
  }

  @Override
  public void addBoolean(boolean value) {
    put(value);
  }

  @Override
  public void addInt(int value) {
    put(value);
  }
}
