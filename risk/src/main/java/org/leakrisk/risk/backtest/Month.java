package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.BacktestMeasure;
import org.leakrisk.tables.word.RankingRule;

/**
 * One as-of month: the couriers ranked then that have volume later, and what came later.
 *
 * @param asOf last month that was known
 * @param board the score of what was known
 * @param later what came
 * @param couriers the couriers compared, by id
 * @param k places
 */
record Month(YearMonth asOf, Scoreboard board, Later later, List<CourierScore> couriers, int k) {
  private static final double HALF = .5;

  static Month of(YearMonth asOf, Scoreboard board, Later later, int k) {
    List<CourierScore> couriers =
        board.couriers().stream()
            .filter(score -> score.standing().isPresent())
            .filter(score -> later.parcels(score.id()) > 0)
            .toList();
    return new Month(asOf, board, later, couriers, k);
  }

  /** Every measure that has a value in this month, by ranking. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    double[] events = each(courier -> later.events(courier.id()).events());
    double[] excess =
        each(
            courier -> {
              Unit unit = later.events(courier.id());
              return Math.max(0, unit.events() - unit.exposure());
            });
    double[] small = smallest();
    for (RankingRule rule : RankingRule.values()) {
      double[] scores = Orders.scores(rule, couriers);
      add(figures, rule, BacktestMeasure.EVENTS_CAUGHT, TopShare.of(scores, events, k));
      add(figures, rule, BacktestMeasure.EXCESS_CAUGHT, TopShare.of(scores, excess, k));
      add(figures, rule, BacktestMeasure.SMALLEST_QUARTER, TopShare.perPlace(scores, small, k));
      addAudits(figures, rule);
    }
    addForecasts(figures);
    return figures;
  }

  private double[] each(ToDoubleFunction<CourierScore> number) {
    return couriers.stream().mapToDouble(number).toArray();
  }

  private double[] smallest() {
    boolean[] small = Orders.smallest(each(courier -> later.parcels(courier.id())));
    return IntStream.range(0, small.length).mapToDouble(i -> small[i] ? 1 : 0).toArray();
  }

  /** What has no value, since nothing was there to be caught, is left out. */
  private void add(
      List<Figure> figures, RankingRule rule, BacktestMeasure measure, TopShare value) {
    if (!Double.isNaN(value.expected())) {
      figures.add(new Figure(asOf, rule, measure, value, couriers.size()));
    }
  }

  private void addAudits(List<Figure> figures, RankingRule rule) {
    List<CourierScore> audited =
        couriers.stream().filter(courier -> later.audits(courier.id()).exposure() > 0).toList();
    if (audited.isEmpty()) {
      return;
    }
    double[] failed =
        audited.stream()
            .map(courier -> later.audits(courier.id()))
            .mapToDouble(audits -> audits.events() / audits.exposure())
            .toArray();
    TopShare yield = TopShare.perPlace(Orders.scores(rule, audited), failed, k);
    figures.add(new Figure(asOf, rule, BacktestMeasure.AUDIT_YIELD, yield, audited.size()));
  }

  private void addForecasts(List<Figure> figures) {
    List<Forecast> forecasts = new ArrayList<>();
    List<Double> events = new ArrayList<>();
    int held = 0;
    for (CourierScore courier : couriers) {
      Forecast forecast = forecast(courier);
      if (forecast.shrunk() > 0) {
        double came = later.events(courier.id()).events();
        forecasts.add(forecast);
        events.add(came);
        held += forecast.holds(came) ? 1 : 0;
      }
    }
    if (forecasts.isEmpty()) {
      return;
    }
    deviance(figures, RankingRule.POSTERIOR_MEAN, forecasts, Forecast::shrunk, events);
    deviance(figures, RankingRule.RAW_RATE, forecasts, Forecast::raw, events);
    deviance(figures, RankingRule.POOLED, forecasts, Forecast::pooled, events);
    double share = (double) held / forecasts.size();
    figures.add(
        figure(RankingRule.POSTERIOR_MEAN, BacktestMeasure.COVERAGE_95, share, forecasts.size()));
  }

  private Forecast forecast(CourierScore courier) {
    return Forecast.of(courier, later, board);
  }

  private void deviance(
      List<Figure> figures,
      RankingRule rule,
      List<Forecast> forecasts,
      ToDoubleFunction<Forecast> of,
      List<Double> events) {
    double[] means = forecasts.stream().mapToDouble(of).toArray();
    double deviance = Deviance.of(means, events.stream().mapToDouble(e -> e).toArray());
    if (!Double.isNaN(deviance)) {
      figures.add(figure(rule, BacktestMeasure.DEVIANCE, deviance, means.length));
    }
  }

  private Figure figure(RankingRule rule, BacktestMeasure measure, double value, int couriers) {
    return new Figure(asOf, rule, measure, new TopShare(value, value, value), couriers);
  }

  /**
   * Probability of a place among the first k as stated, and as borne out by the later months alone:
   * by the shrunk rates of a fit of their own, since a raw rate of so few months ranks by size.
   */
  List<double[]> statedAndRealised() {
    List<Unit> units = couriers.stream().map(this::adjusted).toList();
    if (units.stream().mapToDouble(Unit::events).sum() == 0) {
      return List.of();
    }
    PriorFit fit = PriorFit.integrated(units);
    double[] rates = units.stream().mapToDouble(unit -> fit.posterior(unit).rateMean()).toArray();
    double[] places = TopShare.places(rates, k);
    List<double[]> pairs = new ArrayList<>();
    for (int i = 0; i < places.length; i++) {
      double stated = couriers.get(i).standing().orElseThrow().pTopK();
      pairs.add(new double[] {stated, places[i]});
    }
    return pairs;
  }

  /** Later events against those expected, each stream over its clustering. */
  private Unit adjusted(CourierScore courier) {
    double events = 0;
    double expected = 0;
    for (StreamId stream : EventHistory.VICTIMS) {
      Unit unit = later.events(stream, courier.id());
      double phi = Forecast.phi(stream, board);
      events += unit.events() / phi;
      expected += unit.exposure() / phi;
    }
    return new Unit(events, expected);
  }

  /** Couriers whose later events are clearly more than the industry's rate brings. */
  List<CourierId> clearlyAbove() {
    return couriers.stream()
        .filter(courier -> forecast(courier).isClearlyExceeded(later.events(courier.id())))
        .map(CourierScore::id)
        .toList();
  }

  /** Couriers that a ranking puts among the first k, tied ones if more likely than not. */
  SortedMap<String, Boolean> listed(RankingRule rule) {
    double[] places = TopShare.places(Orders.scores(rule, couriers), k);
    SortedMap<String, Boolean> listed = new TreeMap<>();
    for (int i = 0; i < places.length; i++) {
      listed.put(couriers.get(i).id().code(), places[i] >= HALF);
    }
    return listed;
  }
}
