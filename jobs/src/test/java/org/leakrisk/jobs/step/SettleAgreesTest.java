package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.leakrisk.gate.Settlement;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.engine.SparkTables;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Doc;
import org.leakrisk.tables.schema.Key;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.value.Token;

/** One rule stands twice, in Java for registers and checks and in Spark for runs: they agree. */
@ExtendWith(SharedSpark.class)
class SettleAgreesTest {
  private static final int WORLDS = 300;

  /** Names whose order by code point differs from that by char. */
  private static final List<String> FILES =
      List.of("a.csv", "b.csv", "\uff5e.csv", "\ud83d\ude00.csv");

  /** A row of any source, as far as settling sees it. */
  record Line(
      @Key RecordId record,
      @Key @Doc("File") String file,
      @Key @Doc("Line") long line,
      @Doc("Revision") long revision,
      @Doc("Content") Token row)
      implements Gated {
    static final Table<Line> TABLE = Table.of("lines", Line.class);
  }

  @Test
  void theRunAndTheCheckSettleEveryWorldAlike(SparkSession spark) {
    List<Line> lines = new ArrayList<>();
    SortedMap<String, String> expected = new TreeMap<>();
    for (int seed = 1; seed <= WORLDS; seed++) {
      List<Line> world = world(seed);
      Settlement<Line> settlement = Settlement.of(world);
      settlement.duplicates().forEach(line -> expected.put(place(line), "DUPLICATE"));
      settlement.superseded().forEach(line -> expected.put(place(line), "SUPERSEDED"));
      settlement.conflicts().forEach(line -> expected.put(place(line), "CONFLICT"));
      lines.addAll(world);
    }
    assertTrue(expected.size() > WORLDS, "worlds without trouble prove nothing");
    assertTrue(
        expected.values().containsAll(List.of("DUPLICATE", "SUPERSEDED", "CONFLICT")),
        "every kind of trouble");
    SortedMap<String, String> verdicts = new TreeMap<>();
    for (Row row :
        SettleJob.verdicts(SettleJob.identities(SparkTables.frame(spark, Line.TABLE, lines)))
            .collectAsList()) {
      verdicts.put(row.getString(1) + ":" + row.getLong(2), row.getString(3));
    }
    assertEquals(expected, verdicts);
  }

  /** The content of a row includes its revision. */
  private static List<Line> world(int seed) {
    Random random = new Random(seed);
    List<Line> world = new ArrayList<>();
    int rows = 1 + random.nextInt(12);
    for (int i = 0; i < rows; i++) {
      long revision = random.nextInt(3);
      world.add(
          new Line(
              new RecordId("complaints/" + seed + "-" + random.nextInt(3)),
              seed + FILES.get(random.nextInt(FILES.size())),
              i + 2,
              revision,
              new Token(revision, random.nextInt(3))));
    }
    Collections.shuffle(world, random);
    return world;
  }

  private static String place(Line line) {
    return line.file() + ":" + line.line();
  }
}
