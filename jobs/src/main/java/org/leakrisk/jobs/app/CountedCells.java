package org.leakrisk.jobs.app;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.risk.ranked.BranchWatchlist;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.risk.score.CountedMonths;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.FitStatus;

/** Under which published counts a cell of the ledger stands. */
final class CountedCells {
  private static final Set<String> VICTIMS =
      Set.of(StreamId.COMPLAINT.code(), StreamId.FRAUD.code());

  private final CountedMonths months;
  private final Set<String> couriers;
  private final Set<String> reasons;
  private final boolean everyReason;
  private final Set<String> placeStreams;
  private final Map<String, String> branchOwners = new HashMap<>();

  private CountedCells(RunTables tables, YearMonth asOf, ScoringSettings scoring) {
    List<Courier> register = tables.rows(Courier.TABLE);
    this.months = CountedMonths.of(asOf, register, tables.rows(Exposure.TABLE), scoring);
    this.couriers = register.stream().map(row -> row.courier().code()).collect(Collectors.toSet());
    this.reasons =
        scoring.auditReasons().stream().map(AuditReason::code).collect(Collectors.toSet());
    List<ModelFit.Row> fits = tables.rows(ModelFit.TABLE);
    this.everyReason =
        fits.stream()
            .flatMap(fit -> fit.note().stream())
            .anyMatch(note -> note.contains("AUDIT_TARGETED_ONLY"));
    Set<String> fitted =
        fits.stream()
            .filter(fit -> fit.status() != FitStatus.TOO_FEW_UNITS)
            .map(fit -> fit.stream().code())
            .collect(Collectors.toSet());
    Set<String> victims = fitted.stream().filter(VICTIMS::contains).collect(Collectors.toSet());
    this.placeStreams = victims.isEmpty() ? fitted : victims;
    tables
        .rows(BranchWatchlist.TABLE)
        .forEach(row -> branchOwners.put(row.branch().code(), row.courier().code()));
  }

  /** The cells of a run. */
  static CountedCells of(RunTables tables, YearMonth asOf, ScoringSettings scoring) {
    return new CountedCells(tables, asOf, scoring);
  }

  /** First month that is counted. */
  YearMonth from() {
    return months.from();
  }

  /** Published counts that a cell is part of, such as {@code stream_scores/sto/fraud:events}. */
  List<String> counts(MetricId cell) {
    if (!couriers.contains(cell.courier()) || !isCounted(cell)) {
      return List.of();
    }
    List<String> counts = new ArrayList<>();
    if (!cell.isPart()) {
      addCourier(cell, counts);
    }
    if (!cell.isPart() && isPlaced(cell)) {
      counts.add("province_ranking/%s/%s:events".formatted(cell.courier(), cell.province()));
    }
    if (isPlaced(cell)
        && VICTIMS.contains(cell.stream())
        && cell.courier().equals(branchOwners.get(cell.part()))) {
      counts.add("branch_watchlist/%s:events".formatted(cell.part()));
    }
    return counts;
  }

  /** True when a cell lies in the months that are counted. */
  boolean isCounted(MetricId cell) {
    return isOfWindow(cell)
        ? months.window(cell.month())
        : months.events(new CourierId(cell.courier()), cell.month());
  }

  /** Volumes and audits count in the month in which they stand. */
  private static boolean isOfWindow(MetricId cell) {
    return cell.stream().equals(MetricId.PARCELS) || isAudit(cell);
  }

  private static boolean isAudit(MetricId cell) {
    return cell.stream().equals(StreamId.AUDIT.code());
  }

  private boolean isScored(MetricId cell) {
    return !isAudit(cell) || everyReason || reasons.contains(cell.part());
  }

  private boolean isPlaced(MetricId cell) {
    return placeStreams.contains(cell.stream()) && isScored(cell);
  }

  private void addCourier(MetricId cell, List<String> counts) {
    String stream = cell.stream();
    column(stream)
        .ifPresent(column -> counts.add("courier_ranking/%s:%s".formatted(cell.courier(), column)));
    if (!stream.equals(MetricId.PARCELS) && isScored(cell)) {
      counts.add("stream_scores/%s/%s:events".formatted(cell.courier(), stream));
    }
  }

  private static Optional<String> column(String stream) {
    return Optional.ofNullable(
        Map.of(
                StreamId.COMPLAINT.code(),
                "complaints",
                StreamId.FRAUD.code(),
                "frauds",
                StreamId.LISTING.code(),
                "listings",
                StreamId.AUDIT.code(),
                "audit_failures",
                MetricId.PARCELS,
                "parcels")
            .get(stream));
  }
}
