package org.leakrisk.jobs.app;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.ranked.BranchWatchlist;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.ProvinceRanking;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.failure.Failure.BrokenContract;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.LedgerRole;

/**
 * Holds the ledger against what it explains: the rows of a cell sum to the cell, the cells of a
 * courier, month and stream to the tally, and the cells of a published count to that count.
 */
final class LedgerCheck {
  private static final int DIGITS = 9;
  private static final int MICRO_SCALE = 6;

  /** Half a unit in the last published digit, and room for the sum in which it was rounded. */
  private static final BigDecimal HALF_A_DIGIT = new BigDecimal("0.501");

  private final RunTables tables;
  private final CountedCells cells;
  private final boolean effective;
  private final SortedMap<String, BigInteger> sums = new TreeMap<>();
  private final List<String> findings = new ArrayList<>();
  private long counts;

  private LedgerCheck(RunTables tables, CountedCells cells, ScoringSettings scoring) {
    this.tables = tables;
    this.cells = cells;
    this.effective = scoring.complaints() == ComplaintCount.EFFECTIVE;
  }

  /** Holds every sum. */
  static LedgerCheck of(RunTables tables, CountedCells cells, ScoringSettings scoring) {
    LedgerCheck check = new LedgerCheck(tables, cells, scoring);
    check.cells();
    check.tally();
    check.published();
    return check;
  }

  /** Every sum that does not hold, one line each. */
  List<String> findings() {
    return List.copyOf(findings);
  }

  /** How many published counts were held against their rows. */
  long counts() {
    return counts;
  }

  /**
   * Stops a run before it is published.
   *
   * @throws BrokenContract when a sum does not hold
   */
  void orThrow() {
    if (!findings.isEmpty()) {
      throw new BrokenContract(
          "%s (%d sums of the ledger do not hold); report this as a bug"
              .formatted(findings.get(0), findings.size()));
    }
  }

  /** The cells against their rows, both in key order: there may be millions of rows. */
  private void cells() {
    List<Metric> metrics = tables.rows(Metric.TABLE);
    long[][] found = new long[metrics.size()][3];
    int[] at = {0};
    tables.forEach(
        LedgerRow.TABLE,
        row -> {
          while (at[0] < found.length && !metrics.get(at[0]).metric().equals(row.metric())) {
            at[0]++;
          }
          if (at[0] == found.length) {
            findings.add("ledger: the row %s stands under no cell".formatted(row.row()));
          } else {
            found[at[0]][0] += row.contributionMicro();
            found[at[0]][row.role() == LedgerRole.NUM ? 1 : 2]++;
          }
        });
    for (int i = 0; i < found.length; i++) {
      Metric metric = metrics.get(i);
      long[] said = {metric.numeratorMicro(), metric.rows(), metric.excluded()};
      if (!Arrays.equals(said, found[i])) {
        findings.add(
            "ledger: %s says %d millionths of %d rows, its rows sum to %d of %d"
                .formatted(metric.metric(), said[0], said[1], found[i][0], found[i][1]));
      }
      add(metric);
    }
  }

  private void add(Metric metric) {
    MetricId id = metric.id();
    boolean isTallied =
        !id.isPart()
            && !id.stream().equals(MetricId.PARCELS)
            && !id.stream().equals(StreamId.AUDIT.code());
    if (isTallied) {
      add(tally(id.courier(), id.stream(), id.month(), id.province()), metric.numeratorMicro());
    }
    cells.counts(id).forEach(count -> add(count, metric.numeratorMicro()));
  }

  private static String tally(String courier, String stream, Object month, String province) {
    return "tally/%s/%s/%s/%s".formatted(courier, stream, month, province);
  }

  private void add(String count, long more) {
    sums.merge(count, BigInteger.valueOf(more), BigInteger::add);
  }

  private void tally() {
    for (Tally row : tables.rows(Tally.TABLE)) {
      boolean onlyEffective = effective && row.stream().equals(StreamId.COMPLAINT);
      long events = onlyEffective ? row.effectiveMicro() : row.eventsMicro();
      add(
          tally(row.courier().code(), row.stream().code(), row.month(), row.province().code()),
          -events);
    }
    SortedMap<String, BigInteger> differences = sums.subMap("tally/", "tally0");
    differences.forEach(
        (cell, difference) -> {
          if (difference.signum() != 0) {
            findings.add(
                "ledger: %s: the ledger has %s millionths more than the tally"
                    .formatted(cell, difference));
          }
        });
    differences.clear();
  }

  private void published() {
    for (CourierRanking.Row row : tables.rows(CourierRanking.TABLE)) {
      String courier = "courier_ranking/" + row.courier().code();
      hold(courier + ":complaints", row.complaints());
      hold(courier + ":frauds", row.frauds());
      hold(courier + ":listings", row.listings());
      hold(courier + ":audit_failures", row.auditFailures().map(Long::doubleValue));
      holdVolume(courier + ":parcels", row.parcels());
    }
    for (StreamScores.Row row : tables.rows(StreamScores.TABLE)) {
      String score = row.courier().code() + "/" + row.stream().code();
      hold("stream_scores/" + score + ":events", Optional.of(row.events()));
    }
    for (ProvinceRanking.Row row : tables.rows(ProvinceRanking.TABLE)) {
      String place = row.courier().code() + "/" + row.province().code();
      hold("province_ranking/" + place + ":events", Optional.of(row.events()));
    }
    for (BranchWatchlist.Row row : tables.rows(BranchWatchlist.TABLE)) {
      hold("branch_watchlist/" + row.branch().code() + ":events", Optional.of(row.events()));
    }
    sums.forEach(
        (count, sum) -> {
          if (sum.signum() != 0) {
            findings.add("ledger: %s is not published, and has rows".formatted(count));
          }
        });
  }

  private void hold(String count, Optional<Double> published) {
    if (published.isEmpty() && !sums.containsKey(count)) {
      return;
    }
    BigDecimal said = published.map(BigDecimal::valueOf).orElse(BigDecimal.ZERO);
    BigDecimal digit = BigDecimal.ONE.movePointLeft(DIGITS - (said.precision() - said.scale()));
    hold(count, said, digit.multiply(HALF_A_DIGIT));
  }

  /** Volumes are exact to nine decimals, the ledger to six a row. */
  private void holdVolume(String count, Parcels published) {
    hold(count, published.amount(), BigDecimal.ONE.movePointLeft(DIGITS - MICRO_SCALE));
  }

  private void hold(String count, BigDecimal published, BigDecimal tolerance) {
    counts++;
    BigInteger micro = Optional.ofNullable(sums.remove(count)).orElse(BigInteger.ZERO);
    BigDecimal sum = new BigDecimal(micro, MICRO_SCALE);
    if (published.subtract(sum).abs().compareTo(tolerance) > 0) {
      findings.add(
          "ledger: %s: published %s, its rows sum to %s"
              .formatted(
                  count, published.toPlainString(), sum.stripTrailingZeros().toPlainString()));
    }
  }
}
