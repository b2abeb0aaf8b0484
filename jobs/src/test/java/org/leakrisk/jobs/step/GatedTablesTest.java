package org.leakrisk.jobs.step;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import org.junit.jupiter.api.Test;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;

class GatedTablesTest {
  @Test
  void rowsOfEverySourceThatIsNoRegisterAreHandedOver() {
    for (Source source : Sources.all()) {
      if (source.register()) {
        assertFalse(GatedTables.has(source.name()), source.name());
      } else {
        assertEquals(source.table().type(), GatedTables.of(source.name()).type(), source.name());
      }
    }
  }
}
