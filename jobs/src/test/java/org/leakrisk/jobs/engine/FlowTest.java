package org.leakrisk.jobs.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.leakrisk.jobs.engine.Tin.job;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leakrisk.jobs.engine.Tin.Raw;
import org.leakrisk.jobs.engine.Tin.Reports;
import org.leakrisk.jobs.engine.Tin.Shares;
import org.leakrisk.jobs.engine.Tin.Totals;

class FlowTest {
  private static final Job COUNT = job("count", Set.of(Raw.TABLE), Set.of(Reports.TABLE));
  private static final Job TOTAL = job("total", Set.of(Reports.TABLE), Set.of(Totals.TABLE));
  private static final Job SHARE =
      job("share", Set.of(Totals.TABLE, Reports.TABLE), Set.of(Shares.TABLE));

  @Test
  void theWriterOfATableRunsBeforeItsReaders() {
    assertEquals(
        """
        given: raw
        count
          reads  raw
          writes reports
        total
          reads  reports
          writes totals*
        share
          reads  reports, totals*
          writes shares*
        * published
        """,
        Flow.of(List.of(SHARE, TOTAL, COUNT), Set.of(Raw.TABLE)).describe());
  }

  @Test
  void jobsThatCouldRunInAnyOrderRunInTheOrderOfTheList() {
    Job other = job("other", Set.of(Raw.TABLE), Set.of());
    assertEquals(List.of(other, COUNT), Flow.of(List.of(other, COUNT), Set.of(Raw.TABLE)).jobs());
    assertEquals(List.of(COUNT, other), Flow.of(List.of(COUNT, other), Set.of(Raw.TABLE)).jobs());
  }

  @Test
  void missingAndRepeatedWritersAreNamedTogether() {
    Job again = job("again", Set.of(), Set.of(Totals.TABLE));
    assertRefused(
        "Flow: table 'totals' is written by total and again;"
            + " table 'reports' is read by total and written by no job",
        List.of(TOTAL, again),
        Set.of());
  }

  @Test
  void aGivenTableHasNoOtherWriter() {
    assertRefused(
        "Flow: table 'reports' is written by the caller and count",
        List.of(COUNT),
        Set.of(Raw.TABLE, Reports.TABLE));
  }

  @Test
  void jobsThatWaitForEachOtherAreNamed() {
    Job back = job("back", Set.of(Shares.TABLE), Set.of(Totals.TABLE));
    assertRefused(
        "Flow: share waits for totals*; back waits for shares*",
        List.of(COUNT, SHARE, back),
        Set.of(Raw.TABLE));
  }

  @Test
  void twoJobsOfOneNameAreRefused() {
    assertRefused("Flow: two jobs are named 'count'", List.of(COUNT, COUNT2), Set.of(Raw.TABLE));
  }

  private static final Job COUNT2 = job("count", Set.of(Raw.TABLE), Set.of(Totals.TABLE));

  private static void assertRefused(
      String message, List<Job> jobs, Set<org.leakrisk.tables.schema.Table<?>> given) {
    assertEquals(
        message,
        assertThrows(IllegalArgumentException.class, () -> Flow.of(jobs, given)).getMessage());
  }
}
