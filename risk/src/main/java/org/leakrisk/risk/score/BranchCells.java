package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.law.Discount;
import org.leakrisk.risk.law.DiscountedSum;
import org.leakrisk.risk.law.Dispersion;
import org.leakrisk.risk.score.BranchEvidence.Named;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Text;

/**
 * Sums of every branch with volume or events within the window. The rate of the courier is taken as
 * known. Sums are kept in arrays: there may be hundreds of thousands of branches.
 */
public final class BranchCells {
  private final Scoreboard board;
  private final BranchVolumes parcels;
  private final Volumes volumes;
  private final List<BranchEvidence> streams;
  private final double[] shares;
  private final SortedMap<String, Integer> others = new TreeMap<>(Text.CODE_POINTS);
  private final List<Named> firstOfOthers = new ArrayList<>();
  private final double[] events;
  private final double[] expected;
  private final double[] own;
  private final double[] adjustedEvents;
  private final double[] adjustedOwn;
  private final double[] squares;

  private BranchCells(Scoreboard board, Context context) {
    this.board = board;
    this.parcels = context.branchVolumes();
    this.volumes = Volumes.of(board.input(), board.scoring().windowMonths());
    this.streams =
        BranchEvidence.of(
            board.excessStreams(), board.input(), context.branchTally(), volumes, board.scoring());
    this.shares = BranchEvidence.shares(streams, volumes.size());
    streams.forEach(this::findOthers);
    int size = parcels.size() + others.size();
    this.events = new double[size];
    this.expected = new double[size];
    this.own = new double[size];
    this.adjustedEvents = new double[size];
    this.adjustedOwn = new double[size];
    this.squares = new double[size];
  }

  /** The branches by id: those with volume and those with events. */
  public static List<BranchCell> of(Scoreboard board, Context context) {
    BranchCells cells = new BranchCells(board, context);
    Map<CourierId, Map<StreamId, Double>> rates = cells.rates();
    for (BranchEvidence stream : cells.streams) {
      double[] rate = new double[cells.volumes.size()];
      for (int unit = 0; unit < rate.length; unit++) {
        rate[unit] =
            rates
                .getOrDefault(cells.volumes.courier(unit).courier(), Map.of())
                .getOrDefault(stream.stream(), 0.0);
      }
      cells.add(stream, rate);
    }
    return cells.cells();
  }

  private void findOthers(BranchEvidence stream) {
    for (Named row : stream.named()) {
      if (parcels.position(row.branch()) < 0 && !others.containsKey(row.branch().code())) {
        others.put(row.branch().code(), firstOfOthers.size());
        firstOfOthers.add(row);
      }
    }
  }

  /** Shrunk rate of each courier by stream, relative to the industry's. */
  private Map<CourierId, Map<StreamId, Double>> rates() {
    Map<CourierId, Map<StreamId, Double>> rates = new HashMap<>();
    for (CellScore cell : board.cells()) {
      Map<StreamId, Double> ofCourier =
          rates.computeIfAbsent(cell.courier(), unseen -> new HashMap<>());
      cell.parts().forEach(part -> ofCourier.put(part.stream(), part.rate()));
    }
    return rates;
  }

  private void add(BranchEvidence stream, double[] rate) {
    Dispersion dispersion =
        board.scoring().dispersion() == Clustering.OFF
            ? Dispersion.NONE
            : Dispersion.estimate(
                JudgedStream.months(stream.evidence(), stream.expected(), volumes));
    Discount discount = board.scoring().halfLife(stream.stream()).discount();
    double[] weights = new double[Math.toIntExact(volumes.asOf() - volumes.from() + 1)];
    double phi = dispersion.phi();
    Arrays.setAll(weights, i -> discount.weight(weights.length - 1L - i) / phi);
    for (int branch = 0; branch < parcels.size(); branch++) {
      addVolume(branch, stream.rates(), rate, weights, phi);
    }
    for (Named row : stream.named()) {
      addEvents(row, stream.rates(), weights);
    }
  }

  private void addVolume(
      int branch, IndustryRates rates, double[] rate, double[] weights, double phi) {
    int unit = volumes.position(parcels.courier(branch));
    for (int row = parcels.start(branch); row < parcels.end(branch); row++) {
      double there = rates.at(unit, parcels.province(row), parcels.month(row));
      if (!Double.isNaN(there)) {
        double awaited = shares[unit] * there * parcels.parcels(row);
        double weight = weights[Math.toIntExact(parcels.month(row) - volumes.from())];
        expected[branch] += awaited;
        own[branch] += rate[unit] * awaited;
        adjustedOwn[branch] += weight * rate[unit] * awaited;
        squares[branch] += phi * weight * weight * rate[unit] * awaited;
      }
    }
  }

  private void addEvents(Named row, IndustryRates rates, double[] weights) {
    int branch = parcels.position(row.branch());
    if (branch < 0) {
      int other = others.get(row.branch().code());
      if (firstOfOthers.get(other).unit() == row.unit()) {
        events[parcels.size() + other] += row.events();
      }
    } else if (volumes.position(parcels.courier(branch)) == row.unit()) {
      events[branch] += row.events();
      if (isUsable(branch, row.month(), rates)) {
        adjustedEvents[branch] +=
            weights[Math.toIntExact(row.month() - volumes.from())] * row.events();
      }
    }
  }

  /** True when the branch has volume in a month and there is a rate to hold it against. */
  private boolean isUsable(int branch, long month, IndustryRates rates) {
    int unit = volumes.position(parcels.courier(branch));
    for (int row = parcels.start(branch); row < parcels.end(branch); row++) {
      if (parcels.month(row) == month && parcels.parcels(row) > 0) {
        return !Double.isNaN(rates.at(unit, parcels.province(row), month));
      }
    }
    return false;
  }

  private List<BranchCell> cells() {
    Set<CourierId> reporting = reporting();
    List<BranchCell> cells = new ArrayList<>();
    for (int branch = 0; branch < parcels.size(); branch++) {
      int last = lastRow(branch);
      if (last >= 0 || events[branch] > 0) {
        ProvinceCode province = parcels.province(last >= 0 ? last : parcels.start(branch));
        cells.add(
            cell(branch, parcels.branch(branch), parcels.courier(branch), province, reporting));
      }
    }
    if (!others.isEmpty()) {
      addOthers(cells, reporting);
    }
    return cells;
  }

  private Set<CourierId> reporting() {
    Set<CourierId> reporting = new HashSet<>();
    for (int branch = 0; branch < parcels.size(); branch++) {
      if (lastRow(branch) >= 0) {
        reporting.add(parcels.courier(branch));
      }
    }
    return reporting;
  }

  /** The last row of the window with volume; negative when there is none. */
  private int lastRow(int branch) {
    for (int row = parcels.end(branch) - 1; row >= parcels.start(branch); row--) {
      if (volumes.covers(parcels.month(row)) && parcels.parcels(row) > 0) {
        return row;
      }
    }
    return -1;
  }

  private void addOthers(List<BranchCell> cells, Set<CourierId> reporting) {
    Map<BranchId, ProvinceCode> register = new HashMap<>();
    for (Branch branch : board.input().branches()) {
      register.put(branch.branch(), branch.province());
    }
    for (int other : others.values()) {
      Named first = firstOfOthers.get(other);
      cells.add(
          cell(
              parcels.size() + other,
              first.branch(),
              volumes.courier(first.unit()).courier(),
              register.getOrDefault(first.branch(), ProvinceCode.NATIONAL),
              reporting));
    }
    cells.sort(Comparator.comparing(cell -> cell.branch().code(), Text.CODE_POINTS));
  }

  private BranchCell cell(
      int i, BranchId branch, CourierId courier, ProvinceCode province, Set<CourierId> reporting) {
    return new BranchCell(
        branch,
        courier,
        province,
        events[i],
        expected[i],
        own[i],
        new DiscountedSum(adjustedEvents[i], adjustedOwn[i], squares[i]).effective(),
        reporting.contains(courier));
  }
}
