package org.leakrisk.risk.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.leakrisk.risk.law.Dispersion;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.EventHistory.Series;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.word.AlarmMethod;
import org.leakrisk.tables.word.Prior;

/**
 * Judges every month of every courier by the twelve months before it. A month is one in which any
 * courier had volume, so that quarterly figures are judged by twelve quarters. What a month is held
 * against, clustering included, comes from earlier months alone: an outlier does not excuse itself.
 */
public final class Alarms {
  private static final int YEAR = 12;
  private static final int MONTHS_OF_EVENTS = 4;
  private static final double MIN_EVENTS = 5;
  private static final double TAIL = 0.01;
  private static final double WRONG_ALARMS = 0.05;

  private final EventHistory history;
  private final ScoringSettings settings;
  private final List<Integer> periods;
  private final List<Cusum> sums;

  /** What one courier is held against in one month. */
  private record Test(Series series, double events, Optional<Predictive> law, boolean tested) {
    double p() {
      return law.orElseThrow().atLeast(events);
    }
  }

  private Alarms(EventHistory history, ScoringSettings settings) {
    this.history = history;
    this.settings = settings;
    SortedSet<Integer> months = new TreeSet<>();
    history.couriers().forEach(series -> months.addAll(series.carried()));
    this.periods = List.copyOf(months);
    this.sums = Stream.generate(Cusum::new).limit(history.couriers().size()).toList();
  }

  /** Every month with volume of every courier, by month, then courier. */
  public static List<MonthVerdict> of(EventHistory history, ScoringSettings settings) {
    Alarms alarms = new Alarms(history, settings);
    List<MonthVerdict> verdicts = new ArrayList<>();
    for (int period = 0; period < alarms.periods.size(); period++) {
      verdicts.addAll(alarms.verdicts(period));
    }
    return verdicts;
  }

  /**
   * The same, every stretch between two breaks by itself: no month is held against months before a
   * break, so that the first twelve after one are not tested.
   *
   * @param breaks first months of new definitions, in any order
   */
  public static List<MonthVerdict> of(
      EventHistory history, ScoringSettings settings, List<YearMonth> breaks) {
    int length = history.couriers().stream().mapToInt(s -> s.months().size()).max().orElse(0);
    YearMonth end = history.from().plusMonths(length);
    SortedSet<YearMonth> starts = new TreeSet<>(breaks);
    starts.removeIf(month -> !month.isAfter(history.from()) || !month.isBefore(end));
    starts.add(end);
    List<MonthVerdict> verdicts = new ArrayList<>();
    YearMonth start = history.from();
    for (YearMonth next : starts) {
      verdicts.addAll(of(history.part(start, next), settings));
      start = next;
    }
    return verdicts;
  }

  private List<MonthVerdict> verdicts(int period) {
    int month = periods.get(period);
    double phi = phi(month);
    List<Test> tests = tests(period, phi);
    double limit =
        FalseDiscovery.limit(
            tests.stream().filter(Test::tested).mapToDouble(Test::p).toArray(), WRONG_ALARMS);
    List<MonthVerdict> verdicts = new ArrayList<>();
    for (int unit = 0; unit < tests.size(); unit++) {
      Test test = tests.get(unit);
      if (test.series().carried().contains(month)) {
        verdicts.add(verdict(test, month, slowAlarm(unit, test, phi), limit));
      }
    }
    return verdicts;
  }

  private boolean slowAlarm(int unit, Test test, double phi) {
    Cusum sum = sums.get(unit);
    test.law().ifPresent(law -> sum.add(test.events(), law.mean(), phi));
    return test.law().isPresent() && sum.isAlarm();
  }

  private MonthVerdict verdict(Test test, int month, boolean slow, double limit) {
    Optional<Predictive> tested = test.law().filter(law -> test.tested());
    Optional<Long> bound = tested.map(law -> law.bound(TAIL));
    Optional<Double> p = tested.map(law -> test.p());
    boolean fast =
        p.filter(value -> value <= limit).isPresent()
            && bound.filter(value -> test.events() > value).isPresent();
    return new MonthVerdict(
        test.series().courier(),
        history.from().plusMonths(month),
        test.events(),
        test.law().map(Predictive::mean),
        bound,
        p,
        fast || slow,
        AlarmMethod.of(test.tested(), slow));
  }

  private List<Test> tests(int period, double phi) {
    int month = periods.get(period);
    int start = period < YEAR ? Integer.MIN_VALUE : periods.get(period - YEAR);
    List<Unit> year =
        history.couriers().stream().map(series -> sum(series, start, month, phi)).toList();
    PriorFit fit = settings.prior() == Prior.ML ? PriorFit.ml(year) : PriorFit.integrated(year);
    boolean usable = period >= YEAR && fit.status() != FitStatus.TOO_FEW_UNITS;
    int recent = periods.get(StrictMath.max(0, period - (MONTHS_OF_EVENTS - 1)));
    List<Test> tests = new ArrayList<>();
    for (int unit = 0; unit < year.size(); unit++) {
      Series series = history.couriers().get(unit);
      Unit now = series.months().get(month);
      boolean known =
          usable && now.exposure() > 0 && !series.carried().headSet(start + 1).isEmpty();
      Optional<Predictive> law =
          known ? Optional.of(law(fit.posterior(year.get(unit)), now, phi)) : Optional.empty();
      boolean tested = known && sum(series, recent, month + 1, 1).events() >= MIN_EVENTS;
      tests.add(new Test(series, now.events(), law, tested));
    }
    return tests;
  }

  private static Predictive law(Posterior posterior, Unit now, double phi) {
    return Predictive.of(now.exposure(), posterior.rateMean(), posterior.rateVariance(), phi);
  }

  /** Sum of the months from one on up to another, that one excluded, divided by phi. */
  private static Unit sum(Series series, int from, int to, double phi) {
    double events = 0;
    double expected = 0;
    for (int month : series.carried().subSet(from, to)) {
      Unit unit = series.months().get(month);
      if (unit.exposure() > 0) {
        events += unit.events();
        expected += unit.exposure();
      }
    }
    return new Unit(events / phi, expected / phi);
  }

  /** Clustering of the reports in the months of the window that come before a month. */
  private double phi(int month) {
    if (settings.dispersion() == Clustering.OFF) {
      return Dispersion.NONE.phi();
    }
    int from = month - StrictMath.min(month, settings.windowMonths().months());
    return Dispersion.estimate(
            history.couriers().stream()
                .map(series -> series.months().subList(from, month))
                .toList())
        .phi();
  }
}
