package org.leakrisk.release.parquet;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.apache.parquet.format.ColumnChunk;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;

class FooterTest {
  private static final Table<Line> LINES = Table.of("lines", Line.class);
  private static final int TAIL = 8;

  @TempDir Path directory;

  record Line(@Key @Doc("Number") long number, @Doc("Perhaps a word") Optional<String> word) {}

  @Test
  void encodingsStandInOneOrderInEveryProcess() throws IOException {
    FileMetaData footer = footer(Files.readAllBytes(written()));
    for (ColumnChunk column : footer.getRow_groups().get(0).getColumns()) {
      List<Encoding> encodings = column.getMeta_data().getEncodings();
      assertTrue(encodings.size() > 1, "nothing to sort: " + encodings);
      assertEquals(encodings.stream().sorted().toList(), encodings);
    }
  }

  @Test
  void anotherOrderBecomesTheSameBytes() throws IOException {
    Path file = written();
    byte[] bytes = Files.readAllBytes(file);
    FileMetaData footer = footer(bytes);
    for (ColumnChunk column : footer.getRow_groups().get(0).getColumns()) {
      List<Encoding> turned = new ArrayList<>(column.getMeta_data().getEncodings());
      Collections.reverse(turned);
      column.getMeta_data().setEncodings(turned);
    }
    byte[] other = bytes.clone();
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    Util.writeFileMetaData(footer, turned);
    int start = bytes.length - TAIL - turned.size();
    System.arraycopy(turned.toByteArray(), 0, other, start, turned.size());
    Files.write(file, other);
    Footer.sort(file);
    assertArrayEquals(bytes, Files.readAllBytes(file));
  }

  private Path written() {
    Path file = directory.resolve("lines.parquet");
    List<Line> rows =
        LongStream.range(0, 50)
            .mapToObj(number -> new Line(number, Optional.of("word").filter(any -> number % 3 > 0)))
            .toList();
    TableWriter.writeAll(LINES, file, rows);
    assertEquals(rows, TableReader.read(LINES, file));
    return file;
  }

  private static FileMetaData footer(byte[] bytes) throws IOException {
    int end = bytes.length - TAIL;
    int length = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(end);
    return Util.readFileMetaData(new ByteArrayInputStream(bytes, end - length, length));
  }
}
