package org.leakrisk.report.shown;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.Reason;

/**
 * The rows of a source that were rejected for one reason.
 *
 * @param source the source
 * @param reason why
 * @param rows how many
 * @param first the first three places in order of file and line, such as {@code parcels.csv:318}
 */
public record RejectedReason(String source, Reason reason, long rows, List<String> first) {
  private static final int SHOWN = 3;
  private static final Comparator<RejectedReason> ORDER =
      Comparator.comparing(RejectedReason::source, Text.CODE_POINTS)
          .thenComparing(RejectedReason::rows, Comparator.reverseOrder())
          .thenComparing(RejectedReason::reason);

  public RejectedReason {
    first = List.copyOf(first);
  }

  /** Counts rejected rows: by source, the most frequent reason first. */
  public static List<RejectedReason> of(Iterable<Rejection> rejections) {
    Map<String, Map<Reason, Count>> counts = new TreeMap<>(Text.CODE_POINTS);
    for (Rejection rejection : rejections) {
      counts
          .computeIfAbsent(rejection.source(), source -> new TreeMap<>())
          .computeIfAbsent(rejection.reason(), reason -> new Count())
          .add(rejection);
    }
    List<RejectedReason> reasons = new ArrayList<>();
    counts.forEach(
        (source, byReason) ->
            byReason.forEach(
                (reason, count) ->
                    reasons.add(new RejectedReason(source, reason, count.rows, count.places()))));
    return reasons.stream().sorted(ORDER).toList();
  }

  /** Rows counted so far, with the first of them. */
  private static final class Count {
    private static final Comparator<Rejection> PLACE = Rejection.TABLE.order();
    private final List<Rejection> first = new ArrayList<>();
    private long rows;

    void add(Rejection rejection) {
      rows++;
      first.add(rejection);
      first.sort(PLACE);
      if (first.size() > SHOWN) {
        first.remove(SHOWN);
      }
    }

    List<String> places() {
      return first.stream().map(row -> SafeText.line(row.file()) + ":" + row.line()).toList();
    }
  }
}
