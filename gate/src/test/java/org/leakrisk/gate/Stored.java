package org.leakrisk.gate;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType.PrimitiveTypeName;
import org.apache.parquet.schema.Types;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Files of each format, written by other hands than those that read them. */
final class Stored {
  private Stored() {}

  /** Rows of text, the header first, as JSON: a line or an element each, empty cells as null. */
  static byte[] json(List<List<String>> rows, boolean lines) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (JsonGenerator json = new JsonFactory().createGenerator(bytes)) {
      if (!lines) {
        json.writeStartArray();
      } else {
        json.setRootValueSeparator(new com.fasterxml.jackson.core.io.SerializedString("\n"));
      }
      for (List<String> row : rows.subList(1, rows.size())) {
        json.writeStartObject();
        for (int cell = 0; cell < row.size(); cell++) {
          json.writeFieldName(rows.get(0).get(cell));
          if (row.get(cell).isEmpty()) {
            json.writeNull();
          } else {
            json.writeString(row.get(cell));
          }
        }
        json.writeEndObject();
      }
      if (!lines) {
        json.writeEndArray();
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Rows of text as a workbook of one sheet. */
  static byte[] xlsx(List<List<String>> rows) {
    return workbook(
        book -> {
          Worksheet sheet = book.newWorksheet("data");
          for (int row = 0; row < rows.size(); row++) {
            for (int cell = 0; cell < rows.get(row).size(); cell++) {
              if (!rows.get(row).get(cell).isEmpty()) {
                sheet.value(row, cell, rows.get(row).get(cell));
              }
            }
          }
        });
  }

  static byte[] workbook(Consumer<Workbook> content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook book = new Workbook(bytes, "test", "1.0")) {
      content.accept(book);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }

  /** Rows of text as Parquet, every column an optional string. */
  static byte[] parquet(List<List<String>> rows) {
    Types.MessageTypeBuilder schema = Types.buildMessage();
    rows.get(0)
        .forEach(
            name ->
                schema
                    .optional(PrimitiveTypeName.BINARY)
                    .as(LogicalTypeAnnotation.stringType())
                    .named(name));
    MessageType type = schema.named("rows");
    return parquet(
        type,
        CompressionCodecName.SNAPPY,
        rows.subList(1, rows.size()).stream().map(row -> group(type, row)).toList());
  }

  private static Group group(MessageType type, List<String> row) {
    Group group = new SimpleGroup(type);
    for (int cell = 0; cell < row.size(); cell++) {
      if (!row.get(cell).isEmpty()) {
        group.add(cell, row.get(cell));
      }
    }
    return group;
  }

  static byte[] parquet(MessageType type, CompressionCodecName codec, List<Group> rows) {
    try {
      Path folder = Files.createTempDirectory("parquet");
      Path file = folder.resolve("rows.parquet");
      try (ParquetWriter<Group> writer =
          ExampleParquetWriter.builder(new LocalOutputFile(file))
              .withConf(new PlainParquetConfiguration())
              .withType(type)
              .withCompressionCodec(codec)
              .withPageWriteChecksumEnabled(true)
              .build()) {
        for (Group row : rows) {
          writer.write(row);
        }
      }
      byte[] bytes = Files.readAllBytes(file);
      Files.delete(file);
      Files.delete(folder);
      return bytes;
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
