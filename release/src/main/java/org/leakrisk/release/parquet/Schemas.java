package org.leakrisk.release.parquet;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Type;
import org.apache.parquet.schema.Type.Repetition;
import org.apache.parquet.schema.Types;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Kind;
import org.leakrisk.tables.schema.Table;

/** The Parquet schema of a table, and the schema text from which Spark takes column comments. */
final class Schemas {
  /** Footer key under which Spark keeps and looks for its schema. */
  static final String SPARK_SCHEMA_KEY = "org.apache.spark.sql.parquet.row.metadata";

  static final int MONEY_DIGITS = 18;
  static final int MONEY_SCALE = 2;
  static final int PARCELS_DIGITS = 38;
  static final int PARCELS_SCALE = 9;

  /** Bytes of a decimal of 38 digits. */
  static final int PARCELS_BYTES = 16;

  private Schemas() {}

  static MessageType parquet(Table<?> table) {
    return new MessageType("spark_schema", table.columns().stream().map(Schemas::type).toList());
  }

  static Type type(Column column) {
    return type(
        column.name(),
        column.kind(),
        column.optional() ? Repetition.OPTIONAL : Repetition.REQUIRED);
  }

  static Type type(String name, Kind kind, Repetition repetition) {
    return switch (kind) {
      case LONG -> Types.primitive(PrimitiveTypeName.INT64, repetition).named(name);
      case DOUBLE -> Types.primitive(PrimitiveTypeName.DOUBLE, repetition).named(name);
      case BOOLEAN -> Types.primitive(PrimitiveTypeName.BOOLEAN, repetition).named(name);
      case TEXT -> text(repetition, name);
      case DATE ->
          Types.primitive(PrimitiveTypeName.INT32, repetition)
              .as(LogicalTypeAnnotation.dateType())
              .named(name);
      case MONEY ->
          Types.primitive(PrimitiveTypeName.INT64, repetition)
              .as(LogicalTypeAnnotation.decimalType(MONEY_SCALE, MONEY_DIGITS))
              .named(name);
      case PARCELS ->
          Types.primitive(PrimitiveTypeName.FIXED_LEN_BYTE_ARRAY, repetition)
              .length(PARCELS_BYTES)
              .as(LogicalTypeAnnotation.decimalType(PARCELS_SCALE, PARCELS_DIGITS))
              .named(name);
      case TOKEN -> Types.primitive(PrimitiveTypeName.BINARY, repetition).named(name);
      case LIST -> Types.list(repetition).element(text(Repetition.REQUIRED, "element")).named(name);
    };
  }

  private static Type text(Repetition repetition, String name) {
    return Types.primitive(PrimitiveTypeName.BINARY, repetition)
        .as(LogicalTypeAnnotation.stringType())
        .named(name);
  }

  /** The type in the words of SQL, for messages. */
  static String sqlType(Kind kind) {
    return switch (kind) {
      case LONG -> "bigint";
      case DOUBLE -> "double";
      case BOOLEAN -> "boolean";
      case TEXT -> "string";
      case DATE -> "date";
      case MONEY -> "decimal(18,2)";
      case PARCELS -> "decimal(38,9)";
      case TOKEN -> "binary";
      case LIST -> "array<string>";
    };
  }

  /** The table's schema as Spark writes it into a footer, comments included. */
  static String spark(Table<?> table) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
      json.writeStartObject();
      json.writeStringField("type", "struct");
      json.writeArrayFieldStart("fields");
      for (Column column : table.columns()) {
        json.writeStartObject();
        json.writeStringField("name", column.name());
        writeSparkType(json, column.kind());
        json.writeBooleanField("nullable", column.optional());
        json.writeObjectFieldStart("metadata");
        json.writeStringField("comment", column.doc());
        json.writeEndObject();
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeEndObject();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return text.toString();
  }

  private static void writeSparkType(JsonGenerator json, Kind kind) throws IOException {
    if (kind != Kind.LIST) {
      json.writeStringField("type", kind == Kind.LONG ? "long" : sqlType(kind));
      return;
    }
    json.writeObjectFieldStart("type");
    json.writeStringField("type", "array");
    json.writeStringField("elementType", "string");
    json.writeBooleanField("containsNull", false);
    json.writeEndObject();
  }
}
