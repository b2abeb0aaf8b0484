package org.leakrisk.report.terminal;

import org.leakrisk.risk.ranked.CourierRanking.Row;

/** A courier as name and id; the id alone when the terminal cannot show the name. */
final class CourierText {
  private static final int SHORTEST_NAME = 4;

  private CourierText() {}

  /** Name and id in a width; the name is cut before the id. */
  static String of(Row row, int width, Look look) {
    String id = row.courier().code();
    String name = look.safe(row.name());
    int room = width - DisplayWidth.of(id) - 1;
    if (name.isEmpty() || name.equals(id) || room < SHORTEST_NAME) {
      return look.cut(id, width);
    }
    return look.cut(name, room) + " " + id;
  }
}
