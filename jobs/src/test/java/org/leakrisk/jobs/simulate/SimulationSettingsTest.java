package org.leakrisk.jobs.simulate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.failure.Failure;

class SimulationSettingsTest {
  @Test
  void everyKnobGivenAtItsDefaultGivesTheDefaultWorld() {
    SimulationSettings defaults = SimulationSettings.defaults();
    for (Knob knob : SimulationSettings.knobs()) {
      SimulationSettings same = defaults.with(knob.name(), knob.defaultValue());
      assertEquals(defaults.seed(), same.seed(), knob.name());
      assertEquals(defaults.market(), same.market(), knob.name());
      assertEquals(defaults.leaks(), same.leaks(), knob.name());
      assertEquals(defaults.recording(), same.recording(), knob.name());
      assertEquals(defaults.oversight(), same.oversight(), knob.name());
      assertEquals(defaults.files(), same.files(), knob.name());
    }
  }

  @Test
  void aWorldRemembersOnlyTheKnobsThatWereSet() {
    SimulationSettings settings =
        SimulationSettings.of(Map.of("seed", "7", "end-month", "2013-03", "months", "4"));
    assertEquals(7, settings.seed());
    assertEquals(YearMonth.of(2012, 12), settings.market().firstMonth());
    assertEquals(Map.of("seed", "7", "end-month", "2013-03", "months", "4"), settings.chosen());
  }

  @Test
  void wrongSettingsAreRefusedInOneLine() {
    refused("simulate: --couriers must lie between 1 and 48", "couriers", "0");
    refused("simulate: --couriers must be a whole number", "couriers", "many");
    refused("simulate: --leak-rate must lie between 0 and 10000", "leak-rate", "NaN");
    refused("simulate: --overlap must lie between 0 and 0.35", "overlap", "0.5");
    refused("simulate: --bad-rows must lie between 0 and 0.15", "bad-rows", "0.2");
    refused("simulate: --null must be yes or no", "null", "perhaps");
    refused("simulate: --end-month must be a month as 2012-12", "end-month", "2012-13");
    refused("simulate: --formats takes csv, csv.gz", "formats", "xlsx");
    refused("simulate: --encodings takes utf-8, utf-8-bom, gbk, gb18030", "encodings", "big5");
    refused("simulate: --fake-parcel-courier is volume or leaker", "fake-parcel-courier", "x");
    Failure unknown =
        assertThrows(Failure.BadUsage.class, () -> SimulationSettings.of(Map.of("sede", "1")));
    assertTrue(
        unknown
            .getMessage()
            .startsWith("simulate: unknown setting 'sede': known are alias-noise,"));
  }

  @Test
  void couriersOfTheCatalogueHaveNamesOfTheirOwn() {
    TreeSet<String> seen = new TreeSet<>();
    int forms = 0;
    for (CourierName name : CourierCatalogue.ORDINARY) {
      for (String form :
          new String[] {
            name.id(),
            name.name(),
            name.spacedLatin(),
            name.translation(),
            name.misprint(),
            name.waybillPrefix()
          }) {
        seen.add(form);
        forms++;
      }
    }
    assertEquals(48 * 6, forms);
    assertEquals(forms, seen.size());
  }

  private static void refused(String message, String knob, String value) {
    Failure failure =
        assertThrows(Failure.BadUsage.class, () -> SimulationSettings.of(Map.of(knob, value)));
    assertEquals(message, failure.getMessage());
  }
}
