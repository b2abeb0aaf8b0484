package org.leakrisk.gate.read;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Set;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.Converter;
import org.apache.parquet.io.api.GroupConverter;
import org.apache.parquet.io.api.PrimitiveConverter;
import org.apache.parquet.io.api.RecordMaterializer;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.EnumLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.StringLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.leakrisk.tables.word.Reason;

/** Takes the typed cells of one row after the other and gives them as text. */
final class ParquetCells extends RecordMaterializer<Void> {
  private static final Set<PrimitiveTypeName> PLAIN =
      Set.of(
          PrimitiveTypeName.INT32,
          PrimitiveTypeName.INT64,
          PrimitiveTypeName.FLOAT,
          PrimitiveTypeName.DOUBLE,
          PrimitiveTypeName.BOOLEAN,
          PrimitiveTypeName.BINARY);

  private final int[] places;
  private final TypedText[] texts;
  private final Reason[] faults;
  private final Cells root;
  private final int longest;

  ParquetCells(MessageType stored, MessageType wanted, Limits limits) {
    this.longest = limits.fieldBytes();
    this.texts = new TypedText[wanted.getFieldCount()];
    this.faults = new Reason[wanted.getFieldCount()];
    this.places = new int[stored.getFieldCount()];
    Arrays.fill(places, -1);
    Converter[] converters = new Converter[texts.length];
    for (int cell = 0; cell < converters.length; cell++) {
      PrimitiveType type = wanted.getType(cell).asPrimitiveType();
      converters[cell] = new CellConverter(cell, type);
      places[stored.getFieldIndex(type.getName())] = cell;
    }
    this.root = new Cells(converters);
  }

  /** True for a column of single values of a type that a cell can be made of. */
  static boolean readable(Type field) {
    if (!field.isPrimitive() || field.isRepetition(Type.Repetition.REPEATED)) {
      return false;
    }
    PrimitiveTypeName physical = field.asPrimitiveType().getPrimitiveTypeName();
    LogicalTypeAnnotation logical = field.getLogicalTypeAnnotation();
    if (logical == null) {
      return PLAIN.contains(physical);
    }
    return logical instanceof StringLogicalTypeAnnotation
        || logical instanceof EnumLogicalTypeAnnotation
        || logical instanceof IntLogicalTypeAnnotation
        || logical instanceof DecimalLogicalTypeAnnotation
        || logical instanceof DateLogicalTypeAnnotation
        || logical instanceof TimestampLogicalTypeAnnotation;
  }

  /** Adds the cells of the row that was read to a row that has just begun. */
  void write(RawRow row) {
    for (int place : places) {
      if (place >= 0 && faults[place] != null) {
        row.spoil(faults[place], row.fields());
      }
      if (place >= 0 && texts[place] != null && texts[place].inexact()) {
        row.doubt(Reason.PRECISION_LOST);
      }
      row.addCell(place < 0 || texts[place] == null ? "" : texts[place].text());
    }
  }

  @Override
  public Void getCurrentRecord() {
    return null;
  }

  @Override
  public GroupConverter getRootConverter() {
    return root;
  }

  /** One row: its cells are empty until they are set. */
  private final class Cells extends GroupConverter {
    private final Converter[] converters;

    Cells(Converter[] converters) {
      this.converters = converters;
    }

    @Override
    public Converter getConverter(int field) {
      return converters[field];
    }

    @Override
    public void start() {
      Arrays.fill(texts, null);
      Arrays.fill(faults, null);
    }

    @Override
    public void end() {}
  }

  /** One cell of the row. */
  private final class CellConverter extends PrimitiveConverter {
    private final int cell;
    private final LogicalTypeAnnotation logical;

    CellConverter(int cell, PrimitiveType type) {
      this.cell = cell;
      this.logical = type.getLogicalTypeAnnotation();
    }

    private void set(String text) {
      texts[cell] = new TypedText(text, false);
    }

    @Override
    public void addBoolean(boolean value) {
      set(TypedText.of(value));
    }

    @Override
    public void addFloat(float value) {
      texts[cell] = TypedText.of(value, Float.toString(value));
    }

    @Override
    public void addDouble(double value) {
      texts[cell] = TypedText.of(value, Double.toString(value));
    }

    @Override
    public void addInt(int value) {
      boolean unsigned = logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned();
      addLong(unsigned ? Integer.toUnsignedLong(value) : value);
    }

    @Override
    public void addLong(long value) {
      if (logical instanceof DateLogicalTypeAnnotation) {
        set(LocalDate.ofEpochDay(value).toString());
      } else if (logical instanceof TimestampLogicalTypeAnnotation time) {
        set(timestamp(value, time));
      } else if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
        set(BigDecimal.valueOf(value, decimal.getScale()).toPlainString());
      } else if (logical instanceof IntLogicalTypeAnnotation whole && !whole.isSigned()) {
        set(Long.toUnsignedString(value));
      } else {
        set(Long.toString(value));
      }
    }

    @Override
    public void addBinary(Binary value) {
      if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
        set(
            new BigDecimal(new BigInteger(value.getBytesUnsafe()), decimal.getScale())
                .toPlainString());
      } else if (value.length() > longest) {
        faults[cell] = Reason.TOO_LONG;
      } else {
        text(value.toByteBuffer());
      }
    }

    private void text(ByteBuffer utf8) {
      try {
        set(
            StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .decode(utf8)
                .toString());
      } catch (CharacterCodingException undecodable) {
        faults[cell] = Reason.BAD_BYTES;
      }
    }

    private static String timestamp(long value, TimestampLogicalTypeAnnotation type) {
      LocalDateTime epoch = LocalDateTime.ofEpochSecond(0, 0, ZoneOffset.UTC);
      LocalDateTime time =
          switch (type.getUnit()) {
            case MILLIS -> epoch.plus(value, ChronoUnit.MILLIS);
            case MICROS -> epoch.plus(value, ChronoUnit.MICROS);
            case NANOS -> epoch.plus(value, ChronoUnit.NANOS);
          };
      if (type.isAdjustedToUTC()) {
        return time + "Z";
      }
      boolean midnight = time.truncatedTo(ChronoUnit.DAYS).equals(time);
      return midnight ? time.toLocalDate().toString() : time.toString();
    }
  }
}
