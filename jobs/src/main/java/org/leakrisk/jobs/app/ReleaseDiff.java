package org.leakrisk.jobs.app;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.release.log.RunParts;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.report.shown.Numbers;
import org.leakrisk.report.shown.ReleaseChanges;
import org.leakrisk.report.shown.ReleaseChanges.Courier;
import org.leakrisk.report.shown.ReleaseChanges.Rows;
import org.leakrisk.report.shown.ReleaseChanges.Setting;
import org.leakrisk.report.shown.ReleaseChanges.Side;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.schema.Text;

/** Compares two releases. Reads of the ledgers only the cells whose digests differ. */
final class ReleaseDiff {
  private static final Rows ADDED = new Rows(1, 0, 0, 0);
  private static final Rows REMOVED = new Rows(0, 1, 0, 0);
  private static final Rows RECOUNTED = new Rows(0, 0, 1, 0);
  private static final Rows MOVED = new Rows(0, 0, 0, 1);

  private final Release before;
  private final Release after;

  /** How a record is counted: under which cells with what, and where it stands in the input. */
  private record Counted(SortedSet<String> ways, SortedSet<String> places) {
    static Counted nowhere() {
      return new Counted(new TreeSet<>(Text.CODE_POINTS), new TreeSet<>(Text.CODE_POINTS));
    }

    void add(LedgerRow row) {
      ways.add(
          "%s %s %d %s"
              .formatted(row.metric(), row.role(), row.contributionMicro(), row.via().orElse("")));
      places.add(row.row());
    }
  }

  ReleaseDiff(Release before, Release after) {
    this.before = before;
    this.after = after;
  }

  ReleaseChanges changes() {
    RunParts one = before.manifest().parts();
    RunParts other = after.manifest().parts();
    Set<String> cells = differingCells();
    return new ReleaseChanges(
        side(before),
        side(after),
        before.record().published().equals(after.record().published()),
        settings(one, other),
        !one.code().equals(other.code()),
        !one.key().equals(other.key()),
        files(one, other),
        rows(cells),
        couriers(cells));
  }

  private static Side side(Release release) {
    return new Side(
        release.record().number(),
        release.record().asOf().toString(),
        release.record().run().text());
  }

  private static List<Setting> settings(RunParts one, RunParts other) {
    Map<String, String> earlier = byKey(one);
    Map<String, String> later = byKey(other);
    return union(earlier.keySet(), later.keySet()).stream()
        .map(
            key ->
                new Setting(
                    key, earlier.getOrDefault(key, "none"), later.getOrDefault(key, "none")))
        .filter(setting -> !setting.before().equals(setting.after()))
        .toList();
  }

  /** Lines of the form key=value. */
  private static Map<String, String> byKey(RunParts parts) {
    return parts
        .settings()
        .lines()
        .collect(
            Collectors.toMap(
                line -> line.substring(0, Math.max(0, line.indexOf('='))),
                line -> line.substring(line.indexOf('=') + 1),
                (first, second) -> first + "; " + second,
                LinkedHashMap::new));
  }

  private static List<String> files(RunParts one, RunParts other) {
    Map<String, String> earlier = digests(one);
    Map<String, String> later = digests(other);
    List<String> files = new ArrayList<>();
    for (String alias : union(earlier.keySet(), later.keySet())) {
      if (!earlier.containsKey(alias)) {
        files.add(alias + ": new");
      } else if (!later.containsKey(alias)) {
        files.add(alias + ": gone");
      } else if (!earlier.get(alias).equals(later.get(alias))) {
        files.add(alias + ": changed");
      }
    }
    return files;
  }

  private static Map<String, String> digests(RunParts parts) {
    return parts.inputs().stream()
        .collect(
            Collectors.toMap(
                RunParts.Input::alias, RunParts.Input::sha256, (one, two) -> one + two));
  }

  private static SortedSet<String> union(Collection<String> one, Collection<String> other) {
    SortedSet<String> union = new TreeSet<>(Text.CODE_POINTS);
    union.addAll(one);
    union.addAll(other);
    return union;
  }

  /** Cells that are not the same in both. */
  private Set<String> differingCells() {
    Map<String, Metric> earlier = cells(before);
    Map<String, Metric> later = cells(after);
    Set<String> differing = union(earlier.keySet(), later.keySet());
    differing.removeIf(
        cell -> earlier.containsKey(cell) && earlier.get(cell).equals(later.get(cell)));
    return differing;
  }

  private static Map<String, Metric> cells(Release release) {
    return release.rows(Metric.TABLE).stream()
        .collect(Collectors.toMap(Metric::metric, Function.identity()));
  }

  private SortedMap<String, Rows> rows(Set<String> cells) {
    Map<String, Counted> earlier = counted(before, cells);
    Map<String, Counted> later = counted(after, cells);
    SortedMap<String, Rows> rows = new TreeMap<>(Text.CODE_POINTS);
    for (String record : union(earlier.keySet(), later.keySet())) {
      rows.merge(
          record.substring(0, record.indexOf('/')),
          became(Optional.ofNullable(earlier.get(record)), Optional.ofNullable(later.get(record))),
          Rows::plus);
    }
    rows.values().removeIf(Rows.NONE::equals);
    return rows;
  }

  private static Map<String, Counted> counted(Release release, Set<String> cells) {
    Map<String, Counted> counted = new HashMap<>();
    TableReader.forEach(
        LedgerRow.TABLE,
        release.file(RunFolder.parquet(LedgerRow.TABLE)),
        row -> {
          if (cells.contains(row.metric())) {
            counted.computeIfAbsent(row.record().code(), unseen -> Counted.nowhere()).add(row);
          }
        });
    return counted;
  }

  private static Rows became(Optional<Counted> earlier, Optional<Counted> later) {
    if (earlier.isEmpty()) {
      return ADDED;
    }
    if (later.isEmpty()) {
      return REMOVED;
    }
    if (!earlier.get().ways().equals(later.get().ways())) {
      return RECOUNTED;
    }
    return earlier.get().places().equals(later.get().places()) ? Rows.NONE : MOVED;
  }

  private List<Courier> couriers(Set<String> cells) {
    Set<String> touched =
        cells.stream().map(cell -> MetricId.of(cell).courier()).collect(Collectors.toSet());
    Map<String, CourierRanking.Row> earlier = ranking(before);
    Map<String, CourierRanking.Row> later = ranking(after);
    Map<String, Double> eventsBefore = events(before);
    Map<String, Double> eventsAfter = events(after);
    return union(earlier.keySet(), later.keySet()).stream()
        .map(
            id ->
                new Courier(
                    Optional.ofNullable(earlier.get(id)),
                    Optional.ofNullable(later.get(id)),
                    touched.contains(id),
                    changes(id, eventsBefore, eventsAfter)))
        .sorted(
            Comparator.<Courier>comparingLong(
                    courier -> courier.row().rank().orElse(Long.MAX_VALUE))
                .thenComparing(courier -> courier.row().courier().code(), Text.CODE_POINTS))
        .toList();
  }

  private static Map<String, CourierRanking.Row> ranking(Release release) {
    return release.rows(CourierRanking.TABLE).stream()
        .collect(Collectors.toMap(row -> row.courier().code(), Function.identity()));
  }

  /** Events and volume by courier and what they are. */
  private static Map<String, Double> events(Release release) {
    Map<String, Double> events = new HashMap<>();
    for (StreamScores.Row row : release.rows(StreamScores.TABLE)) {
      events.put(row.courier().code() + "/" + row.stream().code(), row.events());
    }
    for (CourierRanking.Row row : release.rows(CourierRanking.TABLE)) {
      events.put(row.courier().code() + "/parcels", row.parcels().doubleValue());
    }
    return events;
  }

  private static SortedMap<String, String> changes(
      String courier, Map<String, Double> before, Map<String, Double> after) {
    SortedMap<String, String> changes = new TreeMap<>(Text.CODE_POINTS);
    for (String what : union(before.keySet(), after.keySet())) {
      double change = after.getOrDefault(what, 0.0) - before.getOrDefault(what, 0.0);
      if (what.startsWith(courier + "/") && change != 0) {
        String sign = change > 0 ? "+" : "-";
        changes.put(
            what.substring(courier.length() + 1),
            sign + Numbers.TERMINAL.events(StrictMath.abs(change)));
      }
    }
    return changes;
  }
}
