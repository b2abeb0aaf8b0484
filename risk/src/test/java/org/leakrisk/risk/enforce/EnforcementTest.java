package org.leakrisk.risk.enforce;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.selfcheck.SelfCheck;
import org.leakrisk.risk.sensitivity.Sensitivities;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.Step;
import org.leakrisk.tables.word.Tier;
import org.leakrisk.tables.word.Track;
import org.leakrisk.tables.word.YesNo;

class EnforcementTest {
  private static final Laws LAWS = Laws.shipped();

  @ParameterizedTest
  @CsvSource({
    "2009-09-30, none",
    "2009-10-01, Postal Law of 2009",
    "2012-12-31, Postal Law of 2009",
    "2013-02-28, Postal Law of 2009",
    "2013-03-01, Express market management measures of 2013",
    "2018-04-30, Express market management measures of 2013",
    "2018-05-01, Interim Regulations on Express Delivery",
    "2022-06-30, Interim Regulations on Express Delivery"
  })
  void theRangeOfFinesIsThatOfTheLatestLawAboutExpressFirms(LocalDate day, String instrument) {
    assertEquals(instrument, LAWS.leadingOn(day).map(Law::instrument).orElse("none"));
  }

  @Test
  void everyLawInForceIsCitedWithItsCertainty() {
    assertEquals(
        "Postal Law of 2009, art. 76 (from 2009-10-01, certainty M)",
        LAWS.citationsOn(LocalDate.of(2012, 12, 31)));
    assertEquals(
        "Postal Law of 2009, art. 76 (from 2009-10-01, certainty M);"
            + " Express market management measures of 2013"
            + " (from 2013-03-01 to 2018-04-30, certainty B)",
        LAWS.citationsOn(LocalDate.of(2013, 3, 31)));
    assertEquals(
        "Postal Law of 2009, art. 76 (from 2009-10-01, certainty M);"
            + " Interim Regulations on Express Delivery, art. 44 (from 2018-05-01, certainty A)",
        LAWS.citationsOn(LocalDate.of(2018, 5, 31)));
    assertTrue(
        LAWS.citationsOn(LocalDate.of(2022, 6, 30))
            .endsWith(
                "Personal Information Protection Law, art. 66 (from 2021-11-01, certainty M)"));
  }

  @Test
  void theDraftIsAProposalWithinItsWindowAndNeverTheLaw() {
    for (LocalDate day = LocalDate.of(2009, 1, 1);
        day.isBefore(LocalDate.of(2024, 1, 1));
        day = day.plusDays(1)) {
      boolean within =
          !day.isBefore(LocalDate.of(2012, 12, 1)) && !day.isAfter(LocalDate.of(2013, 2, 28));
      assertEquals(within, LAWS.proposedOn(day).isPresent(), day.toString());
      assertFalse(LAWS.citationsOn(day).contains("draft"), day.toString());
      assertTrue(
          LAWS.leadingOn(day).filter(law -> law.status() == Law.Status.DRAFT).isEmpty(),
          day.toString());
    }
  }

  @Test
  void fromTwoThousandAndNineOnNoDayIsWithoutALaw() {
    for (LocalDate day = LocalDate.of(2009, 10, 1);
        day.isBefore(LocalDate.of(2030, 1, 1));
        day = day.plusDays(1)) {
      assertTrue(LAWS.leadingOn(day).isPresent(), day.toString());
    }
  }

  @Test
  void aRangeRunsFromItsSmallerToItsLargerAmount() {
    for (Law law : LAWS.all()) {
      law.firmMin().ifPresent(least -> assertTrue(cents(least) < cents(law.firmMax()), law.id()));
      law.personMin()
          .ifPresent(least -> assertTrue(cents(least) < cents(law.personMax()), law.id()));
      assertTrue(law.validTo().map(last -> last.isAfter(law.validFrom())).orElse(true), law.id());
      assertTrue(Set.of("A", "B", "M").contains(law.certainty()), law.id());
    }
    assertEquals(LAWS.all().size(), LAWS.all().stream().map(Law::id).distinct().count());
  }

  @ParameterizedTest
  @EnumSource(Tier.class)
  void theEvidenceAloneNeverLeadsBeyondAnInspection(Tier tier) {
    HandmadeBoard board = HandmadeBoard.empty().cell("jiatong", "33", 1).tier("jiatong", tier);
    HazardStep step = HazardLadder.steps(board.board(), LAWS).get(0);
    assertTrue(Set.of(Step.NONE, Step.WATCH, Step.INSPECT).contains(step.step()));
    assertEquals(step.step() == Step.NONE, step.because().isEmpty());
  }

  @Test
  void aTierLeadsToItsStepByANamedRule() {
    HandmadeBoard board =
        HandmadeBoard.empty()
            .cell("bingtong", "33", 1)
            .cell("jiatong", "33", 1)
            .cell("yitong", "33", 1)
            .tier("bingtong", Tier.PRIORITY)
            .tier("jiatong", Tier.ELEVATED)
            .tier("yitong", Tier.NOT_DISTINGUISHABLE);
    List<HazardStep> steps = HazardLadder.steps(board.board(), LAWS);
    assertEquals(
        List.of(Step.INSPECT, Step.WATCH, Step.NONE),
        steps.stream().map(HazardStep::step).toList());
    assertEquals(
        List.of(List.of("H2"), List.of("H1"), List.of()),
        steps.stream().map(HazardStep::because).toList());
  }

  @Test
  void aMonthUnderTheDraftShowsBothRangesApart() {
    Enforcement.Row row = row(YearMonth.of(2012, 12));
    assertEquals(Track.HAZARD, row.track());
    assertEquals(yuan("10000.00", "50000.00"), List.of(row.fineMinYuan(), row.fineMaxYuan()));
    assertEquals(Optional.empty(), row.personFineMaxYuan());
    assertEquals(
        yuan("5000.00", "30000.00"), List.of(row.proposedFineMinYuan(), row.proposedFineMaxYuan()));
    assertEquals(
        yuan("1000.00", "5000.00"),
        List.of(row.proposedPersonFineMinYuan(), row.proposedPersonFineMaxYuan()));
    assertTrue(row.proposedBasis().orElseThrow().contains("draft of Dec 2012"));
    assertFalse(row.legalBasis().contains("draft"));
    assertEquals(YesNo.NO, row.referPolice());
  }

  @Test
  void aMonthAfterTheDraftProposesNothing() {
    Enforcement.Row row = row(YearMonth.of(2013, 3));
    assertEquals(Optional.empty(), row.proposedBasis());
    assertEquals(Optional.empty(), row.proposedFineMaxYuan());
    assertEquals(Optional.empty(), row.proposedPersonFineMinYuan());
  }

  private static Enforcement.Row row(YearMonth asOf) {
    HandmadeBoard board = HandmadeBoard.of(asOf).cell("jiatong", "33", 1);
    List<HazardStep> steps = HazardLadder.steps(board.board(), LAWS);
    Sensitivities nothingTried = new Sensitivities(List.of(), List.of(), List.of());
    Judgement judgement =
        new Judgement(
            board.board(),
            Context.of(List.of()),
            nothingTried,
            new SelfCheck(0, List.of()),
            steps,
            List.of(),
            List.of());
    return new Enforcement().rows(judgement).get(0);
  }

  private static List<Optional<Money>> yuan(String... amounts) {
    return List.of(amounts).stream()
        .map(amount -> Optional.of(Money.ofYuan(new java.math.BigDecimal(amount))))
        .toList();
  }

  private static long cents(Optional<Money> amount) {
    return cents(amount.orElseThrow());
  }

  private static long cents(Money amount) {
    return amount.fen();
  }
}
