package org.leakrisk.report.shown;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.leakrisk.risk.ranked.CourierRanking;

/**
 * What is different between two releases, and from what it may come.
 *
 * @param before what the earlier one is
 * @param after what the later one is
 * @param sameRun true when both hold one and the same run
 * @param settings settings that differ
 * @param otherVersion true when the product's own code differs
 * @param otherKey true when the keys differ, so that every digest does
 * @param files input files that differ, with what became of them
 * @param rows what became of the input rows, by source
 * @param couriers the couriers of both, in the order of the later ranking
 */
public record ReleaseChanges(
    Side before,
    Side after,
    boolean sameRun,
    List<Setting> settings,
    boolean otherVersion,
    boolean otherKey,
    List<String> files,
    SortedMap<String, Rows> rows,
    List<Courier> couriers) {

  /**
   * A release.
   *
   * @param number its number
   * @param asOf its month
   * @param run its run
   */
  public record Side(long number, String asOf, String run) {}

  /**
   * A setting before and after.
   *
   * @param key the setting
   * @param before its value
   * @param after its value
   */
  public record Setting(String key, String before, String after) {}

  /**
   * Rows of one source in the ledger.
   *
   * @param added only in the later release
   * @param removed only in the earlier one
   * @param recounted in both, and counted elsewhere, otherwise or no longer
   * @param moved in both, counted alike, at another place of the input
   */
  public record Rows(long added, long removed, long recounted, long moved) {
    /** No row. */
    public static final Rows NONE = new Rows(0, 0, 0, 0);

    /** The sum of both. */
    public Rows plus(Rows more) {
      return new Rows(
          added + more.added,
          removed + more.removed,
          recounted + more.recounted,
          moved + more.moved);
    }
  }

  /**
   * A courier in both releases.
   *
   * @param before its row of the earlier ranking; empty if it was not there
   * @param after its row of the later ranking; empty if it is not there
   * @param ownRows true when a row under its own cells is other than before, even if it counts
   *     alike
   * @param events by how much the events of each stream changed, and the parcels
   */
  public record Courier(
      Optional<CourierRanking.Row> before,
      Optional<CourierRanking.Row> after,
      boolean ownRows,
      SortedMap<String, String> events) {
    /** Its row, the later one where there is one. */
    public CourierRanking.Row row() {
      return after.or(() -> before).orElseThrow();
    }

    /** True when nothing that is shown of it changed. */
    public boolean isSame() {
      return before.equals(after);
    }
  }

  public ReleaseChanges {
    settings = List.copyOf(settings);
    files = List.copyOf(files);
    couriers = List.copyOf(couriers);
  }
}
