package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.inspect.HandmadeBoard;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Severity;

class QualityTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);
  private static final YearMonth FROM = YearMonth.of(2011, 1);

  /** Words that would say more of a courier than its data do. */
  private static final Pattern ACCUSING =
      Pattern.compile(
          "(?i)\\b(guilt|culprit|offend|criminal|crime|cheat|liar|lied|lying|blame|thie|steal|stole"
              + "|bad|worst|suspici|suspect|leaker|accus|wrongdo|dishonest|falsif|forge|manipulat"
              + "|tamper|hid|conceal|fraudulent|evil|negligen|careless)");

  private final Books books = new Books();

  @Test
  void aMonthWithoutVolumeBetweenTwoWithVolumeIsAGap() {
    List<Coverage> coverage = monthly("parcels", "jiatong", "2012-01", 12);
    coverage.removeIf(row -> List.of("2012-05", "2012-07").contains(row.month().toString()));
    Finding gap = Books.only(Gaps.findings(coverage, FROM, AS_OF));
    assertEquals("coverage", gap.check());
    assertEquals("parcels/jiatong", gap.subject());
    assertEquals(Severity.ERROR, gap.severity());
    assertEquals("2 periods without rows, the first 2012-05", gap.observed());
  }

  @Test
  void theMonthsInsideAQuarterAreNoGaps() {
    List<Coverage> coverage = monthly("parcels", "jiatong", "2012-01", 12);
    coverage.addAll(every(3, "parcels", "yitong", "2011-03", 8));
    Finding cadence = Books.only(Gaps.findings(coverage, FROM, AS_OF));
    assertEquals("cadence", cadence.check());
    assertEquals(Severity.INFO, cadence.severity());
    assertEquals("1 couriers every 1 months, 1 couriers every 3 months", cadence.observed());
  }

  @Test
  void aQuarterWithoutVolumeIsOneGap() {
    List<Coverage> coverage = every(3, "parcels", "yitong", "2011-03", 8);
    coverage.removeIf(row -> row.month().equals(YearMonth.of(2012, 3)));
    List<Finding> gaps =
        Gaps.findings(coverage, FROM, AS_OF).stream()
            .filter(finding -> finding.check().equals("coverage"))
            .toList();
    assertEquals("1 periods without rows, the first 2012-03", Books.only(gaps).observed());
  }

  @Test
  void aMonthBeforeTheWindowOrAfterTheMonthJudgedIsNoGap() {
    List<Coverage> coverage = monthly("parcels", "jiatong", "2012-01", 12);
    coverage.removeIf(row -> row.month().equals(YearMonth.of(2012, 5)));
    assertEquals(List.of(), Gaps.findings(coverage, YearMonth.of(2012, 6), AS_OF));
    assertEquals(List.of(), Gaps.findings(coverage, FROM, YearMonth.of(2012, 4)));
  }

  @Test
  void whoEndsOrBeginsLaterHasNoGap() {
    List<Coverage> coverage = monthly("parcels", "jiatong", "2011-01", 24);
    coverage.addAll(monthly("parcels", "yitong", "2011-01", 9));
    coverage.addAll(monthly("parcels", "bingtong", "2012-07", 6));
    assertEquals(List.of(), Gaps.findings(coverage, FROM, AS_OF));
  }

  @Test
  void aSourceOfEventsIsMissedAsAWholeNotByCourier() {
    List<Coverage> coverage = monthly("complaints", "jiatong", "2012-01", 12);
    coverage.add(row("complaints", "yitong", YearMonth.of(2012, 2)));
    assertEquals(List.of(), Gaps.findings(coverage, FROM, AS_OF));
    coverage.removeIf(row -> row.month().isAfter(YearMonth.of(2012, 9)));
    Finding gap = Books.only(Gaps.findings(coverage, FROM, AS_OF));
    assertEquals("complaints", gap.subject());
    assertEquals(Severity.WARN, gap.severity());
    assertEquals("3 periods without rows, the first 2012-10", gap.observed());
  }

  @Test
  void thePeriodBeforeSentAgainIsACopy() {
    for (int courier = 0; courier < 12; courier++) {
      books.volume(courier, "2012-10", 5 + courier);
      books.volume(courier, "2012-11", 7 + 2 * courier);
      books.volume(courier, "2012-12", 7 + 2 * courier);
    }
    Finding copy = Books.only(CopiedPeriods.findings(books.input()));
    assertEquals("copied_period", copy.check());
    assertEquals("parcels/2012-12", copy.subject());
    assertEquals("the figures of 2012-11", copy.observed());
    assertEquals(Severity.ERROR, copy.severity());
  }

  @Test
  void theYearBeforeSentAgainIsACopy() {
    for (int courier = 0; courier < 12; courier++) {
      books.volume(courier, "2011-12", 7 + 2 * courier);
      books.volume(courier, "2012-11", 5 + courier);
      books.volume(courier, "2012-12", 7 + 2 * courier);
    }
    assertEquals(
        "the figures of 2011-12", Books.only(CopiedPeriods.findings(books.input())).observed());
  }

  @Test
  void oneFigureOfItsOwnAmongTwentyIsStillACopyAndOneAmongTwelveIsNot() {
    assertTrue(isCopyWithOneChanged(20, 3));
    assertFalse(isCopyWithOneChanged(19, 3));
    assertFalse(isCopyWithOneChanged(12, 3));
  }

  @Test
  void fewEqualFiguresAreACopyOnlyWhenTheyAreLarge() {
    assertTrue(isCopyOf(5, 100));
    assertFalse(isCopyOf(5, 99));
    assertFalse(isCopyOf(4, 1_000_000));
    assertTrue(isCopyOf(10, 1));
    assertFalse(isCopyOf(9, 1));
  }

  @Test
  void zerosAreEqualWithoutBeingCopied() {
    for (int courier = 0; courier < 30; courier++) {
      books.volume(courier, "2012-11", 0);
      books.volume(courier, "2012-12", 0);
    }
    assertEquals(List.of(), CopiedPeriods.findings(books.input()));
  }

  @Test
  void eventsOfACopiedMonthAreFoundAndACellWithoutRowIsZero() {
    for (int courier = 0; courier < 12; courier++) {
      books.events(courier, "2012-11", 1 + courier);
      books.events(courier, "2012-12", 1 + courier);
    }
    assertEquals("complaint/2012-12", Books.only(CopiedPeriods.findings(books.input())).subject());
    books.events(12, "2012-12", 3);
    assertEquals(List.of(), CopiedPeriods.findings(books.input()), "12 of 13 are equal");
  }

  @Test
  void whatComesAfterTheMonthJudgedIsNotLookedAt() {
    for (int courier = 0; courier < 12; courier++) {
      books.volume(courier, "2012-12", 7 + 2 * courier);
      books.volume(courier, "2013-01", 7 + 2 * courier);
      books.events(courier, "2012-12", 1 + courier);
      books.events(courier, "2013-01", 1 + courier);
    }
    assertEquals(List.of(), CopiedPeriods.findings(books.input()));
  }

  @Test
  void aVolumeThatHasFallenByMoreThanHalfIsRunOff() {
    for (String month : List.of("10", "11", "12")) {
      books.volume(1, "2011-" + month, 100);
      books.volume(2, "2011-" + month, 100);
      books.volume(1, "2012-" + month, 49);
      books.volume(2, "2012-" + month, 50);
      books.volume(3, "2012-" + month, 1);
    }
    Finding runOff = Books.only(RunOff.findings(books.input()));
    assertEquals("c01", runOff.subject());
    assertEquals("49 % of the volume a year before", runOff.observed());
  }

  @Test
  void noEventOnVolumeThatWouldBringFiveIsRemarkable() {
    books.volume(1, "2012-12", 1_000_000);
    books.volume(2, "2012-12", 1_000_000);
    books.volume(3, "2012-12", 100_000);
    books.events(1, "2012-12", 12);
    List<Finding> silent =
        Quality.findings(books.board(), Context.of(List.of())).stream()
            .filter(finding -> finding.check().equals("exposure_without_events"))
            .toList();
    assertEquals("c02/complaint", Books.only(silent).subject());
    assertEquals("about 6 at the industry's rate", silent.get(0).expected());
  }

  @Test
  void kindsOfEvidenceWithoutASourceAreNamed() {
    books.volume(1, "2012-12", 1_000_000);
    books.volume(2, "2012-12", 1_000_000);
    books.events(1, "2012-12", 12);
    Map<StreamId, Double> weights = new HashMap<>();
    for (String stream : List.of("listing", "audit", "complaint", "fraud", "rumour")) {
      weights.put(new StreamId(stream), 0.2);
    }
    Scorer scorer = new Scorer(HandmadeBoard.scoring(weights), HandmadeBoard.tiers(), 1);
    assertEquals(
        List.of("audit", "fraud", "listing", "rumour"),
        Quality.findings(scorer.score(books.input()), Context.of(List.of())).stream()
            .filter(finding -> finding.check().equals("absent_stream"))
            .map(Finding::subject)
            .toList());
  }

  @Test
  void noSentenceSaysMoreOfACourierThanItsData() {
    for (int courier = 0; courier < 12; courier++) {
      for (String month :
          List.of("2011-10", "2011-11", "2011-12", "2012-10", "2012-11", "2012-12")) {
        books.volume(
            courier, month, (month.startsWith("2011") ? 1_000_000 : 10_000) * (courier + 1));
      }
      books.events(courier, "2012-12", courier == 0 ? 300 : 0);
      if (courier % 2 == 0) {
        books.events(courier, "2012-05", 3);
      }
    }
    List<Coverage> coverage = monthly("parcels", "c01", "2012-01", 12);
    coverage.remove(3);
    coverage.addAll(every(3, "parcels", "c02", "2011-03", 8));
    Scoreboard board = books.board();
    List<Finding> findings =
        Stream.concat(
                board.findings().stream(), Quality.findings(board, Context.of(coverage)).stream())
            .toList();
    List<String> checks = findings.stream().map(Finding::check).distinct().sorted().toList();
    assertTrue(
        checks.containsAll(
            List.of(
                "cadence",
                "copied_period",
                "coverage",
                "events_without_exposure",
                "exposure_without_events",
                "run_off")),
        checks.toString());
    for (Finding finding : findings) {
      String text = String.join(" ", finding.observed(), finding.expected(), finding.message());
      assertFalse(ACCUSING.matcher(text).find(), text);
      assertTrue(finding.message().endsWith("."), text);
    }
  }

  private boolean isCopyOf(int units, double value) {
    books.exposure.clear();
    for (int courier = 0; courier < units; courier++) {
      books.volume(courier, "2012-11", value + courier);
      books.volume(courier, "2012-12", value + courier);
    }
    return !CopiedPeriods.findings(books.input()).isEmpty();
  }

  private boolean isCopyWithOneChanged(int units, double value) {
    books.exposure.clear();
    for (int courier = 0; courier < units; courier++) {
      books.volume(courier, "2012-11", value + courier);
      books.volume(courier, "2012-12", value + courier + (courier == 0 ? .5 : 0));
    }
    return !CopiedPeriods.findings(books.input()).isEmpty();
  }

  private static List<Coverage> monthly(String source, String courier, String first, int months) {
    return every(1, source, courier, first, months);
  }

  private static List<Coverage> every(
      int cadence, String source, String courier, String first, int periods) {
    List<Coverage> coverage = new ArrayList<>();
    for (int period = 0; period < periods; period++) {
      coverage.add(
          row(source, courier, YearMonth.parse(first).plusMonths((long) cadence * period)));
    }
    return coverage;
  }

  private static Coverage row(String source, String courier, YearMonth month) {
    return new Coverage(source, courier, month, 1);
  }
}
