package org.leakrisk.risk.quality;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Measure;
import org.leakrisk.tables.word.Severity;

/**
 * A change in how many of the accepted complaints are found effective: of the last 24 months every
 * split with six months on each side that have figures, two shares by the pooled z test, reported
 * where z is largest when the shares differ by more than 0.10 and |z| > 3.29. Months without
 * figures stay without; scattered figures tell only between which two of them the share moved.
 */
final class AdjudicationBreaks {
  private static final double CHANGE = 0.10;
  private static final double REMARKABLE = 3.29;
  private static final int WINDOW = 24;
  private static final int EACH_SIDE = 6;

  /** The newest complaints are not yet decided. */
  private static final int OPEN = 3;

  /**
   * Complaints of a month.
   *
   * @param effective found effective
   * @param accepted accepted
   */
  record Decided(double effective, double accepted) {
    static final Decided NONE = new Decided(0, 0);

    Decided plus(Decided other) {
      return new Decided(effective + other.effective, accepted + other.accepted);
    }

    double share() {
      return effective / accepted;
    }
  }

  /** Where a series breaks: the last month before, the first after, and both sums. */
  record Break(YearMonth last, YearMonth first, Decided before, Decided after) {
    boolean isRemarkable() {
      double change = after.share() - before.share();
      return StrictMath.abs(change) > CHANGE && StrictMath.abs(z()) > REMARKABLE;
    }

    /** Difference of the two shares in standard errors of the pooled share. */
    double z() {
      double pooled = before.plus(after).share();
      double variance = pooled * (1 - pooled) * (1 / before.accepted + 1 / after.accepted);
      return variance > 0 ? (after.share() - before.share()) / StrictMath.sqrt(variance) : 0;
    }
  }

  private AdjudicationBreaks() {}

  static List<Finding> findings(JudgeInput input, List<PrintedSeries> printed) {
    List<Finding> findings = new ArrayList<>();
    YearMonth decided = input.asOf().minusMonths(OPEN);
    in(counted(input), decided)
        .ifPresent(found -> findings.add(finding("complaint/" + found.first(), found)));
    for (PrintedSeries series : printed) {
      SortedMap<YearMonth, Decided> months = printed(series);
      Optional<Break> known = in(months, input.asOf());
      known.ifPresent(found -> findings.add(finding(subject(series, found), found)));
      if (known.isEmpty()) {
        scattered(months).ifPresent(found -> findings.add(between(series, found)));
      }
    }
    return findings;
  }

  /** The break of the last 24 months; empty without one, and with too few months to tell. */
  static Optional<Break> in(SortedMap<YearMonth, Decided> all, YearMonth asOf) {
    return largest(all.subMap(asOf.minusMonths(WINDOW - 1L), asOf.plusMonths(1)), EACH_SIDE);
  }

  /** The break of figures too few or too far apart for that. */
  static Optional<Break> scattered(SortedMap<YearMonth, Decided> all) {
    return all.size() >= 2 * EACH_SIDE ? Optional.empty() : largest(all, 2);
  }

  private static Optional<Break> largest(SortedMap<YearMonth, Decided> months, int eachSide) {
    List<YearMonth> order = new ArrayList<>(months.keySet());
    Optional<Break> largest = Optional.empty();
    for (int split = eachSide; split <= order.size() - eachSide; split++) {
      YearMonth first = order.get(split);
      Break found =
          new Break(
              order.get(split - 1), first, sum(months.headMap(first)), sum(months.tailMap(first)));
      boolean larger =
          largest.isEmpty() || StrictMath.abs(found.z()) > StrictMath.abs(largest.get().z());
      if (found.isRemarkable() && larger) {
        largest = Optional.of(found);
      }
    }
    return largest;
  }

  private static Decided sum(SortedMap<YearMonth, Decided> months) {
    return months.values().stream().reduce(Decided.NONE, Decided::plus);
  }

  private static SortedMap<YearMonth, Decided> counted(JudgeInput input) {
    SortedMap<YearMonth, Decided> months = new TreeMap<>();
    input.tally().stream()
        .filter(row -> row.stream().equals(StreamId.COMPLAINT))
        .filter(row -> !row.knownMonth().isAfter(input.asOf()))
        .sorted(Tally.TABLE.order())
        .forEach(
            row ->
                months.merge(
                    row.month(),
                    new Decided(row.effectiveMicro() / 1e6, row.eventsMicro() / 1e6),
                    Decided::plus));
    months.values().removeIf(month -> month.accepted() == 0);
    return months;
  }

  private static SortedMap<YearMonth, Decided> printed(PrintedSeries series) {
    SortedMap<YearMonth, Double> effective = series.clear(Measure.EFFECTIVE);
    SortedMap<YearMonth, Decided> months = new TreeMap<>();
    series
        .clear(Measure.ACCEPTED)
        .forEach(
            (month, accepted) -> {
              Double found = effective.get(month);
              if (found != null && accepted > 0 && found <= accepted) {
                months.put(month, new Decided(found, accepted));
              }
            });
    return months;
  }

  private static String subject(PrintedSeries series, Break found) {
    return series.courier().map(courier -> courier.code() + "/").orElse("")
        + "complaints/"
        + found.first();
  }

  private static Finding finding(String subject, Break found) {
    return new Finding(
        "adjudication_break",
        subject,
        Severity.ERROR,
        shares(found) + String.format(Locale.ROOT, ", z %.1f", found.z()),
        "a steady share of effective complaints",
        "From this month on complaints are decided by another measure; figures before and after"
            + " cannot be compared.");
  }

  private static Finding between(PrintedSeries series, Break found) {
    return new Finding(
        "adjudication_break",
        series.subject(found.first(), Measure.EFFECTIVE),
        Severity.WARN,
        shares(found) + ", some time after " + found.last(),
        "a steady share of effective complaints",
        "The printed months are too few to say when the measure changed; nothing is filled in"
            + " between them.");
  }

  private static String shares(Break found) {
    return String.format(
        Locale.ROOT,
        "%.1f %% effective before, %.1f %% after",
        100 * found.before().share(),
        100 * found.after().share());
  }
}
