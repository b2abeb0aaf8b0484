package org.leakrisk.gate.read;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipException;
import org.leakrisk.tables.word.Reason;

/**
 * The rows of a workbook's one visible sheet that holds cells, by their numbers in the sheet. Its
 * first row that holds anything is the header.
 */
final class WorkbookRecords implements Records {
  private static final int MOST_ROWS = 1_048_576;

  private final WorkbookParts parts;
  private final SheetCells cells;
  private final XmlPart sheet;
  private boolean inside;
  private long line;
  private int width;

  WorkbookRecords(Path file, Limits limits) throws IOException {
    parts = guarded(() -> new WorkbookParts(file, limits));
    try {
      SharedStrings strings = new SharedStrings();
      CellStyles styles = new CellStyles();
      cells = new SheetCells(strings, styles, limits);
      sheet =
          guarded(
              () -> {
                String only = onlySheet();
                readParts(strings, styles, limits);
                return parts.part(only);
              });
    } catch (IOException | RuntimeException broken) {
      parts.close();
      throw broken;
    }
  }

  private void readParts(SharedStrings strings, CellStyles styles, Limits limits)
      throws IOException {
    if (parts.strings().isPresent()) {
      try (XmlPart part = parts.part(parts.strings().get())) {
        strings.read(part, limits.fieldBytes());
      }
    }
    if (parts.styles().isPresent()) {
      try (XmlPart part = parts.part(parts.styles().get())) {
        styles.read(part);
      }
    }
  }

  private String onlySheet() throws IOException {
    Optional<String> only = Optional.empty();
    for (String candidate : parts.visibleSheets()) {
      if (holdsCells(candidate)) {
        if (only.isPresent()) {
          throw new FileRefused(FileFault.of(Reason.SEVERAL_SHEETS));
        }
        only = Optional.of(candidate);
      }
    }
    return only.orElseThrow(() -> new FileRefused(FileFault.of(Reason.HEADER_MISMATCH)));
  }

  private boolean holdsCells(String name) throws IOException {
    try (XmlPart part = parts.part(name)) {
      boolean cell = false;
      while (part.nextTag()) {
        cell = part.starts("c") || cell && !part.ends("c");
        if (cell && (part.starts("v") || part.starts("is") || part.starts("f"))) {
          return true;
        }
      }
      return false;
    }
  }

  @Override
  public boolean next(RawRow row) throws IOException {
    return guarded(() -> cut(row));
  }

  private boolean cut(RawRow row) throws IOException {
    while (sheet.nextTag()) {
      if (sheet.starts("sheetData") || sheet.ends("sheetData")) {
        inside = sheet.starts("sheetData");
      } else if (sheet.starts("mergeCell")) {
        throw new FileRefused(FileFault.of(Reason.MERGED_CELLS));
      } else if (inside && sheet.starts("row")) {
        begin(row);
        cells.read(sheet, row);
        fill(row);
        return true;
      }
    }
    return false;
  }

  private void begin(RawRow row) throws FileRefused {
    String number = sheet.attribute("r").orElse(Long.toString(line + 1));
    long next = number.matches("[0-9]{1,7}") ? Long.parseLong(number) : 0;
    if (next <= line || next > MOST_ROWS) {
      throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
    }
    line = next;
    row.begin(line);
  }

  /** The header says how many cells a row has; a workbook does not store empty ones. */
  private void fill(RawRow row) {
    if (row.blank()) {
      return;
    }
    if (width == 0) {
      width = row.fields();
    }
    while (row.fields() < width) {
      row.addCell("");
    }
  }

  @Override
  public int hiddenSheets() {
    return parts.hiddenSheets();
  }

  /** Reads from bytes that may be damaged in ways that libraries do not expect. */
  private static <T> T guarded(Reading<T> reading) throws IOException {
    try {
      return reading.read();
    } catch (ZipException | RuntimeException broken) {
      throw new FileRefused(FileFault.of(Reason.BROKEN_WORKBOOK));
    }
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  @Override
  public void close() throws IOException {
    sheet.close();
    parts.close();
  }
}
