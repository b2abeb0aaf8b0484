package org.leakrisk.checks.canary;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One CSV file as it is being written; every cell is quoted. */
final class Sheet {
  private final List<String> columns;
  private final StringBuilder text = new StringBuilder();

  Sheet(String... columns) {
    this.columns = Arrays.asList(columns);
    line(this.columns);
  }

  /** A row by names of columns; the others stay empty. */
  void row(Map<String, String> cells) {
    if (!columns.containsAll(cells.keySet())) {
      throw new IllegalArgumentException("No such column: " + cells.keySet());
    }
    line(columns.stream().map(column -> cells.getOrDefault(column, "")).toList());
  }

  /** A row of any cells. */
  void line(List<String> cells) {
    text.append(
        cells.stream()
            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
            .collect(Collectors.joining(",", "", "\r\n")));
  }

  String text() {
    return text.toString();
  }
}
