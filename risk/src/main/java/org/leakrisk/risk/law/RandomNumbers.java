package org.leakrisk.risk.law;

import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws of the usual laws from one random stream. Only {@link StrictMath} is used here, so the same
 * stream gives the same values on every machine.
 */
public final class RandomNumbers {
  private static final double POISSON_STEP = 32;
  private static final double POISSON_NORMAL = 100_000;

  private final UniformRandomProvider random;

  /** Draws from a generator, in the order in which they are asked for. */
  public RandomNumbers(UniformRandomProvider random) {
    this.random = random;
  }

  /** True with this probability. */
  public boolean chance(double probability) {
    return random.nextDouble() < probability;
  }

  /** Uniform on [0, 1). */
  public double uniform() {
    return random.nextDouble();
  }

  /** Standard normal, by Box and Muller. */
  public double normal() {
    double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - random.nextDouble()));
    return radius * StrictMath.cos(2 * StrictMath.PI * random.nextDouble());
  }

  /** Log-normal with this median. */
  public double logNormal(double median, double logSd) {
    return median * StrictMath.exp(logSd * normal());
  }

  /** Gamma of this shape and mean; positive, but where it is smaller than a double can be. */
  public double gamma(double shape, double mean) {
    return mean * StrictMath.exp(RandomStream.logGamma(random, shape) - StrictMath.log(shape));
  }

  /**
   * Poisson, by inversion; a large mean is a sum of small ones, and above 100,000, where the two
   * cannot be told apart, a rounded normal.
   */
  public long poisson(double mean) {
    if (mean > POISSON_NORMAL) {
      return StrictMath.round(mean + StrictMath.sqrt(mean) * normal());
    }
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
  public int geometric(double mean) {
    if (mean <= 1) {
      return 1;
    }
    double tail = StrictMath.log(1 - random.nextDouble()) / StrictMath.log(1 - 1 / mean);
    return 1 + (int) StrictMath.min(100_000, StrictMath.floor(tail));
  }
}
