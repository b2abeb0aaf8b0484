package org.leakrisk.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.evidence.FileAccounting;

/** No row is ever lost or counted twice, whatever the input. */
class AccountingTest {
  private static final int WORLDS = 300;
  private static final String[] ROWS = {
    "c%d,2012-11-02,jiatong,yes,\n",
    "c%d,2012-02-30,jiatong,yes,\n",
    "\n",
    ",,,,\n",
    "c%d\n",
    "c%d,2012-11-02,\"jia\ntong\",,\r\n",
    "c%d,2012-11-02,jia\"tong,,\n",
    "c%d,2012-11-02,,,\r\n",
    "c%d,2012-11-02,佳通,maybe,\n",
    ",2012-11-02,,,\n"
  };

  @Test
  void everyRecordIsEitherAcceptedOrRejectedWithOneReason(@TempDir Path root) {
    for (int seed = 0; seed < WORLDS; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder(TestInput.HEADER);
      int records = random.nextInt(60);
      int blank = 0;
      for (int i = 0; i < records; i++) {
        String row = ROWS[random.nextInt(ROWS.length)];
        blank += row.equals("\n") ? 1 : 0;
        text.append(row.formatted(random.nextInt(40)));
      }
      TestInput.Outcome outcome =
          TestInput.withCouriers(root).file("complaints.csv", text.toString()).read();
      Receipt receipt = outcome.receipt("complaints");
      String world = "seed " + seed;
      assertEquals(records - blank, receipt.rowsRead(), world);
      assertEquals(blank, receipt.blank(), world);
      assertEquals(receipt.rowsRead(), receipt.accepted() + receipt.rejected(), world);
      assertEquals(
          receipt.rejected(),
          receipt.rejections().values().stream().mapToLong(Long::longValue).sum(),
          world);
      assertEquals(receipt.rejected(), outcome.rejected.size(), world);
      assertEquals(
          receipt.accepted(),
          outcome.accepted.stream().filter(row -> row.file().equals("complaints.csv")).count(),
          world);
      assertEquals(outcome.survey.of("complaints").get(0).bytes(), receipt.bytesConsumed(), world);
    }
  }

  @Test
  void receiptsBecomeAccountsOnceDuplicatesAreKnown(@TempDir Path root) {
    String rows = "c1,2012-11-02,,,\n".repeat(3) + "c2,2012-13-02,,,\n\n";
    Receipt receipt =
        TestInput.withCouriers(root)
            .file("complaints.csv", TestInput.HEADER + rows)
            .read()
            .receipt("complaints");
    assertEquals(
        new FileAccounting("complaints", "complaints.csv", 4, 1, 2, 0, 1, 1, 0, "ascii"),
        receipt.accounting(2, 0, 0));
  }
}
