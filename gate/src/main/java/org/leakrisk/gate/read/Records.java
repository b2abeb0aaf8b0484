package org.leakrisk.gate.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.leakrisk.gate.column.InputColumn;

/**
 * The records of a file, whatever its format: first the header, then row after row, each cell as
 * the text that a CSV file would hold. All but CSV give their cells in UTF-8.
 */
interface Records extends Closeable {
  /**
   * Gives the next record.
   *
   * @return false when there is none
   * @throws FileRefused when the file cannot be read any further
   */
  boolean next(RawRow row) throws IOException;

  /** Number of hidden sheets, which are not read. */
  default int hiddenSheets() {
    return 0;
  }

  @Override
  default void close() throws IOException {}

  /**
   * Opens a surveyed file.
   *
   * @param stored its bytes, for formats that are read from beginning to end
   * @param columns the columns of its source
   */
  static Records of(FileToRead file, StoredBytes stored, List<InputColumn> columns, Limits limits)
      throws IOException {
    return switch (file.format()) {
      case CSV -> new RecordSplitter(TextBytes.of(stored, file.gzip(), limits).bytes());
      case JSON_LINES ->
          new JsonLines(
              TextBytes.of(stored, file.gzip(), limits).bytes(),
              file.encoding().charset(),
              new JsonCells(columns, limits),
              limits);
      case JSON_ARRAY ->
          new JsonArray(
              TextBytes.of(stored, file.gzip(), limits).bytes(),
              file.encoding().charset(),
              new JsonCells(columns, limits));
      case XLSX -> new WorkbookRecords(file.path(), limits);
      case PARQUET -> new ParquetRecords(file.path(), columns, limits);
    };
  }
}
