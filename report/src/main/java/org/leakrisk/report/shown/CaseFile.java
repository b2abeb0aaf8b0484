package org.leakrisk.report.shown;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.MetricId;

/**
 * What a release says of one courier, and the input rows that it says it from.
 *
 * @param release number of the release
 * @param asOf month as of which it judges
 * @param from first month that is counted
 * @param ranking its row of courier_ranking
 * @param streams its rows of stream_scores
 * @param parts its rows of contributions
 * @param scenarios its rows of sensitivity
 * @param steps its rows of enforcement
 * @param findings findings of data_quality about it
 * @param counts the published counts that are explained, with their rows
 * @param excluded rows looked at and not counted, by reason
 * @param unlisted ordinary service complaints
 * @param outside rows of months that are not counted
 * @param rejected rejected rows of the whole input by source; they name nobody
 */
public record CaseFile(
    long release,
    YearMonth asOf,
    YearMonth from,
    CourierRanking.Row ranking,
    List<StreamScores.Row> streams,
    List<Contributions.Row> parts,
    List<Sensitivity.Row> scenarios,
    List<Enforcement.Row> steps,
    List<Finding> findings,
    List<Count> counts,
    SortedMap<String, Long> excluded,
    long unlisted,
    long outside,
    SortedMap<String, Long> rejected) {

  /**
   * A published count and what it is the sum of.
   *
   * @param name table, key and column, such as {@code stream_scores/jiatong/fraud:events}
   * @param micro sum of the rows, in millionths
   * @param rows how many rows are counted in it
   * @param shown the rows that are shown, the largest first
   */
  public record Count(String name, long micro, long rows, List<Entry> shown) {
    public Count {
      shown = List.copyOf(shown);
    }
  }

  /**
   * A row of the ledger with its cell.
   *
   * @param cell where it counts
   * @param row the row
   */
  public record Entry(MetricId cell, LedgerRow row) {}

  public CaseFile {
    streams = List.copyOf(streams);
    parts = List.copyOf(parts);
    scenarios = List.copyOf(scenarios);
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
    counts = List.copyOf(counts);
  }

  /** The scenario of sensitivity that moves it most, as the ranking names it. */
  public Optional<Sensitivity.Row> movedMost() {
    return ranking
        .movedMostBy()
        .flatMap(id -> scenarios.stream().filter(row -> row.scenario().equals(id)).findFirst());
  }
}
