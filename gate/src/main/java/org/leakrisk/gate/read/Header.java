package org.leakrisk.gate.read;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.leakrisk.gate.column.InputColumn;
import org.leakrisk.tables.word.Reason;

/**
 * Which cell of a record belongs to which column. Columns are matched by name; case, white space,
 * hyphens, underscores, width and invisible characters do not matter.
 */
final class Header {
  static final int NOT_IN_FILE = -1;

  private final int fields;
  private final int[] fieldOfColumn;
  private final int extra;
  private final List<FileFault> faults;

  private Header(int fields, int[] fieldOfColumn, int extra, List<FileFault> faults) {
    this.fields = fields;
    this.fieldOfColumn = fieldOfColumn;
    this.extra = extra;
    this.faults = List.copyOf(faults);
  }

  /** Matches the first record of a file against the columns of its source. */
  static Header of(RawRow row, Charset charset, List<InputColumn> columns, Limits limits) {
    if (row.tooLong() || row.rawBytes() > limits.headerBytes() || row.fields() > limits.columns()) {
      return refused(FileFault.at(Reason.HEADER_TOO_LONG, row.line()));
    }
    if (row.badQuoting() || row.nul() || row.high() && !new Candidate(charset).decodes(row)) {
      return refused(FileFault.at(Reason.HEADER_MISMATCH, row.line()));
    }
    List<String> names = new ArrayList<>();
    for (int field = 0; field < row.fields(); field++) {
      names.add(folded(row.text(field, charset)));
    }
    return match(names, columns, row.line());
  }

  /**
   * The header of records that name their cells one by one.
   *
   * @param seen columns that any of them names
   * @param extra number of other names
   */
  static Header ofKeys(List<InputColumn> columns, BitSet seen, int extra) {
    int[] fieldOfColumn = new int[columns.size()];
    List<FileFault> faults = new ArrayList<>();
    for (int column = 0; column < fieldOfColumn.length; column++) {
      fieldOfColumn[column] = seen.get(column) ? column : NOT_IN_FILE;
      if (columns.get(column).required() && !seen.get(column)) {
        faults.add(FileFault.key(Reason.MISSING_COLUMN, columns.get(column).name()));
      }
    }
    return seen.isEmpty()
        ? refused(FileFault.of(Reason.HEADER_MISMATCH))
        : new Header(columns.size(), fieldOfColumn, extra, faults);
  }

  /** The header of a file without any record that could name a cell. */
  static Header none(List<InputColumn> columns) {
    int[] fieldOfColumn = new int[columns.size()];
    Arrays.fill(fieldOfColumn, NOT_IN_FILE);
    return new Header(0, fieldOfColumn, 0, List.of());
  }

  private static Header match(List<String> names, List<InputColumn> columns, long line) {
    int[] fieldOfColumn = new int[columns.size()];
    int found = 0;
    List<FileFault> faults = new ArrayList<>();
    for (int column = 0; column < fieldOfColumn.length; column++) {
      String name = folded(columns.get(column).name());
      fieldOfColumn[column] = names.indexOf(name);
      if (fieldOfColumn[column] >= 0) {
        found++;
        if (names.lastIndexOf(name) != fieldOfColumn[column]) {
          faults.add(FileFault.column(Reason.DUPLICATE_COLUMN, columns.get(column).name()));
        }
      } else if (columns.get(column).required()) {
        faults.add(FileFault.column(Reason.MISSING_COLUMN, columns.get(column).name()));
      }
    }
    if (found == 0) {
      return refused(FileFault.at(Reason.HEADER_MISMATCH, line));
    }
    if (faults.isEmpty() && twice(names)) {
      faults.add(FileFault.at(Reason.DUPLICATE_COLUMN, line));
    }
    return new Header(names.size(), fieldOfColumn, names.size() - found, faults);
  }

  private static boolean twice(List<String> names) {
    Set<String> seen = new HashSet<>();
    return names.stream().anyMatch(name -> !name.isEmpty() && !seen.add(name));
  }

  private static Header refused(FileFault fault) {
    return new Header(0, new int[0], 0, List.of(fault));
  }

  /** A column name in the form in which names are compared. */
  static String folded(String name) {
    String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(plain.length());
    plain.codePoints().filter(Header::counts).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  private static boolean counts(int codePoint) {
    return codePoint != '_'
        && codePoint != '-'
        && !Character.isWhitespace(codePoint)
        && !Character.isSpaceChar(codePoint)
        && Character.getType(codePoint) != Character.FORMAT;
  }

  /** Number of cells that a record must have. */
  int fields() {
    return fields;
  }

  /** The cell of a column, or {@link #NOT_IN_FILE}. */
  int fieldOf(int column) {
    return fieldOfColumn[column];
  }

  /** Number of columns that are not in the contract. */
  int extra() {
    return extra;
  }

  /** Why the file is refused; empty when the header is good. */
  List<FileFault> faults() {
    return faults;
  }
}
