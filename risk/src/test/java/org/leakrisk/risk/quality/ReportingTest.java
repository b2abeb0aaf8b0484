package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.word.FraudType;
import org.leakrisk.tables.word.Severity;

/** What is not reported yet, and what is not reported at all. */
class ReportingTest {
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);
  private static final YearMonth FROM = YearMonth.of(2011, 1);

  private final List<FraudTally> cases = new ArrayList<>();
  private final List<StreamOverlap> overlaps = new ArrayList<>();

  @Test
  void theCompletenessOfTheWorkedExample() {
    late("2012-10", 10, 6, 2);
    late("2012-11", 12, 6);
    late("2012-12", 8);
    Completeness completeness = Completeness.of(cases, FROM, AS_OF);
    assertEquals(.5751634, completeness.share(AS_OF), 5e-8);
    assertEquals(.8888889, completeness.share(AS_OF.minusMonths(1)), 5e-8);
    assertEquals(1, completeness.share(AS_OF.minusMonths(2)));
    assertEquals(1, completeness.share(AS_OF.minusMonths(30)));
    assertEquals(List.of(), Completeness.findings(cases, FROM, AS_OF));
  }

  @Test
  void aMonthOfWhichLessThanHalfIsReportedIsAFinding() {
    late("2012-10", 4, 6, 2);
    late("2012-11", 4, 6);
    late("2012-12", 4);
    List<Finding> findings = Completeness.findings(cases, FROM, AS_OF);
    assertEquals(1, findings.size());
    Finding late = findings.get(0);
    assertEquals("late_reports", late.check());
    assertEquals("fraud_cases/2012-12", late.subject());
    assertEquals(Severity.WARN, late.severity());
    assertEquals("about 33 % of the cases reported so far", late.observed());
  }

  /** Of the month before the first report only what came late could be seen. */
  @Test
  void monthsBeforeTheFirstReportTeachNothingAboutLateness() {
    late("2012-10", 10, 6, 2);
    late("2012-11", 12, 6);
    late("2012-12", 8);
    double share = Completeness.of(cases, FROM, AS_OF).share(AS_OF);
    late("2012-09", 0, 30, 30);
    assertEquals(share, Completeness.of(cases, FROM, AS_OF).share(AS_OF));
  }

  @Test
  void withoutCasesOrWithEveryCaseOnTimeAllIsComplete() {
    assertEquals(1, Completeness.of(cases, FROM, AS_OF).share(AS_OF));
    late("2012-11", 12);
    late("2012-12", 8);
    assertEquals(1, Completeness.of(cases, FROM, AS_OF).share(AS_OF));
  }

  @Test
  void theEstimatesOfTheWorkedExamples() {
    ReportingGap.Estimate two = ReportingGap.chapman(60, 45, 12);
    assertEquals(214.846154, two.incidents(), 5e-7);
    assertEquals(43.342509, two.standardError(), 5e-7);
    assertEquals(208, ReportingGap.chao(93, 70, 20).incidents(), 1e-12);
  }

  /** Seen of at least: p1 93 of 214.8, p2 50 of 77.7, p3 100 of 156.3, p4 95 of 428.3. */
  @Test
  void aCourierWhoseIncidentsRarelyMeetInTwoStreamsMayBeUnderreported() {
    seen("p1", 48, 33, 12);
    seen("p2", 20, 18, 12);
    seen("p3", 50, 27, 23);
    seen("p4", 50, 40, 5);
    List<Finding> findings = gaps();
    assertEquals(List.of("p4"), findings.stream().map(Finding::subject).toList());
    Finding gap = findings.get(0);
    assertEquals("reporting_gap", gap.check());
    assertEquals(Severity.WARN, gap.severity());
    assertEquals("95 incidents seen of at least about 428 (+- 280): 22 %", gap.observed());
    assertTrue(gap.message().startsWith("A low score may be a low reporting rate"));
  }

  @Test
  void fourIncidentsInTwoStreamsAreTooFewToSayAnything() {
    seen("p1", 48, 33, 12);
    seen("p2", 20, 18, 12);
    seen("p3", 50, 27, 23);
    seen("p4", 500, 400, 4);
    assertEquals(List.of(), gaps());
  }

  @Test
  void monthsOutsideTheWindowAreNotCounted() {
    seen("p1", 48, 33, 12);
    seen("p2", 20, 18, 12);
    seen("p3", 50, 27, 23);
    seen("p4", 50, 40, 5);
    overlaps.replaceAll(
        row ->
            row.courier().code().equals("p4")
                ? new StreamOverlap(
                    row.courier(), FROM.minusMonths(1), row.streams(), row.incidents())
                : row);
    assertEquals(List.of(), gaps());
  }

  /** With a third stream: p1 93 of 208, p2 90 of 160.8, p3 140 of 183.2, p4 100 of 828.5. */
  @Test
  void withThreeStreamsTheLowerBoundGoesByThoseSeenOnceAndTwice() {
    three("p1", 70, 20, 3);
    three("p2", 60, 24, 6);
    three("p3", 60, 40, 40);
    three("p4", 94, 5, 1);
    List<Finding> findings = gaps();
    assertEquals(List.of("p4"), findings.stream().map(Finding::subject).toList());
    assertEquals("100 incidents seen of at least about 829: 12 %", findings.get(0).observed());
  }

  private List<Finding> gaps() {
    return ReportingGap.findings(overlaps, FROM, AS_OF);
  }

  private void late(String month, long... byLag) {
    for (int lag = 0; lag < byLag.length; lag++) {
      YearMonth of = YearMonth.parse(month);
      if (byLag[lag] > 0) {
        cases.add(
            new FraudTally(
                "jiatong",
                new ProvinceCode("33"),
                of,
                of.plusMonths(lag),
                FraudType.BRUSHING,
                byLag[lag] * 1_000_000,
                new Money(0)));
      }
    }
  }

  private void seen(String courier, long complaints, long frauds, long both) {
    add(courier, "complaint", complaints);
    add(courier, "fraud", frauds);
    add(courier, "complaint+fraud", both);
  }

  private void three(String courier, long once, long twice, long thrice) {
    add(courier, "complaint", once / 2);
    add(courier, "listing", once - once / 2);
    add(courier, "complaint+fraud", twice / 2);
    add(courier, "fraud+listing", twice - twice / 2);
    add(courier, "complaint+fraud+listing", thrice);
  }

  private void add(String courier, String streams, long incidents) {
    overlaps.add(new StreamOverlap(new CourierId(courier), AS_OF, streams, incidents));
  }
}
