package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.StreamId;

/**
 * The same history as {@link EventHistory}, divided by province: what was expected of a courier in
 * a province is its part of what was expected of it in the nation.
 */
public final class ProvinceHistory {
  private final Volumes volumes;
  private final SortedMap<String, Grid> grids = new TreeMap<>();

  /** Events and expected events by courier and month. */
  private record Grid(double[][] events, double[][] expected) {
    static Grid empty(int couriers, int months) {
      return new Grid(new double[couriers][months], new double[couriers][months]);
    }
  }

  private ProvinceHistory(Volumes volumes) {
    this.volumes = volumes;
  }

  /** The histories of all provinces with volume or events, by code; 00 is what has none. */
  public static SortedMap<String, EventHistory> of(JudgeInput input, ScoringSettings settings) {
    ProvinceHistory divided = new ProvinceHistory(Volumes.of(input, HistoryWindow.ALL));
    for (StreamId stream :
        input.streams().stream().filter(EventHistory.VICTIMS::contains).toList()) {
      divided.add(Scorer.evidence(stream, input, divided.volumes, settings), settings);
    }
    SortedMap<String, EventHistory> histories = new TreeMap<>();
    divided.grids.forEach((code, grid) -> histories.put(code, divided.history(code, grid)));
    return Collections.unmodifiableSortedMap(histories);
  }

  private void add(Evidence evidence, ScoringSettings settings) {
    double[] expected =
        Expectation.of(evidence, settings.standardise(), settings.reference(), volumes.size());
    int months = Math.toIntExact(volumes.asOf() - volumes.from() + 1);
    for (int i = 0; i < expected.length; i++) {
      Cell cell = evidence.cells().get(i);
      Grid grid =
          grids.computeIfAbsent(cell.province(), code -> Grid.empty(volumes.size(), months));
      int month = Math.toIntExact(cell.month() - volumes.from());
      grid.events()[cell.unit()][month] += cell.events();
      grid.expected()[cell.unit()][month] += expected[i];
    }
  }

  private EventHistory history(String province, Grid grid) {
    List<EventHistory.Series> couriers = new ArrayList<>();
    for (int unit = 0; unit < volumes.size(); unit++) {
      List<Unit> months = new ArrayList<>();
      for (int month = 0; month < grid.events()[unit].length; month++) {
        months.add(new Unit(grid.events()[unit][month], grid.expected()[unit][month]));
      }
      SortedSet<Integer> carried = new TreeSet<>();
      volumes
          .of(unit)
          .forEach(
              (month, parcels) -> {
                if (parcels.containsKey(province)) {
                  carried.add(Math.toIntExact(month - volumes.from()));
                }
              });
      couriers.add(new EventHistory.Series(volumes.courier(unit).courier(), months, carried));
    }
    return new EventHistory(volumes.fromMonth(), couriers);
  }
}
