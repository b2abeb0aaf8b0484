package org.leakrisk.risk.law;

import java.util.List;

/**
 * How much more events vary from month to month than a Poisson process of constant rate would:
 * Pearson's chi-square over its degrees of freedom, within each unit and block of twelve months.
 * Clustered reports (one cause, many events) show as phi above 1; events and exposure are divided
 * by it.
 *
 * @param phi the factor, 1 to 1,000
 * @param chiSquare Pearson's statistic
 * @param degreesOfFreedom months less one, summed over the blocks that entered
 */
public record Dispersion(double phi, double chiSquare, int degreesOfFreedom) {
  /** No correction: counts are taken as Poisson. */
  public static final Dispersion NONE = new Dispersion(1, 0, 0);

  private static final int BLOCK = 12;
  private static final double MIN_BLOCK_EVENTS = 5;
  private static final int MIN_DEGREES = 20;
  private static final double CAP = 1000;
  private static final double SUSPICIOUS = 10;

  /**
   * Estimates phi.
   *
   * @param months per unit its months in order of time, all lists ending with the same last month;
   *     the exposure is the expected count or anything proportional to it; a month without exposure
   *     is not used
   */
  public static Dispersion estimate(List<List<Unit>> months) {
    double chiSquare = 0;
    int degrees = 0;
    for (List<Unit> unit : months) {
      for (int end = unit.size(); end > 0; end -= BLOCK) {
        List<Unit> block =
            unit.subList(StrictMath.max(0, end - BLOCK), end).stream()
                .filter(Unit::isExposed)
                .toList();
        if (block.size() >= 2 && events(block) >= MIN_BLOCK_EVENTS) {
          chiSquare += chiSquare(block);
          degrees += block.size() - 1;
        }
      }
    }
    double phi =
        degrees < MIN_DEGREES ? 1 : StrictMath.min(CAP, StrictMath.max(1, chiSquare / degrees));
    return new Dispersion(phi, chiSquare, degrees);
  }

  /** False if there were too few months with events to tell; phi is 1 then. */
  public boolean isEstimated() {
    return degreesOfFreedom >= MIN_DEGREES;
  }

  /** True if events cluster so much that duplicates are likelier than a common cause. */
  public boolean isSuspicious() {
    return phi > SUSPICIOUS;
  }

  private static double events(List<Unit> block) {
    return block.stream().mapToDouble(Unit::events).reduce(0, Double::sum);
  }

  private static double chiSquare(List<Unit> block) {
    double exposure = block.stream().mapToDouble(Unit::exposure).reduce(0, Double::sum);
    double rate = events(block) / exposure;
    double sum = 0;
    for (Unit month : block) {
      double mean = month.exposure() * rate;
      sum += (month.events() - mean) * (month.events() - mean) / mean;
    }
    return sum;
  }
}
