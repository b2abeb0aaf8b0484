package org.leakrisk.report.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.leakrisk.risk.ranked.CourierRanking.Row;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Tier;

/**
 * The rows of the ranking in the order in which they are shown: by rank, then id, couriers without
 * a rank last.
 */
public final class Ranking {
  private static final Comparator<Row> ORDER =
      Comparator.<Row>comparingLong(row -> row.rank().orElse(Long.MAX_VALUE))
          .thenComparing(row -> row.courier().code(), Text.CODE_POINTS);

  private final List<Row> rows;
  private final Map<Long, Integer> groups = new TreeMap<>();

  /** Orders the rows. */
  public Ranking(List<Row> rows) {
    this.rows = rows.stream().sorted(ORDER).toList();
    for (Row row : rows) {
      row.tieGroup().ifPresent(group -> groups.merge(group, 1, Integer::sum));
    }
  }

  /** All rows in order. */
  public List<Row> rows() {
    return rows;
  }

  /** The rows with a rank. */
  public List<Row> ranked() {
    return rows.stream().filter(row -> row.rank().isPresent()).toList();
  }

  /** The rows of a tier. */
  public List<Row> of(Tier tier) {
    return rows.stream().filter(row -> row.tier() == tier).toList();
  }

  /** How many ranked couriers can be told apart from a typical one. */
  public long apart() {
    return ranked().stream().filter(row -> isApart(row.tier())).count();
  }

  private static boolean isApart(Tier tier) {
    return switch (tier) {
      case PRIORITY, ELEVATED, LOW -> true;
      case NOT_DISTINGUISHABLE, INSUFFICIENT, NO_EXPOSURE -> false;
    };
  }

  /** True when the row shares its tie group with others. */
  public boolean isTied(Row row) {
    return row.tieGroup().map(groups::get).orElse(0) > 1;
  }

  /** True when any two rows share a tie group. */
  public boolean hasTies() {
    return groups.values().stream().anyMatch(size -> size > 1);
  }

  /** The first rows of a long list: as many as said, and all PRIORITY and ELEVATED ones. */
  public List<Row> head(int first) {
    List<Row> head = new ArrayList<>(rows.subList(0, Math.min(first, rows.size())));
    rows.stream()
        .skip(first)
        .filter(row -> row.tier() == Tier.PRIORITY || row.tier() == Tier.ELEVATED)
        .forEach(head::add);
    return head;
  }

  /** The rank with its interval, empty for a courier without a rank. */
  public static Optional<String> rankText(Row row, Numbers numbers) {
    return row.rank()
        .map(
            rank ->
                numbers.rank(rank, row.rankLower90().orElse(rank), row.rankUpper90().orElse(rank)));
  }
}
