package org.leakrisk.risk.signal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.signal.FraudMonths.FraudMonth;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.FraudType;

class FraudMonthsTest {
  private static final YearMonth FROM = YearMonth.of(2012, 9);
  private static final YearMonth AS_OF = YearMonth.of(2012, 12);

  private final List<FraudTally> cases = new ArrayList<>();
  private final List<Exposure> parcels = new ArrayList<>();

  @Test
  void theNationHoldsEveryCaseAndProvincesThoseThatNameIt() {
    volumes();
    add("jiatong", "33", "2012-10", "2012-10", 2, 500_00);
    add("", "33", "2012-10", "2012-10", 1, 20_05);
    add("yitong", "44", "2012-10", "2012-11", 4, 0);
    add("yitong", "00", "2012-10", "2012-10", 3, 1_00);
    check(find("2012-10", "00"), 10, 521_05, 10 / 4.0);
    check(find("2012-10", "33"), 3, 520_05, 3 / 3.0);
    check(find("2012-10", "44"), 4, 0, 4 / 1.0);
  }

  @Test
  void ofTheNationAMonthWithoutCasesIsAZeroAndOfAProvinceItHasNoRow() {
    volumes();
    add("jiatong", "33", "2012-09", "2012-09", 2, 0);
    add("jiatong", "33", "2012-12", "2012-12", 2, 0);
    assertEquals(
        List.of(
            "2012-09 00 2.0",
            "2012-09 33 2.0",
            "2012-10 00 0.0",
            "2012-11 00 0.0",
            "2012-12 00 2.0",
            "2012-12 33 2.0"),
        months().stream()
            .map(row -> row.month() + " " + row.province().code() + " " + row.cases())
            .toList());
    assertEquals(OptionalDouble.of(0), find("2012-10", "00").perMillion());
  }

  @Test
  void monthsBeforeTheWindowAndBeforeTheFirstReportHaveNoRow() {
    volumes();
    add("jiatong", "33", "2012-08", "2012-11", 2, 0);
    add("jiatong", "33", "2012-11", "2012-11", 1, 0);
    assertEquals(YearMonth.of(2012, 11), months().get(0).month());
    assertEquals(3, months().size(), "November there and in all, December in all");
  }

  @Test
  void aQuarterIsSpreadOverItsMonths() {
    for (String month : List.of("2012-03", "2012-06", "2012-09", "2012-12")) {
      volume("jiatong", "33", month, 6e6);
    }
    add("jiatong", "33", "2012-11", "2012-11", 4, 0);
    check(find("2012-11", "33"), 4, 0, 2);
  }

  @Test
  void aProvinceHasNoRateWhereMuchOfTheVolumeNamesNoProvince() {
    volumes();
    volume("yitong", "00", "2012-11", 1e6);
    add("jiatong", "33", "2012-11", "2012-11", 4, 0);
    add("jiatong", "33", "2012-10", "2012-10", 4, 0);
    add("jiatong", "21", "2012-10", "2012-10", 4, 0);
    assertEquals(OptionalDouble.empty(), find("2012-11", "33").perMillion());
    check(find("2012-11", "00"), 4, 0, 4 / 5.0);
    check(find("2012-10", "33"), 4, 0, 4 / 3.0);
    assertEquals(OptionalDouble.empty(), find("2012-10", "21").perMillion(), "no volume there");
  }

  /** Half of each month's cases come in the next month, a quarter in the second: 1/4, 3/4, 1. */
  @Test
  void theLastMonthIsMarkedWhenMostOfItsReportsAreStillToCome() {
    volumes();
    for (String month : List.of("2012-09", "2012-10", "2012-11", "2012-12")) {
      YearMonth of = YearMonth.parse(month);
      add("jiatong", "33", month, month, 10, 0);
      if (!of.plusMonths(1).isAfter(AS_OF)) {
        add("jiatong", "33", month, of.plusMonths(1).toString(), 20, 0);
      }
      if (!of.plusMonths(2).isAfter(AS_OF)) {
        add("jiatong", "33", month, of.plusMonths(2).toString(), 10, 0);
      }
    }
    assertEquals(.25, find("2012-12", "00").reportedShare(), 1e-12);
    assertTrue(find("2012-12", "33").incomplete());
    assertEquals(.75, find("2012-11", "00").reportedShare(), 1e-12);
    assertTrue(!find("2012-11", "00").incomplete());
    assertEquals(1, find("2012-10", "00").reportedShare(), 1e-12);
  }

  private void volumes() {
    for (YearMonth month = FROM; !month.isAfter(AS_OF); month = month.plusMonths(1)) {
      volume("jiatong", "33", month.toString(), 3e6);
      volume("yitong", "44", month.toString(), 1e6);
    }
  }

  private void volume(String courier, String province, String month, double amount) {
    parcels.add(
        new Exposure(
            new CourierId(courier),
            new ProvinceCode(province),
            YearMonth.parse(month),
            new Parcels(BigDecimal.valueOf(amount))));
  }

  private void add(
      String courier, String province, String month, String known, long count, long fen) {
    cases.add(
        new FraudTally(
            courier,
            new ProvinceCode(province),
            YearMonth.parse(month),
            YearMonth.parse(known),
            FraudType.FAKE_PARCEL,
            count * 1_000_000,
            new Money(fen)));
  }

  private List<FraudMonth> months() {
    return FraudMonths.of(cases, parcels, FROM, AS_OF);
  }

  private FraudMonth find(String month, String province) {
    return months().stream()
        .filter(row -> row.month().equals(YearMonth.parse(month)))
        .filter(row -> row.province().code().equals(province))
        .findFirst()
        .orElseThrow();
  }

  private static void check(FraudMonth row, double cases, long fen, double perMillion) {
    assertEquals(cases, row.cases());
    assertEquals(new Money(fen), row.loss());
    assertEquals(perMillion, row.perMillion().orElseThrow(), 1e-12);
  }
}
