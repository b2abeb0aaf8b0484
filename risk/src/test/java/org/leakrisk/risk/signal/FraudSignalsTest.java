package org.leakrisk.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;

class FraudSignalsTest {
  private static final double EXACT = 1e-6;
  private static final List<FraudType> TYPES =
      List.of(FraudType.FAKE_PARCEL, FraudType.BRUSHING, FraudType.REFUND_SCAM);

  @Test
  void theRatiosOfTheWorkedExample() {
    Disproportion table = new Disproportion(9, 21, 40, 430);
    assertFalse(table.corrected());
    check(table.proportionalReportingRatio(), 3.525, 1.892832, 6.564569);
    check(table.reportingOddsRatio(), 4.607143, 1.978212, 10.729772);
  }

  /**
   * Uveitis under rifabutin, the example of Evans, Waller and Davis 2001, who print a ratio of 586;
   * limits and odds ratio by another program.
   */
  @Test
  void theRatiosOfThePublishedExample() {
    Disproportion table = new Disproportion(41, 14, 754, 591_958);
    check(table.proportionalReportingRatio(), 585.9945020497, 494.3281414802, 694.6591294685);
    check(table.reportingOddsRatio(), 2299.192686624, 1248.158314611, 4235.269635545);
  }

  @Test
  void anEmptyCellIsFilledByHalfACaseInAllFourAndSaysSo() {
    Disproportion empty = new Disproportion(0, 4, 6, 30);
    Disproportion filled = new Disproportion(.5, 4.5, 6.5, 30.5);
    assertTrue(empty.corrected());
    assertFalse(filled.corrected());
    assertEquals(filled.proportionalReportingRatio(), empty.proportionalReportingRatio());
    assertEquals(filled.reportingOddsRatio(), empty.reportingOddsRatio());
  }

  @Test
  void theShrunkRatioOfTheWorkedExample() {
    PriorFit given = fit(4, 4);
    FraudSignal signal =
        new FraudSignal(
            new CourierId("p01"),
            FraudType.BRUSHING,
            9,
            2.94,
            given.posterior(9, 2.94),
            new Disproportion(9, 21, 40, 430));
    assertEquals(1.801633, signal.ebgm(), EXACT);
    assertEquals(1.108008, signal.eb05(), EXACT);
    assertEquals(2.801523, signal.eb95(), EXACT);
    assertFalse(signal.isSignal(), "three times as many as expected, but it could be chance");
  }

  private static PriorFit fit(double alpha, double beta) {
    List<PriorFit.Component> one = List.of(new PriorFit.Component(1, alpha, alpha / beta));
    return new PriorFit(FitStatus.OK, alpha, alpha / beta, 0, 0, 0, 0, 0, one, one, one);
  }

  /** Best parameters by another program: shape .8051957, rate .6968666. */
  @Test
  void aTableOfThreeCouriersAndThreeTypesAgreesWithAnotherProgram() {
    List<FraudSignal> signals =
        FraudSignals.of(table(new long[][] {{9, 4, 1}, {2, 30, 6}, {0, 5, 40}}));
    check(signals, "p01", FraudType.FAKE_PARCEL, 1.5876288660, 4.0751517, 2.3121282, 6.7668484);
    check(signals, "p02", FraudType.BRUSHING, 15.2783505155, 1.8970991, 1.3945746, 2.5330965);
    check(signals, "p03", FraudType.FAKE_PARCEL, 5.1030927835, .0664722, .0038783, .4493016);
    assertEquals(
        List.of("p01/FAKE_PARCEL"),
        signals.stream()
            .filter(FraudSignal::isSignal)
            .map(signal -> signal.courier().code() + "/" + signal.fraudType())
            .toList());
  }

  /** Every courier has the types in the same shares: the data cannot tell the cells apart. */
  @Test
  void whereNothingStandsOutTheRatiosAreOneAndStillUncertain() {
    List<FraudSignal> signals =
        FraudSignals.of(table(new long[][] {{6, 12, 18}, {12, 24, 36}, {3, 6, 9}}));
    FraudSignal small = find(signals, "p01", FraudType.FAKE_PARCEL);
    assertEquals(6, small.expected(), EXACT);
    assertEquals(.98876, small.ebgm(), 5e-3);
    assertEquals(.76025, small.eb05(), 5e-3);
    assertEquals(1.26982, small.eb95(), 5e-3);
    assertTrue(signals.stream().noneMatch(FraudSignal::isSignal));
  }

  @Test
  void twoCasesAreNoSignalHoweverFewWereExpected() {
    FraudSignal two = rare(2);
    assertTrue(two.eb05() > 2);
    assertFalse(two.isSignal());
    assertTrue(rare(3).isSignal());
  }

  private static FraudSignal rare(double cases) {
    return new FraudSignal(
        new CourierId("p01"),
        FraudType.BURGLARY,
        cases,
        .01,
        fit(.2, .1).posterior(cases, .01),
        new Disproportion(cases, 10, 10, 1000));
  }

  /** Ten times the volume of the same fraud stands in both margins and in no signal. */
  @Test
  void howManyCasesACourierHasIsNoSignal() {
    List<FraudSignal> signals =
        FraudSignals.of(table(new long[][] {{20, 30, 10}, {2, 3, 1}, {2, 3, 1}}));
    assertTrue(signals.stream().allMatch(signal -> signal.eb05() < 1 && signal.eb95() > 1));
  }

  @Test
  void casesWithoutCourierAreInNoMarginAndTheOrderOfRowsChangesNothing() {
    List<FraudTally> rows =
        new ArrayList<>(table(new long[][] {{9, 4, 1}, {2, 30, 6}, {0, 5, 40}}));
    List<FraudSignal> signals = FraudSignals.of(rows);
    rows.add(row("", FraudType.BURGLARY, 5_000_000));
    Collections.shuffle(rows, new Random(3));
    List<FraudSignal> again = FraudSignals.of(rows);
    assertEquals(9, again.size());
    for (int i = 0; i < signals.size(); i++) {
      assertEquals(signals.get(i).ebgm(), again.get(i).ebgm());
      assertEquals(signals.get(i).table(), again.get(i).table());
    }
  }

  @Test
  void noCasesOneCourierAndSharedCasesAreDefined() {
    assertEquals(List.of(), FraudSignals.of(List.of()));
    List<FraudSignal> lone = FraudSignals.of(List.of(row("p01", FraudType.BRUSHING, 333_334)));
    assertEquals(1, lone.size());
    FraudSignal only = lone.get(0);
    assertTrue(only.table().corrected() && !only.isSignal());
    assertTrue(only.eb05() > 0 && only.eb05() < only.ebgm() && only.ebgm() < only.eb95());
  }

  private static List<FraudTally> table(long[][] cases) {
    List<FraudTally> rows = new ArrayList<>();
    for (int i = 0; i < cases.length; i++) {
      for (int j = 0; j < cases[i].length; j++) {
        rows.add(row("p0" + (i + 1), TYPES.get(j), cases[i][j] * 1_000_000));
      }
    }
    return rows;
  }

  private static FraudTally row(String courier, FraudType type, long micro) {
    YearMonth month = YearMonth.of(2012, 12);
    return new FraudTally(courier, new ProvinceCode("33"), month, month, type, micro, new Money(0));
  }

  private static void check(
      List<FraudSignal> signals,
      String courier,
      FraudType type,
      double expected,
      double ebgm,
      double eb05,
      double eb95) {
    FraudSignal signal = find(signals, courier, type);
    assertEquals(expected, signal.expected(), 1e-9);
    assertEquals(ebgm, signal.ebgm(), 1e-5);
    assertEquals(eb05, signal.eb05(), 1e-5);
    assertEquals(eb95, signal.eb95(), 1e-5);
  }

  private static FraudSignal find(List<FraudSignal> signals, String courier, FraudType type) {
    return signals.stream()
        .filter(signal -> signal.courier().code().equals(courier) && signal.fraudType() == type)
        .findFirst()
        .orElseThrow();
  }

  private static void check(Disproportion.Ratio ratio, double value, double lower, double upper) {
    assertEquals(value, ratio.value(), EXACT);
    assertEquals(lower, ratio.lower95(), EXACT);
    assertEquals(upper, ratio.upper95(), EXACT);
  }
}
