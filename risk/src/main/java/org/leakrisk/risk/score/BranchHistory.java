package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.BranchEvidence.Named;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;

/**
 * The same history as {@link EventHistory} of single branches: events that name the branch, and
 * what its volume would bring of such events at the industry's rate.
 */
public final class BranchHistory {
  private final BranchVolumes parcels;
  private final Volumes volumes;
  private final List<BranchEvidence> streams;
  private final double[] shares;

  private BranchHistory(JudgeInput input, Context context, ScoringSettings settings) {
    this.parcels = context.branchVolumes();
    this.volumes = Volumes.of(input, HistoryWindow.ALL);
    this.streams =
        BranchEvidence.of(input.streams(), input, context.branchTally(), volumes, settings);
    this.shares = BranchEvidence.shares(streams, volumes.size());
  }

  /** Histories up to the as-of month. */
  public static BranchHistory of(JudgeInput input, Context context, ScoringSettings settings) {
    return new BranchHistory(input, context, settings);
  }

  /** The history of a branch of a courier; empty when it has no volume. */
  public Optional<EventHistory> of(BranchId branch, CourierId courier) {
    int position = parcels.position(branch);
    if (position < 0 || !parcels.courier(position).equals(courier)) {
      return Optional.empty();
    }
    int months = Math.toIntExact(volumes.asOf() - volumes.from() + 1);
    double[] events = new double[months];
    double[] expected = new double[months];
    SortedSet<Integer> carried = new TreeSet<>();
    for (BranchEvidence stream : streams) {
      add(position, stream.rates(), expected, carried);
    }
    for (BranchEvidence stream : streams) {
      add(branch, courier, stream.named(), events, carried);
    }
    List<Unit> series = new ArrayList<>();
    for (int month = 0; month < months; month++) {
      series.add(new Unit(events[month], expected[month]));
    }
    return Optional.of(
        new EventHistory(
            volumes.fromMonth(), List.of(new EventHistory.Series(courier, series, carried))));
  }

  private void add(int branch, IndustryRates rates, double[] expected, SortedSet<Integer> carried) {
    int unit = volumes.position(parcels.courier(branch));
    for (int row = parcels.start(branch); row < parcels.end(branch); row++) {
      double there = rates.at(unit, parcels.province(row), parcels.month(row));
      if (!Double.isNaN(there) && parcels.parcels(row) > 0) {
        int month = Math.toIntExact(parcels.month(row) - volumes.from());
        expected[month] += shares[unit] * there * parcels.parcels(row);
        carried.add(month);
      }
    }
  }

  private void add(
      BranchId branch,
      CourierId courier,
      List<Named> named,
      double[] events,
      SortedSet<Integer> carried) {
    for (Named row : named) {
      int month = Math.toIntExact(row.month() - volumes.from());
      boolean own =
          row.branch().equals(branch) && volumes.courier(row.unit()).courier().equals(courier);
      if (own && carried.contains(month)) {
        events[month] += row.events();
      }
    }
  }
}
