package org.leakrisk.jobs.app;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.report.shown.CaseFile;
import org.leakrisk.report.shown.CaseFile.Count;
import org.leakrisk.report.shown.CaseFile.Entry;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.Sensitivity;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.LedgerRole;

/** Makes case files from a release. Reads of the ledger only what is about the courier. */
final class CaseFiles {
  private static final Map<String, List<String>> COUNTS =
      new TreeMap<>(
          Map.of(
              "courier_ranking",
              List.of("complaints", "frauds", "audit_failures", "listings", "parcels"),
              "stream_scores",
              List.of("events"),
              "province_ranking",
              List.of("events"),
              "branch_watchlist",
              List.of("events")));
  private static final String VOLUME = "parcels";
  private static final int SHOWN_OF_EACH = 10;
  private static final int SHOWN_OF_ASKED = 50;

  private static final Comparator<Entry> LARGEST_FIRST =
      Comparator.<Entry>comparingLong(entry -> -entry.row().contributionMicro())
          .thenComparing(entry -> entry.cell().month(), Comparator.reverseOrder())
          .thenComparing(Entry::row, LedgerRow.TABLE.order());

  private final Release release;
  private final Asked asked;
  private final CountedCells cells;
  private final SortedMap<String, Growing> counts = new TreeMap<>();
  private final SortedMap<String, Long> excluded = new TreeMap<>();
  private long unlisted;
  private long outside;

  /**
   * What is to be explained.
   *
   * @param table a table; empty for the counts of courier_ranking but the volume
   * @param column a column of it; empty for all
   * @param all true to show every row
   */
  record Asked(Optional<String> table, Optional<String> column, boolean all) {
    Asked {
      String wanted = table.orElse("courier_ranking");
      List<String> columns =
          Optional.ofNullable(COUNTS.get(wanted))
              .orElseThrow(
                  () ->
                      new BadUsage(
                          "--table takes a table of counts: "
                              + String.join(", ", COUNTS.keySet())));
      if (column.isPresent() && !columns.contains(column.get())) {
        throw new BadUsage(
            "--column: the counts of %s are %s".formatted(wanted, String.join(", ", columns)));
      }
    }

    boolean isWhole() {
      return table.isEmpty() && column.isEmpty();
    }

    private boolean takes(String count) {
      String name = count.substring(count.lastIndexOf(':') + 1);
      boolean ofTable = count.startsWith(table.orElse("courier_ranking") + "/");
      return ofTable && column.map(name::equals).orElse(table.isPresent() || !name.equals(VOLUME));
    }

    private boolean takesVolume() {
      return column.equals(Optional.of(VOLUME));
    }

    private int shown() {
      return all ? Integer.MAX_VALUE : isWhole() ? SHOWN_OF_EACH : SHOWN_OF_ASKED;
    }
  }

  /** A count while its rows come in. */
  private static final class Growing {
    private long micro;
    private long rows;
    private final List<Entry> shown = new ArrayList<>();

    private void add(Entry entry, int most) {
      micro = Math.addExact(micro, entry.row().contributionMicro());
      rows++;
      shown.add(entry);
      if (shown.size() > 2L * most + SHOWN_OF_ASKED) {
        cut(most);
      }
    }

    private void cut(int most) {
      shown.sort(LARGEST_FIRST);
      if (shown.size() > most) {
        shown.subList(most, shown.size()).clear();
      }
    }
  }

  CaseFiles(Release release, Asked asked) {
    this.release = release;
    this.asked = asked;
    this.cells = new ReleasedRun(release).cells();
  }

  /** The case file of a courier. */
  CaseFile of(CourierRanking.Row ranking) {
    CourierId courier = ranking.courier();
    seed(ranking);
    about(LedgerRow.TABLE, courier, row -> take(new Entry(MetricId.of(row.metric()), row)));
    about(Metric.TABLE, courier, this::take);
    return new CaseFile(
        release.record().number(),
        release.record().asOf(),
        cells.from(),
        ranking,
        of(StreamScores.TABLE, row -> row.courier().equals(courier)),
        of(Contributions.TABLE, row -> row.courier().equals(courier)),
        of(Sensitivity.TABLE, row -> row.courier().equals(courier)),
        of(Enforcement.TABLE, row -> row.courier().equals(courier)),
        of(Finding.TABLE, row -> isAbout(row, courier)),
        counts(),
        excluded,
        unlisted,
        outside,
        rejected());
  }

  /** The counts of the ranking stand in the case file even when nothing is behind them. */
  private void seed(CourierRanking.Row row) {
    String courier = "courier_ranking/" + row.courier().code() + ":";
    Stream.of(
            row.complaints().map(count -> "complaints"),
            row.frauds().map(count -> "frauds"),
            row.auditFailures().map(count -> "audit_failures"),
            row.listings().map(count -> "listings"))
        .flatMap(Optional::stream)
        .map(courier::concat)
        .filter(asked::takes)
        .forEach(count -> counts.put(count, new Growing()));
  }

  private <R extends Record> void about(Table<R> table, CourierId courier, Consumer<R> row) {
    for (String kind : List.of(MetricId.CELL, MetricId.PART)) {
      String begin = kind + courier.code();
      TableReader.forEachBetween(
          table, release.file(RunFolder.parquet(table)), begin + "/", begin + "0", row);
    }
  }

  private <R extends Record> List<R> of(Table<R> table, Predicate<R> wanted) {
    return release.rows(table).stream().filter(wanted).toList();
  }

  private static boolean isAbout(Finding finding, CourierId courier) {
    String subject = finding.subject();
    return subject.matches("(.*/)?" + courier.code() + "([ /:,].*)?");
  }

  private void take(Entry entry) {
    boolean isVolume = entry.cell().stream().equals(MetricId.PARCELS);
    if (isVolume && !asked.takesVolume()) {
      return;
    }
    if (!cells.isCounted(entry.cell())) {
      outside++;
      return;
    }
    if (entry.row().role() == LedgerRole.EXCLUDED) {
      String via = entry.row().via().orElseThrow();
      excluded.merge(via.replaceFirst(":.*", ""), 1L, Long::sum);
      return;
    }
    for (String count : cells.counts(entry.cell())) {
      if (asked.takes(count)) {
        counts.computeIfAbsent(count, unseen -> new Growing()).add(entry, asked.shown());
      }
    }
  }

  private void take(Metric metric) {
    MetricId cell = metric.id();
    if (!cell.stream().equals(MetricId.PARCELS) && cells.isCounted(cell)) {
      unlisted += metric.unlisted();
    }
  }

  private List<Count> counts() {
    List<Count> all = new ArrayList<>();
    counts.forEach(
        (name, growing) -> {
          growing.cut(asked.shown());
          all.add(new Count(name, growing.micro, growing.rows, growing.shown));
        });
    return all;
  }

  private SortedMap<String, Long> rejected() {
    SortedMap<String, Long> rejected = new TreeMap<>();
    if (release.manifest().facts().get("accounting") instanceof List<?> files) {
      for (Object file : files) {
        if (file instanceof Map<?, ?> facts && facts.get("rejected") instanceof Number rows) {
          rejected.merge(String.valueOf(facts.get("source")), rows.longValue(), Long::sum);
        }
      }
    }
    rejected.values().removeIf(rows -> rows == 0);
    return rejected;
  }
}
