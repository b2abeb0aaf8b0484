package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;

/**
 * Complaints and fraud cases of every courier, month by month from the first month with volume, as
 * they happened: neither discounted nor corrected for clustering.
 *
 * @param from the first month
 * @param couriers the couriers by id
 */
public record EventHistory(YearMonth from, List<Series> couriers) {
  /** Streams that count people who came to harm: they count in one unit and add up. */
  public static final List<StreamId> VICTIMS = List.of(StreamId.COMPLAINT, StreamId.FRAUD);

  /**
   * The months of one courier.
   *
   * @param courier the courier
   * @param months every month from the first on: events against the events that the volume would
   *     bring at the industry's rate; 0 expected in a month without volume
   * @param carried positions of the months with volume
   */
  public record Series(CourierId courier, List<Unit> months, SortedSet<Integer> carried) {
    public Series {
      months = List.copyOf(months);
      carried = Collections.unmodifiableSortedSet(new TreeSet<>(carried));
    }
  }

  public EventHistory {
    couriers = List.copyOf(couriers);
  }

  /** The history up to the as-of month; nobody's when the input has neither kind of evidence. */
  public static EventHistory of(JudgeInput input, ScoringSettings settings) {
    Volumes volumes = Volumes.of(input, HistoryWindow.ALL);
    List<StreamId> streams = input.streams().stream().filter(VICTIMS::contains).toList();
    int months = Math.toIntExact(volumes.asOf() - volumes.from() + 1);
    double[][] events = new double[volumes.size()][months];
    double[][] expected = new double[volumes.size()][months];
    for (StreamId stream : streams) {
      boolean effective =
          stream.equals(StreamId.COMPLAINT) && settings.complaints() == ComplaintCount.EFFECTIVE;
      Evidence evidence = ReportedEvidence.of(stream, input.tally(), volumes, effective);
      double[] awaited =
          Expectation.of(evidence, settings.standardise(), settings.reference(), volumes.size());
      for (int i = 0; i < awaited.length; i++) {
        Cell cell = evidence.cells().get(i);
        int month = Math.toIntExact(cell.month() - volumes.from());
        events[cell.unit()][month] += cell.events();
        expected[cell.unit()][month] += awaited[i];
      }
    }
    List<Series> couriers = new ArrayList<>();
    for (int unit = 0; unit < volumes.size() && !streams.isEmpty(); unit++) {
      couriers.add(series(unit, volumes, events[unit], expected[unit]));
    }
    return new EventHistory(volumes.fromMonth(), couriers);
  }

  /**
   * The part of the history from one month up to another, that one excluded.
   *
   * @throws IllegalArgumentException when they are out of order
   */
  public EventHistory part(YearMonth first, YearMonth end) {
    int start = Math.toIntExact(StrictMath.max(0, ChronoUnit.MONTHS.between(from, first)));
    List<Series> parts = new ArrayList<>();
    for (Series series : couriers) {
      long length = ChronoUnit.MONTHS.between(from, end);
      int stop = Math.toIntExact(StrictMath.min(series.months().size(), length));
      SortedSet<Integer> carried = new TreeSet<>();
      series.carried().subSet(start, stop).forEach(month -> carried.add(month - start));
      parts.add(new Series(series.courier(), series.months().subList(start, stop), carried));
    }
    return new EventHistory(from.plusMonths(start), parts);
  }

  private static Series series(int unit, Volumes volumes, double[] events, double[] expected) {
    List<Unit> months = new ArrayList<>();
    for (int month = 0; month < events.length; month++) {
      months.add(new Unit(events[month], expected[month]));
    }
    SortedSet<Integer> carried = new TreeSet<>();
    for (long month : volumes.of(unit).keySet()) {
      carried.add(Math.toIntExact(month - volumes.from()));
    }
    return new Series(volumes.courier(unit).courier(), months, carried);
  }
}
