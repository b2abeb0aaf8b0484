package org.leakrisk.report.shown;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.value.Money;
import org.leakrisk.tables.value.Parcels;

class NumbersTest {
  private static final Numbers NUMBERS = Numbers.TERMINAL;

  @Test
  void neverShowsAProbabilityAsCertain() {
    assertEquals("<1 %", NUMBERS.percent(0));
    assertEquals("<1 %", NUMBERS.percent(.0099));
    assertEquals("1 %", NUMBERS.percent(.01));
    assertEquals("99 %", NUMBERS.percent(.99));
    assertEquals(">99 %", NUMBERS.percent(.9901));
    assertEquals(">99 %", NUMBERS.percent(1));
  }

  @Test
  void neverShowsARiskAsNothing() {
    assertEquals("<0.01", NUMBERS.ratio(.0049));
    assertEquals("0.01", NUMBERS.ratio(.0051));
    assertEquals("1,234.50", NUMBERS.ratio(1234.5));
  }

  @Test
  void roundsHalfToEven() {
    assertEquals("2.28", NUMBERS.ratio(2.285));
    assertEquals("2.30", NUMBERS.ratio(2.295));
    assertEquals("+2", NUMBERS.difference(2.5));
  }

  @Test
  void signsADifferenceUnlessItIsRoundedToNothing() {
    assertEquals("+148", NUMBERS.difference(148.2));
    assertEquals("-1,235", NUMBERS.difference(-1234.6));
    assertEquals("\u2212141", Numbers.PAGE.difference(-141.2));
    assertEquals("0", NUMBERS.difference(-.4));
    assertEquals("0", NUMBERS.difference(.4));
  }

  @Test
  void showsPartsOfEventsWhereThereAreAny() {
    assertEquals("1,311", NUMBERS.events(1311));
    assertEquals("155.5", NUMBERS.events(155.5));
    assertEquals("0.0", NUMBERS.expected(0));
  }

  @Test
  void showsVolumesInMillions() {
    assertEquals("102 M", NUMBERS.volume(Parcels.of(101_700_000)));
    assertEquals("71.2 M", NUMBERS.volume(Parcels.of(71_230_000)));
    assertEquals("1.36 M", NUMBERS.volume(Parcels.of(1_361_000)));
    assertEquals("0.04 M", NUMBERS.volume(Parcels.of(41_200)));
    assertEquals("<0.01 M", NUMBERS.volume(Parcels.of(12)));
    assertEquals("0.00 M", NUMBERS.volume(Parcels.NONE));
    assertEquals("12,300 M", NUMBERS.volume(Parcels.of(12_345_000_000L)));
  }

  @Test
  void showsRatesWithThreeDigitsAndMoneyWithTwoDecimals() {
    assertEquals("3.21", NUMBERS.digits(new BigDecimal("3.2149")));
    assertEquals("0.0213", NUMBERS.digits(new BigDecimal("0.02130")));
    assertEquals("1,230", NUMBERS.digits(new BigDecimal("1234.5")));
    assertEquals("10,000.00", NUMBERS.money(new Money(1_000_000)));
  }

  @Test
  void textOfDataLosesWhatIsNoText() {
    assertEquals("丙通 x", SafeText.line(" 丙通\u202E\u0000\u200B\n\t x \uFEFF"));
    assertEquals("[31mred", SafeText.line("\u001B[31mred"));
    assertEquals("😀", SafeText.line("\uD83D\uDE00\uD83D"));
  }
}
