package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

class ExpectationTest {
  private static final double EXACT = 1e-6;

  @Test
  void provincesAndMonthMakeTheExpectation() {
    World world =
        World.of(World.MONTH)
            .parcels("aa", "33", World.MONTH, 100)
            .parcels("aa", "44", World.MONTH, 50)
            .parcels("bb", "33", World.MONTH, 20)
            .parcels("bb", "44", World.MONTH, 80)
            .events(World.COMPLAINT, "aa", "33", World.MONTH, 12)
            .events(World.COMPLAINT, "aa", "44", World.MONTH, 3)
            .events(World.COMPLAINT, "bb", "33", World.MONTH, 4)
            .events(World.COMPLAINT, "bb", "44", World.MONTH, 6);
    double[] byUnit = byUnit(world, Standardise.PROVINCE_MONTH, Reference.ALL);
    assertArrayEquals(new double[] {16.4819319, 8.5180681}, byUnit, EXACT);
  }

  @Test
  void eventsWithoutProvinceMoveNoProvinceFactor() {
    World known =
        World.of(World.MONTH)
            .parcels("aa", "33", World.MONTH, 100)
            .parcels("bb", "44", World.MONTH, 100)
            .events(World.COMPLAINT, "aa", "33", World.MONTH, 10)
            .events(World.COMPLAINT, "bb", "00", World.MONTH, 30);
    double[] byUnit = byUnit(known, Standardise.PROVINCE_MONTH, Reference.ALL);
    // The ten events with a province over 200 parcels: five are expected in each province.
    double f33 = (20 * (15 / 10.0) + 10) / (20 + 5);
    double f44 = (20 * (5 / 10.0)) / (20 + 5);
    assertArrayEquals(new double[] {40 * f33 / (f33 + f44), 40 * f44 / (f33 + f44)}, byUnit, EXACT);
  }

  @Test
  void aStreamWithoutProvincesIsExpectedByVolumeAlone() {
    World world =
        World.of(World.MONTH)
            .parcels("aa", "33", World.MONTH, 100)
            .parcels("bb", "44", World.MONTH, 300)
            .events(World.COMPLAINT, "aa", "00", World.MONTH, 10)
            .events(World.COMPLAINT, "bb", "00", World.MONTH, 10);
    assertArrayEquals(
        new double[] {5, 15}, byUnit(world, Standardise.PROVINCE_MONTH, Reference.ALL), EXACT);
  }

  @Test
  void expectedEventsOfEachMonthAddUpToItsEvents() {
    for (int seed = 0; seed < 20; seed++) {
      World world = RandomWorlds.full(seed, 6, 14);
      JudgeInput input = world.input();
      Volumes volumes = Volumes.of(input, HistoryWindow.ALL);
      Evidence evidence = ReportedEvidence.of(World.COMPLAINT, input.tally(), volumes, false);
      double[] expected =
          Expectation.of(evidence, Standardise.PROVINCE_MONTH, Reference.ALL, volumes.size());
      SortedMap<Long, Double> difference = new TreeMap<>();
      for (int i = 0; i < expected.length; i++) {
        Cell cell = evidence.cells().get(i);
        difference.merge(cell.month(), expected[i] - cell.events(), Double::sum);
      }
      assertTrue(difference.size() == 14);
      difference.values().forEach(rest -> assertEquals(0, rest, 1e-9));
    }
  }

  @Test
  void leavingOneOutExpectsByTheOthersRate() {
    World world = World.of(World.MONTH).cell("aa", 50, 100).cell("bb", 10, 100).cell("cc", 20, 200);
    for (Standardise standardise : Standardise.values()) {
      assertArrayEquals(
          new double[] {10, 70 / 3.0, 60},
          byUnit(world, standardise, Reference.LEAVE_ONE_OUT),
          EXACT);
    }
  }

  @Test
  void auditsAreExpectedByTheReasonOfTheirKind() {
    LocalDate day = World.MONTH.atDay(3);
    World world =
        World.of(World.MONTH)
            .audit("aa", Optional.of(AuditReason.RANDOM), day, 100, 5)
            .audit("bb", Optional.of(AuditReason.RANDOM), day, 300, 15)
            .audit("bb", Optional.of(AuditReason.ROUTINE), day, 50, 20);
    Volumes volumes = Volumes.of(world.input(), HistoryWindow.ALL);
    Evidence evidence =
        AuditEvidence.of(world.input().audits(), volumes, World.plain(Prior.ML, 3).auditReasons());
    double[] expected =
        Expectation.of(evidence, Standardise.PROVINCE_MONTH, Reference.ALL, volumes.size());
    assertArrayEquals(new double[] {5, 15, 20}, expected, EXACT);
  }

  private static double[] byUnit(World world, Standardise standardise, Reference reference) {
    Volumes volumes = Volumes.of(world.input(), HistoryWindow.ALL);
    Evidence evidence = ReportedEvidence.of(World.COMPLAINT, world.input().tally(), volumes, false);
    double[] expected = Expectation.of(evidence, standardise, reference, volumes.size());
    double[] byUnit = new double[volumes.size()];
    for (int i = 0; i < expected.length; i++) {
      byUnit[evidence.cells().get(i).unit()] += expected[i];
    }
    return byUnit;
  }
}
