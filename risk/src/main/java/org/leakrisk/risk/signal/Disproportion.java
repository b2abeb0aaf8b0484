package org.leakrisk.risk.signal;

/**
 * How much more often a courier's cases are of one type than those of the others: the four cells of
 * a two by two table. With a zero among them one half is added to all four, else nothing finite
 * would come out.
 *
 * @param both cases of the courier and of the type
 * @param courierOnly cases of the courier, of other types
 * @param typeOnly cases of the type, of other couriers
 * @param neither all other cases
 */
public record Disproportion(double both, double courierOnly, double typeOnly, double neither) {
  private static final double HALF = 0.5;

  /** The 97.5 % quantile of the standard normal distribution. */
  private static final double TWO_SIDED_95 = 1.959963984540054;

  /**
   * A ratio with its log-normal 95 % interval.
   *
   * @param value 1 = as often as among the others
   */
  public record Ratio(double value, double lower95, double upper95) {
    private static Ratio of(double value, double varianceOfLog) {
      double spread = StrictMath.exp(TWO_SIDED_95 * StrictMath.sqrt(varianceOfLog));
      return new Ratio(value, value / spread, value * spread);
    }
  }

  public Disproportion {
    if (!(both >= 0 && courierOnly >= 0 && typeOnly >= 0 && neither >= 0)) {
      throw new IllegalArgumentException("Counts of cases must not be negative");
    }
  }

  /** True when a cell is empty and one half is added to all. */
  public boolean corrected() {
    return both == 0 || courierOnly == 0 || typeOnly == 0 || neither == 0;
  }

  /** Share of the type among the courier's cases, over its share among those of the others. */
  public Ratio proportionalReportingRatio() {
    Disproportion table = filled();
    double own = table.both + table.courierOnly;
    double others = table.typeOnly + table.neither;
    return Ratio.of(
        table.both / own / (table.typeOnly / others),
        1 / table.both - 1 / own + 1 / table.typeOnly - 1 / others);
  }

  /** Odds of the type among the courier's cases, over its odds among those of the others. */
  public Ratio reportingOddsRatio() {
    Disproportion table = filled();
    return Ratio.of(
        table.both * table.neither / (table.courierOnly * table.typeOnly),
        1 / table.both + 1 / table.courierOnly + 1 / table.typeOnly + 1 / table.neither);
  }

  private Disproportion filled() {
    return corrected()
        ? new Disproportion(both + HALF, courierOnly + HALF, typeOnly + HALF, neither + HALF)
        : this;
  }
}
