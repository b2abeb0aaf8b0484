package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.quality.AdjudicationBreaks.Break;
import org.leakrisk.risk.quality.AdjudicationBreaks.Decided;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/** Printed figures against each other and against what is known. */
class PrintedFiguresTest {
  private static final String INDUSTRY = Printed.INDUSTRY;
  private static final CourierVolumes NOTHING_KNOWN = new CourierVolumes(new TreeMap<>());

  @Test
  void aRateThatFitsItsCountAndVolumeIsRightAndReadAsPerCentItIsNot() {
    assertEquals(.99986, PrintedUnits.factor(12_813, 5.13, 2_498e6), 5e-6);
    assertTrue(PrintedUnits.isRight(PrintedUnits.factor(12_813, 5.13, 2_498e6)));
    assertEquals(-4, Math.log10(PrintedUnits.factor(12_813, 51_300, 2_498e6)), 1e-4);
    assertEquals(List.of(), units(counted(5.13)));
    Finding unit = only(units(counted(51_300)));
    assertEquals("unit", unit.check());
    assertEquals("published/industry/2016-07/rate_per_million", unit.subject());
    assertEquals(Severity.ERROR, unit.severity());
    assertEquals(
        "count against rate times volume is 10^-4.0: a factor of 10^4: per cent and per million, or"
            + " 万 and single ones",
        unit.observed());
  }

  @Test
  void theReportedVolumeServesWhereNoneIsPrinted() {
    Printed rate =
        new Printed()
            .figure("jiatong", "2012-12", Measure.RATE_PER_MILLION, 50_000)
            .figure("jiatong", "2012-12", Measure.EVENTS, 500);
    CourierVolumes known = known("jiatong", 2012, 100e6 / 12);
    known.byCourier().get("jiatong").put(YearMonth.of(2012, 12), 100e6);
    assertEquals(
        Severity.ERROR, only(PrintedUnits.findings(rate.upTo("2012-12"), known)).severity());
    assertEquals(Severity.WARN, only(units(rate)).severity(), "by plausibility alone");
  }

  @Test
  void aRateOfAnotherCountIsNoUnitError() {
    Printed other = counted(7.9);
    assertEquals(List.of(), units(other), "off by a half is another definition, not a unit");
  }

  @Test
  void figuresThatDifferByAPowerOfTenAreAUnitAndOthersAConflict() {
    Printed twice =
        new Printed()
            .figure(INDUSTRY, "33", "2017-12", Measure.PARCELS, 2_249_068_000.0)
            .figure(INDUSTRY, "33", "2017-12", Measure.PARCELS, 2_239_068_000.0)
            .figure(INDUSTRY, "2016-07", Measure.PARCELS, 2_500e6)
            .figure(INDUSTRY, "2016-07", Measure.PARCELS, 250_000)
            .figure(INDUSTRY, "2016-08", Measure.PARCELS, 2_500e6)
            .figure(INDUSTRY, "2016-08", Measure.ACCEPTED, 2_500e6);
    List<Finding> findings = PrintedConflicts.findings(twice.upTo("2017-12"));
    assertEquals(
        List.of(
            "unit published/industry/2016-07/parcels",
            "published_conflict published/industry/33/2017-12/parcels"),
        findings.stream().map(row -> row.check() + " " + row.subject()).toList());
    assertEquals(List.of(), PrintedConflicts.findings(twice.upTo("2016-06")));
  }

  @Test
  void threeYearsUnderTheWrongYearAreFoundAndTwoAreTooFew() {
    CourierVolumes known = new CourierVolumes(new TreeMap<>());
    double[] truth = {139.6e8, 206.7e8, 312.8e8, 400.6e8};
    SortedMap<YearMonth, Double> months = new TreeMap<>();
    for (int year = 0; year < truth.length; year++) {
      for (int month = 1; month <= 12; month++) {
        months.put(YearMonth.of(2014 + year, month), truth[year] / 12);
      }
    }
    known.byCourier().put("all", months);
    Printed shifted = years(2015, 139.6e8, 207e8, 312.8e8);
    Finding shift = only(YearShift.findings(shifted.upTo("2017-12"), known));
    assertEquals("year_shift", shift.check());
    assertEquals("the volumes of the years -1", shift.observed());
    assertEquals(
        List.of(), YearShift.findings(years(2014, 139.6e8, 207e8, 312.8e8).upTo("2017-12"), known));
    assertEquals(List.of(), YearShift.findings(years(2015, 139.6e8, 207e8).upTo("2017-12"), known));
    assertEquals(
        List.of(), YearShift.findings(years(2014, 280e8, 400e8, 600e8).upTo("2017-12"), known));
  }

  @Test
  void theShareOfEffectiveComplaintsIsComparedOnBothSidesOfEverySplit() {
    Break worked =
        new Break(
            YearMonth.of(2012, 6),
            YearMonth.of(2012, 7),
            new Decided(288, 400),
            new Decided(165, 300));
    assertEquals(.17, worked.before().share() - worked.after().share(), 1e-12);
    assertEquals(-4.658, worked.z(), 5e-4);
    SortedMap<YearMonth, Decided> months = new TreeMap<>();
    for (int month = 0; month < 24; month++) {
      months.put(YearMonth.of(2011, 1).plusMonths(month), new Decided(month < 14 ? 72 : 55, 100));
    }
    YearMonth asOf = YearMonth.of(2012, 12);
    assertEquals(YearMonth.of(2012, 3), AdjudicationBreaks.in(months, asOf).orElseThrow().first());
    months.replaceAll((month, decided) -> new Decided(decided.effective() > 60 ? 72 : 63, 100));
    assertTrue(AdjudicationBreaks.in(months, asOf).isEmpty(), "nine points are no break");
    months.replaceAll((month, decided) -> new Decided(70, 100));
    months.put(YearMonth.of(2012, 8), new Decided(40, 100));
    assertTrue(AdjudicationBreaks.in(months, asOf).isEmpty(), "one odd month is no break");
  }

  @Test
  void aPrintedBreakOfTheLastTwoYearsIsAnErrorAndScatteredMonthsTellOnlyBetweenWhich() {
    Printed monthly = new Printed();
    for (int month = 0; month < 18; month++) {
      String when = YearMonth.of(2011, 7).plusMonths(month).toString();
      monthly.figure("jiatong", when, Measure.ACCEPTED, 1_000);
      monthly.figure("jiatong", when, Measure.EFFECTIVE, month < 9 ? 700 : 500);
    }
    Finding found = only(breaks(monthly, "2012-12"));
    assertEquals("jiatong/complaints/2012-04", found.subject());
    assertEquals(Severity.ERROR, found.severity());
    assertEquals("70.0 % effective before, 50.0 % after, z -27.4", found.observed());
    Printed steady = new Printed();
    for (int month = 0; month < 5; month++) {
      String when = YearMonth.of(2010, 1).plusMonths(7L * month).toString();
      steady.figure(INDUSTRY, when, Measure.ACCEPTED, 1_000);
      steady.figure(INDUSTRY, when, Measure.EFFECTIVE, 700 + month);
    }
    assertEquals(List.of(), breaks(steady, "2012-12"));
  }

  static List<Finding> breaks(Printed printed, String asOf) {
    return AdjudicationBreaks.findings(
        SeriesTest.nothing(YearMonth.parse(asOf)), printed.upTo(asOf));
  }

  static List<Finding> units(Printed printed) {
    List<PrintedSeries> series = printed.upTo("2099-12");
    List<Finding> findings = new ArrayList<>(PrintedUnits.findings(series, NOTHING_KNOWN));
    findings.addAll(PrintedConflicts.findings(series));
    return findings;
  }

  private static Printed counted(double rate) {
    return new Printed()
        .figure(INDUSTRY, "2016-07", Measure.RATE_PER_MILLION, rate)
        .figure(INDUSTRY, "2016-07", Measure.EFFECTIVE, 12_813)
        .figure(INDUSTRY, "2016-07", Measure.ACCEPTED, 65_543)
        .figure(INDUSTRY, "2016-07", Measure.PARCELS, 2_498e6);
  }

  private static Printed years(int first, double... parcels) {
    Printed printed = new Printed();
    for (int year = 0; year < parcels.length; year++) {
      printed.figure(INDUSTRY, (first + year) + "-12", Measure.PARCELS, parcels[year]);
    }
    return printed;
  }

  private static CourierVolumes known(String courier, int year, double parcels) {
    CourierVolumes known = new CourierVolumes(new TreeMap<>());
    SortedMap<YearMonth, Double> months = new TreeMap<>();
    months.put(YearMonth.of(year, 12), parcels);
    known.byCourier().put(courier, months);
    return known;
  }

  private static Finding only(List<Finding> findings) {
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
