package org.leakrisk.jobs.simulate;

import org.apache.commons.rng.UniformRandomProvider;
import org.leakrisk.risk.law.RandomNumbers;
import org.leakrisk.risk.world.RiskLaw;

/**
 * Draws from one random stream. Only {@link StrictMath} is used, so the same stream gives the same
 * values on every machine.
 */
final class Draws {
  private static final String TOKEN_LETTERS = "abcdefghijklmnopqrstuvwxyz234567";

  private final UniformRandomProvider random;
  private final RandomNumbers numbers;

  Draws(UniformRandomProvider random) {
    this.random = random;
    this.numbers = new RandomNumbers(random);
  }

  boolean chance(double probability) {
    return numbers.chance(probability);
  }

  /** A whole number from 0 to {@code bound} - 1. */
  int below(int bound) {
    return random.nextInt(bound);
  }

  long below(long bound) {
    return random.nextLong(bound);
  }

  /** Log-normal with this median. */
  double logNormal(double median, double logSd) {
    return numbers.logNormal(median, logSd);
  }

  /** Poisson. */
  long poisson(double mean) {
    return numbers.poisson(mean);
  }

  /** Geometric on 1, 2, 3, ... with this mean (at least 1). */
  int geometric(double mean) {
    return numbers.geometric(mean);
  }

  /** The risk of one courier. */
  double risk(RiskLaw law) {
    return law.draw(numbers);
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
