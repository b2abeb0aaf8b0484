package org.leakrisk.tables.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.value.Token;

/** Conversion between a component value and its neutral cell, both ways. */
record Cells(Kind kind, Function<Object, Object> toCell, Function<Object, Object> fromCell) {

  Object toCell(Object value) {
    return toCell.apply(value);
  }

  Object fromCell(Object cell) {
    return fromCell.apply(cell);
  }

  /** The conversion for a component type; an unknown type is refused when the table is declared. */
  static Cells of(Class<?> type) {
    if (type == long.class || type == Long.class) {
      return same(Kind.LONG);
    }
    if (type == double.class || type == Double.class) {
      return new Cells(Kind.DOUBLE, Cells::finite, Cells::finite);
    }
    if (type == boolean.class || type == Boolean.class) {
      return same(Kind.BOOLEAN);
    }
    if (type == String.class) {
      return same(Kind.TEXT);
    }
    if (type == LocalDate.class) {
      return same(Kind.DATE);
    }
    if (type == YearMonth.class) {
      return new Cells(Kind.TEXT, Object::toString, text -> YearMonth.parse((String) text));
    }
    if (type == List.class) {
      return new Cells(Kind.LIST, Function.identity(), list -> List.copyOf((List<?>) list));
    }
    return ofOurTypes(type);
  }

  private static Cells ofOurTypes(Class<?> type) {
    if (type == Money.class) {
      return new Cells(
          Kind.MONEY, money -> ((Money) money).yuan(), yuan -> Money.ofYuan((BigDecimal) yuan));
    }
    if (type == Parcels.class) {
      return new Cells(
          Kind.PARCELS,
          parcels -> ((Parcels) parcels).amount(),
          amount -> new Parcels((BigDecimal) amount));
    }
    if (type == Token.class) {
      return new Cells(
          Kind.TOKEN, token -> ((Token) token).bytes(), bytes -> Token.of((byte[]) bytes));
    }
    if (type.isEnum()) {
      return ofWords(type);
    }
    if (type.isRecord() && type.getRecordComponents().length == 1) {
      return ofId(type);
    }
    throw new IllegalArgumentException("No column can hold a " + type.getName());
  }

  private static Cells ofWords(Class<?> type) {
    Map<String, Object> words = new HashMap<>();
    for (Object word : type.getEnumConstants()) {
      words.put(Word.codeOf((Enum<?>) word), word);
    }
    return new Cells(
        Kind.TEXT,
        word -> Word.codeOf((Enum<?>) word),
        code -> {
          Object word = words.get((String) code);
          if (word == null) {
            throw new IllegalArgumentException("Unknown word for " + type.getSimpleName());
          }
          return word;
        });
  }

  private static Cells ofId(Class<?> type) {
    RecordComponent text = type.getRecordComponents()[0];
    if (text.getType() != String.class) {
      throw new IllegalArgumentException("An id holds one text: " + type.getName());
    }
    try {
      MethodHandles.Lookup lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      MethodHandle read = lookup.unreflect(text.getAccessor());
      MethodHandle make = lookup.unreflectConstructor(type.getDeclaredConstructor(String.class));
      return new Cells(Kind.TEXT, id -> invoke(read, id), code -> invoke(make, code));
    } catch (ReflectiveOperationException unreadable) {
      throw new IllegalArgumentException("Cannot open " + type.getName(), unreadable);
    }
  }

  private static Cells same(Kind kind) {
    return new Cells(kind, Function.identity(), Function.identity());
  }

  private static Object finite(Object number) {
    if (!Double.isFinite((Double) number)) {
      throw new IllegalArgumentException("A number must be finite");
    }
    return number;
  }

  static Object invoke(MethodHandle handle, Object argument) {
    try {
      return handle.invoke(argument);
    } catch (RuntimeException refused) {
      throw refused;
    } catch (Throwable impossible) {
      throw new IllegalStateException("Cannot convert a cell", impossible);
    }
  }
}
