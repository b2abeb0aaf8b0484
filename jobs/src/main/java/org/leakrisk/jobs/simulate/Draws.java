package org.leakrisk.jobs.simulate;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws from one random stream. Only {@link StrictMath} is used, so the same stream gives the same
 * values on every machine.
 */
final class Draws {
  private static final String TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
  private static final double POISSON_STEP = 32;

  private final UniformRandomProvider random;

  Draws(UniformRandomProvider random) {
    this.random = random;
  }

  boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** A whole number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  /** Standard normal, by Box and Muller. */
  double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** Log-normal with this median. */
  double logNormal(double median, double logSd) {
    return median * StrictMath.exp(logSd * normal());
  }

  /** Poisson, by inversion; a large mean is a sum of small ones. */
  long poisson(double mean) {
    long sum = 0;
    double rest = mean;
    while (rest > POISSON_STEP) {
      sum += smallPoisson(POISSON_STEP);
      rest -= POISSON_STEP;
    }
    return sum + smallPoisson(rest);
  }

  private long smallPoisson(double mean) {
    double left = random.nextDouble();
    double probability = StrictMath.exp(-mean);
    long count = 0;
    while (left >= probability && count < 1000) {
      left -= probability;
      count++;
      probability *= mean / count;
    }
    return count;
  }

  /** Geometric on 1, 2, 3, ... with this mean (at least 1). */
  int geometric(double mean) {
    if (mean <= 1) {
      return 1;
    }
    double tail = StrictMath.log(1 - random.nextDouble()) / StrictMath.log(1 - 1 / mean);
    return 1 + (int) StrictMath.min(100_000, StrictMath.floor(tail));
  }

  /** Whole days, exponential with this mean, at most {@code longest}. */
  int days(double mean, int longest) {
    return (int) StrictMath.min(longest, -mean * StrictMath.log(1 - random.nextDouble()));
  }

  /** An index, with probability in proportion to its weight; weights sum to 1. */
  int weighted(double... weights) {
    double left = random.nextDouble();
    for (int index = 0; index < weights.length - 1; index++) {
      left -= weights[index];
      if (left < 0) {
        return index;
      }
    }
    return weights.length - 1;
  }

  /** Eleven letters and digits (55 bits) without 0, 1, 8, 9, so that none looks like a phone. */
  String token() {
    long bits = random.nextLong();
    StringBuilder token = new StringBuilder(11);
    for (int position = 0; position < 11; position++) {
      token.append(TOKEN_LETTERS.charAt((int) (bits & 31)));
      bits >>>= 5;
    }
    return token.toString();
  }
}
