package org.leakrisk.gate.source;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A table of rows and what becomes of them. Each line is a row of CSV, a bar, and either {@code
 * ok}, {@code ok drops REASON ...}, or the reason and the column. A return sign stands for a line
 * break inside quotes.
 */
final class BadRows {
  private final StringBuilder csv = new StringBuilder();
  private final List<String> rejections = new ArrayList<>();
  private final Map<String, Long> dropped = new TreeMap<>();
  private int accepted;

  private BadRows() {}

  static BadRows of(String table) {
    BadRows rows = new BadRows();
    long line = 1;
    for (String row : table.split("\n")) {
      int bar = row.lastIndexOf('|');
      String cells = row.substring(0, bar).stripTrailing().replace('⏎', '\n');
      String outcome = row.substring(bar + 1).strip();
      rows.csv.append(cells).append('\n');
      rows.expect(line, outcome);
      line += cells.chars().filter(c -> c == '\n').count() + 1;
    }
    return rows;
  }

  private void expect(long line, String outcome) {
    if (outcome.startsWith("ok")) {
      accepted++;
      for (String reason : outcome.replaceFirst("ok( drops)?", "").strip().split(" ")) {
        if (!reason.isEmpty()) {
          dropped.merge(reason, 1L, Long::sum);
        }
      }
    } else if (!outcome.isEmpty()) {
      rejections.add(line + " " + outcome);
    }
  }

  String csv() {
    return csv.toString();
  }

  /** Line, reason and column of every row that is rejected. */
  List<String> rejections() {
    return List.copyOf(rejections);
  }

  /** How many values are dropped, by reason. */
  Map<String, Long> dropped() {
    return dropped;
  }

  int accepted() {
    return accepted;
  }
}
