package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Severity;

/**
 * Couriers of whose incidents a small share is reported at all, by capture and recapture: how many
 * of the incidents seen in one stream are seen in another tells how many are seen in none. Streams
 * depend on each other (who complains also goes to the police), so the number is a lower bound.
 */
final class ReportingGap {
  /** With fewer incidents in more than one stream the estimate says nothing. */
  private static final long MIN_SHARED = 5;

  /** With fewer couriers to compare with there is no middle. */
  private static final int MIN_COURIERS = 3;

  private static final double HALF = 0.5;
  private static final double TWO_SIDED_95 = 1.959963984540054;

  private ReportingGap() {}

  /**
   * An estimated number of incidents.
   *
   * @param incidents estimate, those seen included
   * @param standardError 0 when the method has none
   */
  record Estimate(double incidents, double standardError) {}

  /**
   * Incidents by two streams (Chapman 1951).
   *
   * @param first incidents seen in one stream
   * @param second incidents seen in the other
   * @param both incidents seen in both
   */
  static Estimate chapman(long first, long second, long both) {
    double one = first + 1.0;
    double other = second + 1.0;
    double shared = both + 1.0;
    double variance =
        one * other * (first - both) * (second - both) / (shared * shared * (both + 2.0));
    return new Estimate(one * other / shared - 1, StrictMath.sqrt(variance));
  }

  /**
   * Lower bound of the incidents by three streams or more (Chao 1987).
   *
   * @param seen incidents seen at all
   * @param once incidents seen in one stream
   * @param twice incidents seen in two
   */
  static Estimate chao(long seen, long once, long twice) {
    return new Estimate(seen + once * (once - 1.0) / (2 * (twice + 1.0)), 0);
  }

  /** Incidents of one courier by the number of streams, and by stream. */
  private static final class Seen {
    private final long[] times = new long[4];
    private final SortedMap<String, Long> in = new TreeMap<>(Text.CODE_POINTS);

    void add(List<String> streams, long incidents) {
      times[Math.min(streams.size(), times.length - 1)] += incidents;
      streams.forEach(stream -> in.merge(stream, incidents, Long::sum));
    }

    long all() {
      return times[1] + shared();
    }

    long shared() {
      return times[2] + times[3];
    }

    Estimate estimate(int streams) {
      return streams > 2
          ? chao(all(), times[1], times[2])
          : chapman(counts(0), counts(1), times[2]);
    }

    private long counts(int stream) {
      return List.copyOf(in.values()).get(stream);
    }

    double detected(int streams) {
      return all() / estimate(streams).incidents();
    }
  }

  /** Couriers whose share of reported incidents lies below half of the middle of all. */
  static List<Finding> findings(List<StreamOverlap> overlaps, YearMonth from, YearMonth asOf) {
    SortedMap<String, Seen> couriers = new TreeMap<>(Text.CODE_POINTS);
    SortedMap<String, Long> streams = new TreeMap<>(Text.CODE_POINTS);
    for (StreamOverlap row : overlaps) {
      if (!row.month().isBefore(from) && !row.month().isAfter(asOf)) {
        List<String> names = Arrays.asList(row.streams().split("\\+"));
        couriers
            .computeIfAbsent(row.courier().code(), unseen -> new Seen())
            .add(names, row.incidents());
        names.forEach(name -> streams.merge(name, row.incidents(), Long::sum));
      }
    }
    couriers.values().removeIf(seen -> seen.shared() < MIN_SHARED);
    if (couriers.size() < MIN_COURIERS) {
      return List.of();
    }
    int lists = streams.size();
    double middle = median(couriers.values().stream().map(seen -> seen.detected(lists)).toList());
    List<Finding> findings = new ArrayList<>();
    couriers.forEach(
        (courier, seen) -> {
          if (seen.detected(lists) < HALF * middle) {
            findings.add(finding(courier, seen, lists, middle));
          }
        });
    return findings;
  }

  private static double median(List<Double> values) {
    List<Double> ordered = values.stream().sorted().toList();
    int half = ordered.size() / 2;
    return ordered.size() % 2 == 1
        ? ordered.get(half)
        : (ordered.get(half - 1) + ordered.get(half)) / 2;
  }

  private static Finding finding(String courier, Seen seen, int streams, double middle) {
    Estimate estimate = seen.estimate(streams);
    String give =
        estimate.standardError() == 0
            ? ""
            : String.format(Locale.ROOT, " (+- %.0f)", TWO_SIDED_95 * estimate.standardError());
    return new Finding(
        "reporting_gap",
        courier,
        Severity.WARN,
        String.format(
            Locale.ROOT,
            "%d incidents seen of at least about %.0f%s: %.0f %%",
            seen.all(),
            estimate.incidents(),
            give,
            100 * seen.detected(streams)),
        String.format(
            Locale.ROOT, "at least half of the middle of all couriers, %.0f %%", 100 * middle),
        "A low score may be a low reporting rate: few of its incidents in one stream are seen in"
            + " another.");
  }
}
