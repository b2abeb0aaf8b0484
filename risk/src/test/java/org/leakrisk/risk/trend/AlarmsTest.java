package org.leakrisk.risk.trend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.tables.word.AlarmMethod;
import org.leakrisk.tables.word.Prior;

class AlarmsTest {
  private static final int WORLDS = 12;

  @ParameterizedTest
  @CsvSource({"3, 1", "15, 1", "100, 1", "15, 3", "100, 3"})
  void withoutARiseAlarmsAreAsRareAsPromised(double level, int cluster) {
    List<MonthVerdict> verdicts =
        Stream.iterate(1L, seed -> seed + 1)
            .limit(WORLDS)
            .flatMap(seed -> verdicts(Market.of(seed, 12, 48, level, cluster)).stream())
            .toList();
    double known = count(verdicts, verdict -> verdict.expected().isPresent());
    double tested = count(verdicts, verdict -> verdict.upperBound().isPresent());
    double over = count(verdicts, AlarmsTest::isOver);
    double slow = count(verdicts, verdict -> verdict.method().isCusum());
    double fast = count(verdicts, verdict -> verdict.alarm() && !verdict.method().isCusum());
    assertTrue(tested > 3000, "tested " + tested);
    assertTrue(over / tested < .012, "over the bound " + over + " of " + tested);
    assertTrue(over / tested > .001, "over the bound " + over + " of " + tested);
    assertTrue(slow / known < 1.0 / 120, "slow alarms " + slow + " of " + known);
    assertTrue(fast / (known / 12) < .05, "months with fast alarms " + fast + " of " + known / 12);
  }

  @ParameterizedTest
  @CsvSource({"15, 1, 16", "100, 1, 18", "100, 3, 18"})
  void aThreefoldRiseOfHalfAYearIsFound(double level, int cluster, int least) {
    int found = 0;
    long others = 0;
    for (long seed = 1; seed <= 20; seed++) {
      List<MonthVerdict> late =
          verdicts(Market.of(seed, 10, 36, level, cluster).rise(3, 30, 36, 3)).stream()
              .filter(verdict -> verdict.month().isAfter(Market.FIRST.plusMonths(29)))
              .filter(MonthVerdict::alarm)
              .toList();
      long own = count(late, verdict -> verdict.courier().code().equals("c03"));
      found += own > 0 ? 1 : 0;
      others += late.size() - own;
    }
    assertTrue(found >= least, "found in " + found + " of 20");
    assertTrue(others < 11, "others' alarms " + others + " in 1080 months");
  }

  @Test
  void whatComesLaterChangesNoEarlierVerdict() {
    List<MonthVerdict> flat = verdicts(Market.of(5, 8, 40, 30, 1));
    List<MonthVerdict> risen = verdicts(Market.of(5, 8, 40, 30, 1).rise(2, 30, 40, 8));
    YearMonth rise = Market.FIRST.plusMonths(30);
    assertEquals(before(flat, rise), before(risen, rise));
    Predicate<MonthVerdict> first =
        verdict -> verdict.month().equals(rise) && verdict.courier().code().equals("c02");
    assertEquals(0, count(flat, first.and(MonthVerdict::alarm)));
    assertEquals(1, count(risen, first.and(MonthVerdict::alarm)));
  }

  @Test
  void nothingIsTestedBeforeTwelveMonthsOrWithFewerThanFiveEvents() {
    Market market = Market.of(7, 6, 20, 40, 1);
    for (int month = 14; month <= 18; month++) {
      market.events(0, month, month == 18 ? 2 : 1);
    }
    market.events(0, 19, 1);
    List<MonthVerdict> verdicts = verdicts(market);
    for (MonthVerdict verdict : verdicts) {
      long month = Market.FIRST.until(verdict.month(), ChronoUnit.MONTHS);
      boolean few = verdict.courier().code().equals("c00") && month == 17;
      assertEquals(month >= 12, verdict.expected().isPresent(), verdict::toString);
      assertEquals(month >= 12 && !few, verdict.upperBound().isPresent(), verdict::toString);
      assertEquals(verdict.upperBound().isPresent(), verdict.p().isPresent());
      assertEquals(
          month >= 12 && !few, verdict.method().name().startsWith("NB_"), verdict::toString);
    }
  }

  @Test
  void quarterlyFiguresAreJudgedByTwelveQuarters() {
    EventHistory quarters = Market.of(3, 8, 48, 100, 1).rise(4, 47, 48, 3).history(3);
    List<MonthVerdict> verdicts = Alarms.of(quarters, Market.settings());
    assertEquals(8 * 16, verdicts.size());
    assertTrue(
        verdicts.stream()
            .allMatch(
                verdict ->
                    verdict.expected().isPresent()
                        == !verdict.month().isBefore(Market.FIRST.plusMonths(38))));
    assertTrue(
        verdicts.stream()
            .anyMatch(
                verdict ->
                    verdict.alarm()
                        && verdict.courier().code().equals("c04")
                        && verdict.month().equals(Market.FIRST.plusMonths(47))));
  }

  @Test
  void oneCourierAloneCannotBeHeldAgainstAnybody() {
    List<MonthVerdict> verdicts = verdicts(Market.of(1, 1, 30, 50, 1).rise(0, 25, 30, 5));
    assertEquals(30, verdicts.size());
    assertTrue(verdicts.stream().allMatch(verdict -> verdict.method() == AlarmMethod.NONE));
    assertTrue(verdicts.stream().allMatch(verdict -> verdict.expected().isEmpty()));
  }

  @Test
  void clusteredReportsWidenTheBound() {
    Market market = Market.of(9, 10, 30, 60, 5);
    double allowed = bounds(market, Clustering.ESTIMATED);
    double ignored = bounds(market, Clustering.OFF);
    assertTrue(allowed > 1.1 * ignored, allowed + " against " + ignored);
  }

  @Test
  void wordsAreThoseOfTheContract() {
    assertEquals(
        List.of("NONE", "NONE+CUSUM", "NB_PREDICTIVE", "NB_PREDICTIVE+CUSUM"),
        Stream.of(AlarmMethod.values()).map(AlarmMethod::code).toList());
  }

  private static double bounds(Market market, Clustering clustering) {
    return Alarms.of(market.history(), Market.settings(Prior.INTEGRATED, clustering)).stream()
        .map(MonthVerdict::upperBound)
        .flatMap(Optional::stream)
        .mapToDouble(Long::doubleValue)
        .sum();
  }

  private static List<MonthVerdict> verdicts(Market market) {
    return Alarms.of(market.history(), Market.settings());
  }

  private static List<MonthVerdict> before(List<MonthVerdict> verdicts, YearMonth month) {
    return verdicts.stream().filter(verdict -> verdict.month().isBefore(month)).toList();
  }

  private static boolean isOver(MonthVerdict verdict) {
    return verdict.upperBound().filter(bound -> verdict.events() > bound).isPresent();
  }

  private static long count(List<MonthVerdict> verdicts, Predicate<MonthVerdict> which) {
    return verdicts.stream().filter(which).count();
  }
}
