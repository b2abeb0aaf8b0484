package org.leakrisk.report.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leakrisk.report.Sample;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Rejection;

class JsonTablesTest {
  private static String json(List<JsonTables.Rows<?>> tables) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    JsonTables.write(tables, out);
    return out.toString(StandardCharsets.UTF_8);
  }

  @Test
  void writesRowsUnderTheNamesOfTablesAndColumns() throws IOException {
    FileAccounting file =
        new FileAccounting("parcels", "a\"b.csv", 10, 7, 1, 0, 2, 0, 0, "GB18030");
    assertEquals(
        """
        {
          "accounting" : [ {
            "source" : "parcels",
            "file" : "a\\"b.csv",
            "rows_read" : 10,
            "accepted" : 7,
            "duplicates" : 1,
            "superseded" : 0,
            "rejected" : 2,
            "blank" : 0,
            "dropped_values" : 0,
            "encoding" : "GB18030"
          } ],
          "rejected" : [ ]
        }
        """,
        json(
            List.of(
                new JsonTables.Rows<>(FileAccounting.TABLE, List.of(file)),
                new JsonTables.Rows<>(Rejection.TABLE, List.of()))));
  }

  @Test
  void writesNumbersAsNumbersAndMissingOnesAsNull() throws IOException {
    String json = json(List.of(new JsonTables.Rows<>(CourierRanking.TABLE, Sample.ranking())));
    assertTrue(json.contains("\"leak_index\" : 2.28,"), json);
    assertTrue(json.contains("\"parcels\" : 41200,"));
    assertTrue(json.contains("\"rank\" : null,"));
    assertTrue(json.contains("\"fragile\" : true,"));
    assertTrue(json.contains("\"name\" : \"丙通\""));
  }
}
