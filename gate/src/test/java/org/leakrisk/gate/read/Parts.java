package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** The parts of a workbook, for tests that damage one of them. */
public final class Parts {
  private Parts() {}

  /** The unpacked parts by name. */
  public static Map<String, byte[]> of(byte[] workbook) throws IOException {
    Path file = Files.write(Files.createTempFile("book", ".xlsx"), workbook);
    Map<String, byte[]> parts = new LinkedHashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
      }
    }
    Files.delete(file);
    return parts;
  }
}
