package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.value.Token;

class SettlementTest {
  private record Row(RecordId record, String file, long line, long revision, Token row)
      implements Gated {}

  private static Row row(String id, long line, long revision, long content) {
    return new Row(new RecordId("complaints/" + id), "f", line, revision, new Token(0, content));
  }

  private static String settled(List<Row> rows) {
    Settlement<Row> settled = Settlement.of(rows);
    return lines(settled.accepted())
        + lines(settled.duplicates())
        + lines(settled.superseded())
        + lines(settled.conflicts());
  }

  private static String lines(List<Row> rows) {
    return rows.stream().map(Row::line).toList().toString();
  }

  @Test
  void equalRowsAreOneRow() {
    assertEquals(
        "[1][2, 3][][]", settled(List.of(row("a", 3, 0, 7), row("a", 1, 0, 7), row("a", 2, 0, 7))));
  }

  @Test
  void theHighestRevisionReplacesTheOthers() {
    assertEquals(
        "[2][3][1, 4][]",
        settled(
            List.of(row("a", 1, 0, 5), row("a", 2, 2, 6), row("a", 3, 2, 6), row("a", 4, 1, 7))));
  }

  @Test
  void differentContentsOfTheHighestRevisionAreAllInConflict() {
    assertEquals(
        "[4][][3][1, 2]",
        settled(
            List.of(row("a", 1, 1, 5), row("a", 2, 1, 6), row("a", 3, 0, 4), row("b", 4, 0, 5))));
  }

  @Test
  void theOrderOfRowsDoesNotMatterAndNoneIsLost() {
    Random random = new Random(61);
    for (int world = 0; world < 300; world++) {
      List<Row> rows = new ArrayList<>();
      for (int line = 1; line <= 20; line++) {
        String id = "r" + random.nextInt(6);
        rows.add(row(id, line, random.nextInt(3), random.nextInt(3)));
      }
      Settlement<Row> settled = Settlement.of(rows);
      Collections.shuffle(rows, random);
      assertEquals(settled, Settlement.of(rows));
      assertEquals(
          20,
          settled.accepted().size()
              + settled.duplicates().size()
              + settled.superseded().size()
              + settled.conflicts().size());
    }
  }
}
