package org.leakrisk.risk.score;

import java.util.Arrays;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * Events per parcel of the industry in one stream, by courier, province and month: the expected
 * events of a cell over its volume. All couriers of a province and month have the same rate, unless
 * each is held against the others only.
 */
final class IndustryRates {
  private final Volumes volumes;
  private final SortedMap<String, Integer> provinces = new TreeMap<>();
  private final double[][][] own;
  private final double[][] anyone;

  private IndustryRates(Evidence evidence, Volumes volumes) {
    this.volumes = volumes;
    for (Cell cell : evidence.cells()) {
      provinces.putIfAbsent(cell.province(), provinces.size());
    }
    int months = Math.toIntExact(volumes.asOf() - volumes.from() + 1);
    this.own = new double[volumes.size()][][];
    for (int unit = 0; unit < own.length; unit++) {
      own[unit] = unknown(months);
    }
    this.anyone = unknown(months);
  }

  private double[][] unknown(int months) {
    double[][] grid = new double[provinces.size()][months];
    for (double[] row : grid) {
      Arrays.fill(row, Double.NaN);
    }
    return grid;
  }

  static IndustryRates of(Evidence evidence, double[] expected, Volumes volumes) {
    IndustryRates rates = new IndustryRates(evidence, volumes);
    for (int i = 0; i < expected.length; i++) {
      Cell cell = evidence.cells().get(i);
      if (cell.exposure() > 0) {
        int province = rates.provinces.get(cell.province());
        int month = rates.index(cell.month());
        double rate = expected[i] / cell.exposure();
        rates.own[cell.unit()][province][month] = rate;
        if (Double.isNaN(rates.anyone[province][month])) {
          rates.anyone[province][month] = rate;
        }
      }
    }
    return rates;
  }

  private int index(long month) {
    return Math.toIntExact(month - volumes.from());
  }

  /**
   * The rate for a part of a courier's volume: that of its province, and where only national volume
   * is known, that of the courier's volume without province.
   *
   * @return not a number when the courier has no volume in the month, or nobody's rate is known
   */
  double at(int unit, ProvinceCode province, long month) {
    if (!volumes.covers(month) || !volumes.of(unit).containsKey(month)) {
      return Double.NaN;
    }
    double there = at(own[unit], province, month);
    double known = Double.isNaN(there) ? at(anyone, province, month) : there;
    return Double.isNaN(known) ? at(own[unit], ProvinceCode.NATIONAL, month) : known;
  }

  private double at(double[][] grid, ProvinceCode province, long month) {
    Integer place = provinces.get(province.code());
    return place == null ? Double.NaN : grid[place][index(month)];
  }
}
