package org.leakrisk.risk.backtest;

import java.util.Optional;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamFit;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.risk.trend.Predictive;
import org.leakrisk.tables.id.StreamId;

/**
 * What was to be expected of one courier's later events.
 *
 * @param shrunk from the shrunk rates, a stream that could not be fitted at the industry's rate
 * @param raw at the courier's own rate of the window, nothing shrunk
 * @param pooled at the industry's rate
 * @param variance of the events about the shrunk forecast: clustering, and doubt about the rate
 * @param pooledVariance of the events about the pooled forecast: clustering alone
 */
record Forecast(double shrunk, double raw, double pooled, double variance, double pooledVariance) {
  private static final double TAIL = .025;
  private static final double SELDOM = .01;

  static Forecast of(CourierScore courier, Later later, Scoreboard board) {
    double shrunk = 0;
    double variance = 0;
    double pooledVariance = 0;
    for (StreamId stream : EventHistory.VICTIMS) {
      double expected = later.events(stream, courier.id()).exposure();
      Optional<StreamScore> score = courier.stream(stream).filter(s -> s.rate().isPresent());
      double phi = phi(stream, board);
      double rate = score.map(s -> s.posterior().rateMean()).orElse(1.0);
      double doubt = score.map(s -> s.posterior().rateVariance()).orElse(0.0);
      shrunk += rate * expected;
      variance += phi * rate * expected + doubt * expected * expected;
      pooledVariance += phi * expected;
    }
    double pooled = later.events(courier.id()).exposure();
    double own = Orders.expected(courier);
    double raw = own > 0 ? pooled * Orders.events(courier) / own : pooled;
    return new Forecast(shrunk, raw, pooled, variance, pooledVariance);
  }

  /** Clustering of the reports of a stream; 1 when it has none. */
  static double phi(StreamId stream, Scoreboard board) {
    return board.fits().stream()
        .filter(fit -> fit.stream().equals(stream))
        .mapToDouble(StreamFit::phi)
        .findFirst()
        .orElse(1);
  }

  /** True when the events lie in the 95 % interval; asked only where events are expected. */
  boolean holds(double events) {
    Predictive law = new Predictive(shrunk, variance);
    return events >= law.bound(1 - TAIL) && events <= law.bound(TAIL);
  }

  /** True when a courier like all others would have so many events less than once in a hundred. */
  boolean isClearlyExceeded(Unit events) {
    return pooled > 0
        && events.events() > pooled
        && new Predictive(pooled, pooledVariance).atLeast(events.events()) <= SELDOM;
  }
}
