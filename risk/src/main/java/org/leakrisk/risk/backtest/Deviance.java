package org.leakrisk.risk.backtest;

import java.util.Arrays;

/**
 * Distance of counts from forecasts: 2 sum [y log(y/m) - (y - m)], the deviance of a Poisson law. A
 * forecast of none, which one event would prove infinitely wrong, counts as half the smallest
 * positive one.
 */
final class Deviance {
  private static final double FLOOR = .5;

  private Deviance() {}

  /** The deviance; not a number when no forecast is positive. */
  static double of(double[] forecasts, double[] events) {
    double floor = FLOOR * Arrays.stream(forecasts).filter(m -> m > 0).min().orElse(Double.NaN);
    double sum = 0;
    for (int i = 0; i < forecasts.length; i++) {
      double forecast = Math.max(floor, forecasts[i]);
      double y = events[i];
      double logs = y > 0 ? y * StrictMath.log(y / forecast) : 0;
      sum += 2 * (logs - (y - forecast));
    }
    return sum;
  }
}
