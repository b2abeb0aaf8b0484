package org.leakrisk.release.parquet;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.conf.ParquetConfiguration;
import org.apache.parquet.hadoop.api.WriteSupport;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.io.api.RecordConsumer;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;

/** Writes the neutral cells of a row, column by column. */
final class RowWriteSupport extends WriteSupport<List<Optional<Object>>> {
  /** Every decimal of so many digits fits a long. */
  private static final int MAX_LONG_DIGITS = 18;

  private final Table<?> table;
  private final Column[] columns;
  private RecordConsumer consumer;

  RowWriteSupport(Table<?> table) {
    this.table = table;
    this.columns = table.columns().toArray(Column[]::new);
  }

  @SuppressWarnings("deprecation")
  @Override
  public WriteContext init(Configuration configuration) {
    return context();
  }

  @Override
  public WriteContext init(ParquetConfiguration configuration) {
    return context();
  }

  private WriteContext context() {
    return new WriteContext(
        Schemas.parquet(table), Map.of(Schemas.SPARK_SCHEMA_KEY, Schemas.spark(table)));
  }

  @Override
  public void prepareForWrite(RecordConsumer prepared) {
    consumer = prepared;
  }

  @Override
  public void write(List<Optional<Object>> cells) {
    consumer.startMessage();
    for (int i = 0; i < columns.length; i++) {
      Optional<Object> cell = cells.get(i);
      if (cell.isPresent()) {
        consumer.startField(columns[i].name(), i);
        write(columns[i], cell.get());
        consumer.endField(columns[i].name(), i);
      }
    }
    consumer.endMessage();
  }

  private void write(Column column, Object cell) {
    switch (column.kind()) {
      case LONG -> consumer.addLong((Long) cell);
      case DOUBLE -> consumer.addDouble((Double) cell);
      case BOOLEAN -> consumer.addBoolean((Boolean) cell);
      case TEXT -> consumer.addBinary(Binary.fromString((String) cell));
      case DATE -> consumer.addInteger(Math.toIntExact(((LocalDate) cell).toEpochDay()));
      case MONEY -> consumer.addLong(fen(column, (BigDecimal) cell));
      case PARCELS -> consumer.addBinary(fixed(column, (BigDecimal) cell));
      case TOKEN -> consumer.addBinary(Binary.fromConstantByteArray((byte[]) cell));
      case LIST -> writeList((List<?>) cell);
    }
  }

  private void writeList(List<?> texts) {
    consumer.startGroup();
    if (!texts.isEmpty()) {
      consumer.startField("list", 0);
      for (Object text : texts) {
        consumer.startGroup();
        consumer.startField("element", 0);
        consumer.addBinary(Binary.fromString((String) text));
        consumer.endField("element", 0);
        consumer.endGroup();
      }
      consumer.endField("list", 0);
    }
    consumer.endGroup();
  }

  private long fen(Column column, BigDecimal yuan) {
    if (yuan.scale() != Schemas.MONEY_SCALE || yuan.precision() > Schemas.MONEY_DIGITS) {
      throw tooLarge(column);
    }
    return yuan.unscaledValue().longValueExact();
  }

  private Binary fixed(Column column, BigDecimal parcels) {
    if (parcels.scale() != Schemas.PARCELS_SCALE || parcels.precision() > Schemas.PARCELS_DIGITS) {
      throw tooLarge(column);
    }
    return Binary.fromConstantByteArray(twosComplement(parcels));
  }

  private static byte[] twosComplement(BigDecimal decimal) {
    if (decimal.precision() <= MAX_LONG_DIGITS) {
      long unscaled = decimal.unscaledValue().longValue();
      return ByteBuffer.allocate(Schemas.PARCELS_BYTES)
          .putLong(unscaled >> (Long.SIZE - 1))
          .putLong(unscaled)
          .array();
    }
    byte[] shortest = decimal.unscaledValue().toByteArray();
    byte[] padded = new byte[Schemas.PARCELS_BYTES];
    Arrays.fill(padded, (byte) (decimal.signum() < 0 ? -1 : 0));
    System.arraycopy(shortest, 0, padded, padded.length - shortest.length, shortest.length);
    return padded;
  }

  private BrokenContract tooLarge(Column column) {
    return new BrokenContract(
        "%s: a value of column '%s' does not fit %s; check its unit in the input"
            .formatted(table.name(), column.name(), Schemas.sqlType(column.kind())));
  }
}
