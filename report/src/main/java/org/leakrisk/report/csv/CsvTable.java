package org.leakrisk.report.csv;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategy;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.schema.Column;
import org.leakrisk.tables.schema.Table;

/**
 * Any table as CSV: UTF-8 without byte order mark, CRLF, RFC 4180, column names first. Text is
 * quoted and gets a leading apostrophe where a spreadsheet would take it for a formula; lists are
 * joined by {@code ;}. Numbers, days and truths are bare; a missing value is an empty field.
 */
public final class CsvTable {
  private CsvTable() {}

  /**
   * Writes the rows in the order given; leaves the stream open.
   *
   * @throws IllegalArgumentException when the table holds tokens
   * @throws IOException when the stream fails
   */
  public static <R extends Record> void write(Table<R> table, Iterable<R> rows, OutputStream out)
      throws IOException {
    List<Column> columns = table.columns();
    Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    CsvWriter csv =
        CsvWriter.builder()
            .lineDelimiter(LineDelimiter.CRLF)
            .quoteStrategy(new TextColumns(columns))
            .build(text);
    csv.writeRecord(columns.stream().map(Column::name).toList());
    for (R row : rows) {
      csv.writeRecord(fields(columns, table.cells(row)));
    }
    csv.flush();
  }

  /** The fields of a row; the writer knows a missing one as null. */
  private static String[] fields(List<Column> columns, List<Optional<Object>> cells) {
    String[] fields = new String[columns.size()];
    for (int i = 0; i < fields.length; i++) {
      if (cells.get(i).isPresent()) {
        fields[i] = CsvCell.of(columns.get(i).kind(), cells.get(i).orElseThrow());
      }
    }
    return fields;
  }

  /** Quotes the columns of text below the header, empty texts included. */
  private static final class TextColumns implements QuoteStrategy {
    private final boolean[] text;

    TextColumns(List<Column> columns) {
      text = new boolean[columns.size()];
      for (int i = 0; i < text.length; i++) {
        text[i] = CsvCell.isText(columns.get(i).kind());
      }
    }

    @Override
    public boolean quoteEmpty(int line, int field) {
      return text[field];
    }

    @Override
    public boolean quoteValue(int line, int field, String value) {
      return line > 1 && text[field];
    }
  }
}
