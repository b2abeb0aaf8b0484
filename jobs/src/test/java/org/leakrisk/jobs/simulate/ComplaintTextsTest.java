package org.leakrisk.jobs.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.gate.leak.LeakDetector;
import org.leakrisk.gate.leak.LeakRules;
import org.leakrisk.gate.leak.LeakText;

class ComplaintTextsTest {
  private static final int TEXT = 9;

  @TempDir Path temporary;

  @Test
  void whatComplaintsSayIsReadAsItWasMeant() throws IOException {
    WrittenWorld world = WrittenWorld.of(temporary, "leak-column", "no", "complaint-text", "yes");
    assertEquals("text", world.lines("complaints-2012-h2.csv").get(0).split(",")[TEXT]);
    Set<String> leaks = new HashSet<>();
    world.truth("complaint", "incident").forEach(row -> leaks.add(row.get(1)));
    LeakDetector detector = new LeakDetector(LeakRules.standard());
    long[] counts = new long[4];
    for (List<String> row : world.rows("complaints")) {
      LeakText found = detector.look(row.get(TEXT)).on(LocalDate.parse(row.get(1))).text();
      boolean detected = found == LeakText.STRONG || found == LeakText.CONSEQUENCE;
      counts[(leaks.contains(row.get(0)) ? 2 : 0) + (detected ? 1 : 0)]++;
    }
    assertTrue(counts[3] >= 0.98 * (counts[1] + counts[3]), Arrays.toString(counts));
    assertTrue(counts[3] >= 0.95 * (counts[2] + counts[3]), Arrays.toString(counts));
    assertTrue(counts[0] > 0 && counts[3] > 0);
  }
}
