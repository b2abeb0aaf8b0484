package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class CadenceTest {
  private static final SortedSet<Long> MONTHLY = months(1, 2, 3, 4, 5, 6, 7);

  @Test
  void aSeriesIsMonthlyQuarterlyOrYearlyWhateverItsGaps() {
    assertEquals(1, Cadence.of(months(1, 4, 6), MONTHLY).months());
    assertEquals(3, Cadence.of(months(2, 5, 17), MONTHLY).months());
    assertEquals(12, Cadence.of(months(11, 23, 47), MONTHLY).months());
  }

  @Test
  void twoPeriodsAreTooFewToTellSoTheOthersTell() {
    assertEquals(1, Cadence.of(months(2, 5), MONTHLY).months());
    assertEquals(3, Cadence.of(months(5), months(2, 5, 8, 11)).months());
    assertEquals(1, Cadence.of(months(5), months(5)).months());
  }

  @Test
  void aPeriodStandsUnderItsLastMonth() {
    Cadence quarterly = Cadence.of(months(2, 5, 17), MONTHLY);
    assertEquals(20, quarterly.periodEnd(18));
    assertEquals(20, quarterly.periodEnd(20));
    assertEquals(2, quarterly.periodEnd(0));
    assertEquals(7, Cadence.of(MONTHLY, MONTHLY).periodEnd(7));
  }

  @Test
  void volumeIsRecentForThreeMonthsOrOnePeriod() {
    Cadence monthly = Cadence.of(MONTHLY, MONTHLY);
    assertTrue(monthly.isRecent(5, 7));
    assertFalse(monthly.isRecent(4, 7));
    assertFalse(monthly.isRecent(8, 7));
    Cadence yearly = Cadence.of(months(11, 23, 35), MONTHLY);
    assertTrue(yearly.isRecent(35, 46));
    assertFalse(yearly.isRecent(35, 47));
  }

  private static SortedSet<Long> months(long... months) {
    SortedSet<Long> set = new TreeSet<>(List.of());
    for (long month : months) {
      set.add(month);
    }
    return set;
  }
}
