package org.leakrisk.risk.backtest;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.word.RankingRule;

/** How the rules of ranking order couriers, each from the same score of what was known. */
final class Orders {
  private Orders() {}

  /** What a rule orders ranked couriers by: larger stands higher, not a number stands last. */
  static double[] scores(RankingRule rule, List<CourierScore> couriers) {
    return switch (rule) {
      case INDEX -> each(couriers, courier -> -courier.standing().orElseThrow().expectedRank());
      case SHRUNK_EXCESS -> each(couriers, CourierScore::excessEvents);
      case COUNT -> each(couriers, Orders::events);
      case RAW_RATE -> each(couriers, Orders::rate);
      case RAW_RATE_FLOOR -> aboveFloor(couriers);
      case POISSON_Z ->
          each(couriers, c -> (events(c) - expected(c)) / StrictMath.sqrt(expected(c)));
      case RAW_EXCESS -> each(couriers, courier -> events(courier) - expected(courier));
      case POSTERIOR_MEAN -> each(couriers, Orders::posteriorMean);
      case POOLED -> each(couriers, Orders::expected);
      case RANDOM -> new double[couriers.size()];
    };
  }

  /** True for the quarter with the least volume, rounded up, ties at its edge not included. */
  static boolean[] smallest(double[] volumes) {
    double[] ascending = volumes.clone();
    Arrays.sort(ascending);
    double edge = ascending[Math.min(ascending.length - 1, (ascending.length + 3) / 4)];
    boolean[] small = new boolean[volumes.length];
    for (int i = 0; i < small.length; i++) {
      small[i] = volumes[i] < edge;
    }
    return small;
  }

  private static double[] aboveFloor(List<CourierScore> couriers) {
    boolean[] small = smallest(each(couriers, courier -> courier.parcels().doubleValue()));
    double[] rates = each(couriers, Orders::rate);
    for (int i = 0; i < rates.length; i++) {
      rates[i] = small[i] ? Double.NaN : rates[i];
    }
    return rates;
  }

  private static double[] each(List<CourierScore> couriers, ToDoubleFunction<CourierScore> score) {
    return couriers.stream().mapToDouble(score).toArray();
  }

  private static List<StreamScore> victims(CourierScore courier) {
    return courier.streams().stream()
        .filter(score -> EventHistory.VICTIMS.contains(score.stream()))
        .toList();
  }

  /** Complaints and fraud cases of the window. */
  static double events(CourierScore courier) {
    return victims(courier).stream().mapToDouble(StreamScore::events).sum();
  }

  /** What its volume brings at the industry's rate. */
  static double expected(CourierScore courier) {
    return victims(courier).stream().mapToDouble(StreamScore::expected).sum();
  }

  private static double rate(CourierScore courier) {
    return events(courier) / courier.parcels().doubleValue();
  }

  private static double posteriorMean(CourierScore courier) {
    return victims(courier).stream().mapToDouble(s -> s.rrMean() * s.expected()).sum()
        / expected(courier);
  }
}
