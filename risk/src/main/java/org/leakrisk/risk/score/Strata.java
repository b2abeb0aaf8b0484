package org.leakrisk.risk.score;

import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** Cells with their position in the grid of groups (months, or reasons of audits) by provinces. */
final class Strata {
  private final List<Cell> cells;
  private final int[] groups;
  private final int[] provinces;
  private final int groupCount;
  private final int provinceCount;

  private Strata(List<Cell> cells) {
    this.cells = cells;
    SortedSet<Long> months = new TreeSet<>();
    SortedSet<String> places = new TreeSet<>();
    for (Cell cell : cells) {
      months.add(cell.group());
      places.add(cell.province());
    }
    SortedMap<Long, Integer> groupIndex = index(months);
    SortedMap<String, Integer> provinceIndex = index(places);
    this.groups = cells.stream().mapToInt(cell -> groupIndex.get(cell.group())).toArray();
    this.provinces = cells.stream().mapToInt(cell -> provinceIndex.get(cell.province())).toArray();
    this.groupCount = groupIndex.size();
    this.provinceCount = provinceIndex.size();
  }

  static Strata of(List<Cell> cells) {
    return new Strata(cells);
  }

  /** The same cells, all in one stratum. */
  static Strata undivided(List<Cell> cells) {
    Strata strata = new Strata(cells);
    Arrays.fill(strata.groups, 0);
    Arrays.fill(strata.provinces, 0);
    return strata;
  }

  private Strata(List<Cell> cells, Strata layout) {
    this.cells = cells;
    this.groups = layout.groups;
    this.provinces = layout.provinces;
    this.groupCount = layout.groupCount;
    this.provinceCount = layout.provinceCount;
  }

  /** The same strata with other numbers in the cells: each stays where it is. */
  Strata with(List<Cell> numbers) {
    return new Strata(numbers, this);
  }

  private static <K> SortedMap<K, Integer> index(SortedSet<K> keys) {
    SortedMap<K, Integer> index = new TreeMap<>();
    keys.forEach(key -> index.put(key, index.size()));
    return index;
  }

  /** Number of cells. */
  int size() {
    return cells.size();
  }

  Cell cell(int i) {
    return cells.get(i);
  }

  int groups() {
    return groupCount;
  }

  int provinces() {
    return provinceCount;
  }

  /** Value of a grid at the stratum of a cell. */
  double at(double[][] grid, int cell) {
    return grid[groups[cell]][provinces[cell]];
  }

  /** Adds to a grid at the stratum of a cell. */
  void add(double[][] grid, int cell, double amount) {
    grid[groups[cell]][provinces[cell]] += amount;
  }

  /** Position of the group of a cell. */
  int group(int cell) {
    return groups[cell];
  }

  /** A grid with one value everywhere. */
  double[][] grid(double value) {
    double[][] grid = new double[groupCount][provinceCount];
    for (double[] row : grid) {
      Arrays.fill(row, value);
    }
    return grid;
  }
}
