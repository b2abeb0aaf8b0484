package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;

/**
 * Ranks as of past months with what was known then, and compares with the events of the months
 * after, as known at the end of the input. Couriers without a rank, or without later volume, are
 * left out. What cannot be undone: linkage and registers are those of today, and volumes count as
 * known in their month.
 *
 * @param input everything known today; its as-of month is the end of what can be compared with
 * @param scorer ranks
 * @param horizon months after the as-of month that are compared with, 1 to 12; where volumes come
 *     by quarter or year, no shorter than that
 * @param k places
 */
public record Backtest(JudgeInput input, Scorer scorer, int horizon, int k) {
  private static final int YEAR = 12;
  private static final double MICRO = 1e6;

  public Backtest {
    if (horizon < 1 || horizon > YEAR || k < 1) {
      throw new IllegalArgumentException("Needs a horizon of 1 to 12 months and a place");
    }
  }

  /**
   * Every ranking of one month; empty when no ranked courier has later volume.
   *
   * @throws IllegalArgumentException when the months after it are not all in the input
   */
  public List<Caught> asOf(YearMonth month) {
    YearMonth last = month.plusMonths(horizon);
    if (last.isAfter(input.asOf())) {
      throw new IllegalArgumentException("The input ends before " + last);
    }
    Map<CourierId, Double> parcels = laterParcels(month, last);
    List<CourierScore> couriers =
        scorer.score(knownAt(month)).couriers().stream()
            .filter(score -> score.standing().isPresent())
            .filter(score -> parcels.getOrDefault(score.id(), 0.0) > 0)
            .toList();
    if (couriers.isEmpty()) {
      return List.of();
    }
    double[] exposure = couriers.stream().mapToDouble(c -> parcels.get(c.id())).toArray();
    Map<CourierId, Double> later = laterEvents(month, last);
    double[] events = couriers.stream().mapToDouble(c -> later.getOrDefault(c.id(), 0.0)).toArray();
    double rate = Arrays.stream(events).sum() / Arrays.stream(exposure).sum();
    double[] excess = new double[events.length];
    Arrays.setAll(excess, i -> Math.max(0, events[i] - rate * exposure[i]));
    double[] small = smallest(exposure);
    List<Caught> caught = new ArrayList<>();
    for (Ranking ranking : Ranking.values()) {
      double[] scores = couriers.stream().mapToDouble(ranking::of).toArray();
      caught.add(
          new Caught(
              month,
              ranking,
              TopShare.of(scores, events, k),
              TopShare.of(scores, excess, k),
              TopShare.perPlace(scores, small, k),
              couriers.size()));
    }
    return caught;
  }

  private JudgeInput knownAt(YearMonth month) {
    return new JudgeInput(
        month,
        input.streams(),
        input.couriers(),
        input.branches(),
        input.exposure(),
        input.tally(),
        input.audits(),
        input.notices());
  }

  private Map<CourierId, Double> laterParcels(YearMonth after, YearMonth last) {
    return input.exposure().stream()
        .filter(row -> row.month().isAfter(after) && !row.month().isAfter(last))
        .collect(
            Collectors.groupingBy(
                row -> row.courier(),
                Collectors.summingDouble(row -> row.parcels().doubleValue())));
  }

  private Map<CourierId, Double> laterEvents(YearMonth after, YearMonth last) {
    return input.tally().stream()
        .filter(Backtest::hasVictim)
        .filter(row -> row.month().isAfter(after) && !row.month().isAfter(last))
        .filter(row -> !row.knownMonth().isAfter(input.asOf()))
        .collect(
            Collectors.groupingBy(
                Tally::courier, Collectors.summingDouble(row -> row.eventsMicro() / MICRO)));
  }

  private static boolean hasVictim(Tally row) {
    return row.stream().equals(StreamId.COMPLAINT) || row.stream().equals(StreamId.FRAUD);
  }

  /** 1 for the quarter with the least volume, rounded up, couriers at its edge included. */
  private static double[] smallest(double[] exposure) {
    double[] ascending = exposure.clone();
    Arrays.sort(ascending);
    double edge = ascending[(ascending.length + 3) / 4 - 1];
    return Arrays.stream(exposure).map(volume -> volume <= edge ? 1 : 0).toArray();
  }
}
