package org.leakrisk.report.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.leakrisk.report.shown.PlainNumber;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;

/**
 * Tables as one JSON document in UTF-8: an object from table name to an array of rows, each an
 * object with the column names as keys, all keys always there, missing values null. Numbers have
 * the digits that CSV has.
 */
public final class JsonTables {
  /**
   * A table with its rows.
   *
   * @param <R> the record of one row
   * @param table the table
   * @param rows its rows in the order in which they are written
   */
  public record Rows<R extends Record>(Table<R> table, List<R> rows) {}

  private JsonTables() {}

  /**
   * Writes the tables in the order given, with a line feed at the end; leaves the stream open.
   *
   * @throws IllegalArgumentException when a table holds tokens
   * @throws IOException when the stream fails
   */
  public static void write(List<Rows<?>> tables, OutputStream out) throws IOException {
    JsonFactory factory =
        JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
    DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.writeStartObject();
      for (Rows<?> rows : tables) {
        write(rows, json);
      }
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static <R extends Record> void write(Rows<R> rows, JsonGenerator json)
      throws IOException {
    List<Column> columns = rows.table().columns();
    json.writeArrayFieldStart(rows.table().name());
    for (R row : rows.rows()) {
      List<Optional<Object>> cells = rows.table().cells(row);
      json.writeStartObject();
      for (int i = 0; i < columns.size(); i++) {
        json.writeFieldName(columns.get(i).name());
        if (cells.get(i).isPresent()) {
          write(columns.get(i), cells.get(i).orElseThrow(), json);
        } else {
          json.writeNull();
        }
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void write(Column column, Object cell, JsonGenerator json) throws IOException {
    switch (column.kind()) {
      case LONG -> json.writeNumber((Long) cell);
      case DOUBLE -> json.writeNumber(PlainNumber.of((Double) cell));
      case BOOLEAN -> json.writeBoolean((Boolean) cell);
      case TEXT, DATE -> json.writeString(cell.toString());
      case MONEY -> json.writeNumber(PlainNumber.money((BigDecimal) cell));
      case PARCELS -> json.writeNumber(PlainNumber.trimmed((BigDecimal) cell));
      case LIST -> writeList((List<?>) cell, json);
      case TOKEN -> throw new IllegalArgumentException("A token is never written as JSON");
    }
  }

  private static void writeList(List<?> list, JsonGenerator json) throws IOException {
    json.writeStartArray();
    for (Object text : list) {
      json.writeString(text.toString());
    }
    json.writeEndArray();
  }
}
