package org.leakrisk.report.terminal;

import java.util.ArrayList;
import java.util.List;

/** Rows of cells, each column as wide as its widest cell. */
final class TextTable {
  private static final String GAP = "  ";

  /** Changes the look of a padded cell without changing its width. */
  interface Paint {
    String of(int row, int column, String padded);
  }

  private final List<String> headings;
  private final List<Boolean> right;
  private final List<List<String>> rows = new ArrayList<>();

  private TextTable(List<String> headings, List<Boolean> right) {
    this.headings = headings;
    this.right = right;
  }

  /** Headings from left to right; a leading {@code >} sets the column to the right. */
  static TextTable of(List<String> headings) {
    return new TextTable(
        headings.stream().map(text -> text.startsWith(">") ? text.substring(1) : text).toList(),
        headings.stream().map(text -> text.startsWith(">")).toList());
  }

  void add(List<String> cells) {
    rows.add(List.copyOf(cells));
  }

  List<String> lines() {
    return lines((row, column, padded) -> padded);
  }

  List<String> lines(Paint paint) {
    int[] widths = new int[headings.size()];
    for (int column = 0; column < widths.length; column++) {
      widths[column] = width(column);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(headings, -1, widths, (row, column, padded) -> padded));
    for (int row = 0; row < rows.size(); row++) {
      lines.add(line(rows.get(row), row, widths, paint));
    }
    return lines;
  }

  /** Columns of the terminal that the whole table takes. */
  int width() {
    int width = 1 - GAP.length();
    for (int column = 0; column < headings.size(); column++) {
      width += GAP.length() + width(column);
    }
    return width;
  }

  int width(int column) {
    int width = DisplayWidth.of(headings.get(column));
    for (List<String> row : rows) {
      width = Math.max(width, DisplayWidth.of(row.get(column)));
    }
    return width;
  }

  private String line(List<String> cells, int row, int[] widths, Paint paint) {
    StringBuilder line = new StringBuilder(" ");
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      boolean last = column == widths.length - 1;
      String padded =
          last && !right.get(column)
              ? cell
              : DisplayWidth.padded(cell, widths[column], right.get(column));
      line.append(column == 0 ? "" : GAP).append(paint.of(row, column, padded));
    }
    return line.toString().stripTrailing();
  }
}
