package org.leakrisk.risk.score;

/**
 * Whether there is anybody to compare a courier with: the share of its expected events from strata
 * (month or reason, by province; one for all when nothing is standardised) in which the other
 * couriers hold a fifth of the exposure. Below a half a courier is compared mostly with itself.
 *
 * @param byUnit share by position of the courier, 0 to 1; 1 when nothing is expected of it
 * @param overall the same share over all couriers
 */
record Comparability(double[] byUnit, double overall) {
  /** Below it a courier cannot be compared. */
  static final double LIMIT = 0.5;

  private static final double MIN_OTHERS = 0.2;

  static Comparability of(
      Evidence evidence, double[] expected, int units, Standardise standardise) {
    Strata strata =
        standardise == Standardise.NONE
            ? Strata.undivided(evidence.cells())
            : Strata.of(evidence.cells());
    double[][] all = strata.grid(0);
    double[][][] own = new double[units][0][];
    for (int i = 0; i < expected.length; i++) {
      Cell cell = strata.cell(i);
      if (own[cell.unit()].length == 0) {
        own[cell.unit()] = strata.grid(0);
      }
      strata.add(all, i, cell.exposure());
      strata.add(own[cell.unit()], i, cell.exposure());
    }
    double[] comparable = new double[units];
    double[] total = new double[units];
    double comparableSum = 0;
    double totalSum = 0;
    for (int i = 0; i < expected.length; i++) {
      int unit = strata.cell(i).unit();
      double whole = strata.at(all, i);
      boolean compared = whole - strata.at(own[unit], i) >= MIN_OTHERS * whole;
      total[unit] += expected[i];
      totalSum += expected[i];
      comparable[unit] += compared ? expected[i] : 0;
      comparableSum += compared ? expected[i] : 0;
    }
    for (int unit = 0; unit < units; unit++) {
      comparable[unit] = share(comparable[unit], total[unit]);
    }
    return new Comparability(comparable, share(comparableSum, totalSum));
  }

  private static double share(double part, double whole) {
    return whole > 0 ? part / whole : 1;
  }
}
