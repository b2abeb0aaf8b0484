package org.leakrisk.risk.quality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/**
 * Figures of a postal regulator as newspapers and charts printed them, with what is wrong with
 * each. The files lie beside the checkout; where they are missing these tests are skipped and say
 * so.
 */
class RealFiguresTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("leakrisk.home", ".."), "..", "shared", "real", "spb-2016");
  private static final String INDUSTRY = Printed.INDUSTRY;
  private static final double PER_CENT = 10_000;

  /** Parcels of the whole industry by year: 2014 to 2017, from memory of the yearly bulletins. */
  private static final double[] YEARLY = {139.6e8, 206.7e8, 312.8e8, 400.6e8};

  @Test
  void ratesPrintedAsPerCentAreFoundAndTheSameRightlyPrintedIsNot() {
    Map<String, NamedCsvRecord> cases =
        rows("lint-cases.csv").stream()
            .collect(Collectors.toMap(row -> row.getField("case"), row -> row));
    for (String id : List.of("U01", "U02", "U03", "U04", "U05", "U06", "U07", "U08")) {
      Finding unit = only(PrintedFiguresTest.units(rate(cases.get(id))));
      assertEquals("unit", unit.check(), id);
      assertEquals(Severity.WARN, unit.severity(), id + " alone: by plausibility only");
    }
    assertEquals(List.of(), PrintedFiguresTest.units(rate(cases.get("U09"))));
  }

  @Test
  void withACountAndAYearsVolumeOrASecondPrintTheUnitIsDecided() {
    double monthOf2016 = YEARLY[2] / 12;
    Printed national =
        new Printed()
            .figure(INDUSTRY, "2016-07", Measure.EFFECTIVE, 12_813)
            .figure(INDUSTRY, "2016-07", Measure.PARCELS, monthOf2016);
    Finding decided =
        only(
            PrintedFiguresTest.units(
                national.figure(INDUSTRY, "2016-07", Measure.RATE_PER_MILLION, 5.13 * PER_CENT)));
    assertEquals(Severity.ERROR, decided.severity());
    assertTrue(decided.observed().contains("10^4: per cent and per million"), decided.observed());
    Printed both =
        new Printed()
            .figure("qfkd", "2016-07", Measure.RATE_PER_MILLION, 20.11 * PER_CENT)
            .figure("qfkd", "2016-07", Measure.RATE_PER_MILLION, 20.11);
    assertEquals(Severity.ERROR, only(PrintedFiguresTest.units(both)).severity());
  }

  @Test
  void allRatesOfTheBulletinsAreInTheirUnit() {
    Printed bulletins = new Printed();
    List<NamedCsvRecord> rows = rows("raw/effective-complaints-per-million.csv");
    assertEquals(72, rows.size());
    for (NamedCsvRecord row : rows) {
      bulletins.figure(
          row.getField("courier"),
          row.getField("month"),
          Measure.RATE_PER_MILLION,
          Double.parseDouble(row.getField("effective_complaints_per_million")));
    }
    assertEquals(List.of(), PrintedFiguresTest.units(bulletins));
  }

  @Test
  void threeYearsOfAChartStandOneYearTooLate() {
    SortedMap<YearMonth, Double> known = new TreeMap<>();
    for (int year = 0; year < YEARLY.length; year++) {
      known.put(YearMonth.of(2014 + year, 12), YEARLY[year]);
    }
    CourierVolumes volumes = new CourierVolumes(new TreeMap<>(Map.of("all", known)));
    Printed chart = new Printed();
    rows("lint-cases.csv").stream()
        .filter(row -> row.getField("expected_verdict").equals("YEAR_SHIFT"))
        .forEach(
            row ->
                chart.figure(
                    INDUSTRY,
                    row.getField("period") + "-12",
                    Measure.PARCELS,
                    Double.parseDouble(row.getField("value_printed")) * 1e8));
    assertEquals(
        "the volumes of the years -1",
        only(YearShift.findings(chart.upTo("2017-12"), volumes)).observed());
    Printed right = new Printed();
    known.forEach(
        (month, parcels) -> right.figure(INDUSTRY, month.toString(), Measure.PARCELS, parcels));
    assertEquals(List.of(), YearShift.findings(right.upTo("2017-12"), volumes));
  }

  /** The page speaks of a city; provinces are the smallest places that figures are kept for. */
  @Test
  void onePageThatPrintsTwoFiguresContradictsItself() {
    Printed page = new Printed();
    rows("lint-cases.csv").stream()
        .filter(row -> row.getField("expected_verdict").equals("CONFLICT"))
        .forEach(
            row ->
                page.figure(
                    INDUSTRY,
                    "33",
                    row.getField("period") + "-12",
                    Measure.PARCELS,
                    Double.parseDouble(row.getField("value_printed")) * 1e4));
    assertEquals("published_conflict", only(PrintedFiguresTest.units(page)).check());
  }

  @Test
  void nineScatteredMonthsShowThatTheMeasureMovedButNotWhen() {
    for (String scope : List.of("all", "express")) {
      Printed months = new Printed();
      for (NamedCsvRecord row : rows("raw/national-monthly.csv")) {
        for (String measure : List.of("accepted", "effective")) {
          String value = row.getField(measure + "_" + scope);
          if (!value.isEmpty()) {
            months.figure(
                INDUSTRY,
                row.getField("month"),
                Measure.valueOf(measure.toUpperCase(java.util.Locale.ROOT)),
                Double.parseDouble(value));
          }
        }
      }
      Finding found = only(PrintedFiguresTest.breaks(months, "2021-04"));
      assertEquals("published/industry/2016-07/effective", found.subject(), scope);
      assertEquals(Severity.WARN, found.severity(), "no month can be named");
      assertTrue(found.observed().endsWith("some time after 2012-09"), found.observed());
      assertEquals(List.of(), PrintedFiguresTest.breaks(months, "2012-09"), scope);
    }
  }

  private static Printed rate(NamedCsvRecord row) {
    String unit = row.getField("unit_printed");
    double printed = Double.parseDouble(row.getField("value_printed"));
    String subject = row.getField("subject");
    return new Printed()
        .figure(
            subject.equals("national") ? INDUSTRY : subject,
            row.getField("period"),
            Measure.RATE_PER_MILLION,
            unit.startsWith("percent") ? printed * PER_CENT : printed);
  }

  private static List<NamedCsvRecord> rows(String file) {
    Path path = FOLDER.resolve(file);
    if (!Files.exists(path)) {
      System.err.println("SKIPPED: no real data at shared/real beside the checkout");
    }
    assumeTrue(Files.exists(path), "SKIPPED: no real data at shared/real beside the checkout");
    try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(path)) {
      return csv.stream().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Finding only(List<Finding> findings) {
    assertEquals(1, findings.size(), findings.toString());
    return findings.get(0);
  }
}
