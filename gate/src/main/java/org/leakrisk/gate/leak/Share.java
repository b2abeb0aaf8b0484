package org.leakrisk.gate.leak;

import java.util.Locale;

/**
 * A share with its 95 % interval by Wilson 1927: {@code (p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2))
 * / (1 + z^2/n)}.
 *
 * @param hits how many
 * @param of of how many
 */
public record Share(long hits, long of) {
  private static final double Z = 1.959963984540054;

  public Share {
    if (hits < 0 || hits > of) {
      throw new IllegalArgumentException("A share is of at least as many: " + hits + " of " + of);
    }
  }

  /** The share; 0 of nothing. */
  public double value() {
    return of == 0 ? 0 : (double) hits / of;
  }

  /** Lower end; 0 of nothing. */
  public double lower95() {
    return of == 0 ? 0 : Math.max(0, end(-1));
  }

  /** Upper end; 1 of nothing. */
  public double upper95() {
    return of == 0 ? 1 : Math.min(1, end(1));
  }

  private double end(int side) {
    double n = of;
    double spread = Z * StrictMath.sqrt(value() * (1 - value()) / n + Z * Z / (4 * n * n));
    return (value() + Z * Z / (2 * n) + side * spread) / (1 + Z * Z / n);
  }

  /** The share and its interval with two decimals, such as {@code 0.95 (0.88-0.98)}. */
  @Override
  public String toString() {
    return String.format(Locale.ROOT, "%.2f (%.2f-%.2f)", value(), lower95(), upper95());
  }
}
