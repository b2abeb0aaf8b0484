package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.schema.Text;

/**
 * Parcels of branches by month. Kept in columns, not as records, so that a hundred thousand
 * branches of two years fit into a small process. Branches are addressed by their position in the
 * order of ids, rows stand by branch, then month.
 */
public final class BranchVolumes {
  /** No branch has volume. */
  public static final BranchVolumes NONE = new Builder().build();

  private final List<BranchId> branches;
  private final List<CourierId> couriers;
  private final List<ProvinceCode> provinces;
  private final int[] courierOf;
  private final int[] starts;
  private final int[] months;
  private final short[] places;
  private final double[] parcels;

  private BranchVolumes(Builder rows) {
    Integer[] order = new Integer[rows.branches.size()];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order,
        (a, b) ->
            Text.CODE_POINTS.compare(rows.branches.get(a).code(), rows.branches.get(b).code()));
    int[] position = new int[order.length];
    List<BranchId> sorted = new ArrayList<>(order.length);
    this.courierOf = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      position[order[i]] = i;
      sorted.add(rows.branches.get(order[i]));
      courierOf[i] = rows.owners[order[i]];
    }
    this.branches = List.copyOf(sorted);
    this.couriers = List.copyOf(rows.couriers.keys);
    this.provinces = List.copyOf(rows.provinces.keys);
    this.starts = rows.starts(position);
    this.months = new int[rows.size];
    this.places = new short[rows.size];
    this.parcels = new double[rows.size];
    place(rows, position);
    for (int branch = 0; branch < branches.size(); branch++) {
      sortByMonth(starts[branch], starts[branch + 1]);
    }
  }

  private void place(Builder rows, int[] position) {
    int[] next = starts.clone();
    for (int row = 0; row < rows.size; row++) {
      int at = next[position[rows.branchOf[row]]]++;
      months[at] = rows.months[row];
      places[at] = rows.places[row];
      parcels[at] = rows.parcels[row];
    }
  }

  /** Rows mostly arrive in order, so that nothing moves. */
  private void sortByMonth(int from, int to) {
    for (int i = from + 1; i < to; i++) {
      for (int j = i; j > from && months[j - 1] > months[j]; j--) {
        int month = months[j];
        short place = places[j];
        double volume = parcels[j];
        months[j] = months[j - 1];
        places[j] = places[j - 1];
        parcels[j] = parcels[j - 1];
        months[j - 1] = month;
        places[j - 1] = place;
        parcels[j - 1] = volume;
      }
    }
  }

  /** Packs rows, in any order. */
  public static BranchVolumes of(Iterable<BranchVolume> rows) {
    Builder builder = new Builder();
    rows.forEach(builder::add);
    return builder.build();
  }

  /** Number of branches. */
  public int size() {
    return branches.size();
  }

  BranchId branch(int branch) {
    return branches.get(branch);
  }

  CourierId courier(int branch) {
    return couriers.get(courierOf[branch]);
  }

  /** Position of a branch; negative when it has no volume. */
  int position(BranchId branch) {
    int low = 0;
    int high = branches.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int compared = Text.CODE_POINTS.compare(branches.get(middle).code(), branch.code());
      if (compared == 0) {
        return middle;
      }
      low = compared < 0 ? middle + 1 : low;
      high = compared > 0 ? middle - 1 : high;
    }
    return -1;
  }

  /** First row of a branch. */
  int start(int branch) {
    return starts[branch];
  }

  /** One past the last row of a branch. */
  int end(int branch) {
    return starts[branch + 1];
  }

  /** Number of the month of a row. */
  int month(int row) {
    return months[row];
  }

  ProvinceCode province(int row) {
    return provinces.get(places[row]);
  }

  /** Parcels of a row. */
  double parcels(int row) {
    return parcels[row];
  }

  /** Numbers keys as they come. */
  private static final class Keys<K> {
    private final Map<K, Integer> numbers = new HashMap<>();
    private final List<K> keys = new ArrayList<>();

    private int number(K key) {
      Integer known = numbers.get(key);
      if (known != null) {
        return known;
      }
      numbers.put(key, keys.size());
      keys.add(key);
      return keys.size() - 1;
    }
  }

  /** Takes rows in, one by one. */
  public static final class Builder {
    private static final int FIRST_SIZE = 1024;

    private final Keys<CourierId> couriers = new Keys<>();
    private final Keys<ProvinceCode> provinces = new Keys<>();
    private final Map<BranchId, Integer> known = new HashMap<>();
    private final List<BranchId> branches = new ArrayList<>();
    private int[] owners = new int[FIRST_SIZE];
    private int size;
    private int[] branchOf = new int[FIRST_SIZE];
    private int[] months = new int[FIRST_SIZE];
    private short[] places = new short[FIRST_SIZE];
    private double[] parcels = new double[FIRST_SIZE];

    /** Adds the volume of one branch and month, each once. */
    public void add(BranchVolume row) {
      if (size == parcels.length) {
        grow();
      }
      branchOf[size] = branch(row);
      months[size] = Math.toIntExact(Cadence.number(row.month()));
      places[size] = (short) provinces.number(row.province());
      parcels[size] = row.parcels().doubleValue();
      size++;
    }

    private int branch(BranchVolume row) {
      Integer number = known.get(row.branch());
      if (number != null) {
        return number;
      }
      int next = branches.size();
      known.put(row.branch(), next);
      branches.add(row.branch());
      if (next == owners.length) {
        owners = Arrays.copyOf(owners, 2 * next);
      }
      owners[next] = couriers.number(row.courier());
      return next;
    }

    private void grow() {
      int larger = 2 * size;
      branchOf = Arrays.copyOf(branchOf, larger);
      months = Arrays.copyOf(months, larger);
      places = Arrays.copyOf(places, larger);
      parcels = Arrays.copyOf(parcels, larger);
    }

    private int[] starts(int[] position) {
      int[] starts = new int[position.length + 1];
      for (int row = 0; row < size; row++) {
        starts[position[branchOf[row]] + 1]++;
      }
      for (int branch = 0; branch < position.length; branch++) {
        starts[branch + 1] += starts[branch];
      }
      return starts;
    }

    /** The volumes of all rows added. */
    public BranchVolumes build() {
      return new BranchVolumes(this);
    }
  }
}
