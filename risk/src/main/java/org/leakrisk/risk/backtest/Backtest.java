package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Scorer;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.failure.Failure.BadUsage;
import org.leakrisk.tables.id.StreamId;

/**
 * Ranks as of past months with what was known then, and compares with the events of the months
 * after, as known at the end of the input. Couriers without a rank, or without later volume, are
 * left out. What cannot be undone: linkage and registers are those of today, and volumes count as
 * known in their month.
 */
public final class Backtest {
  private static final int YEAR = 12;
  private static final int TENTHS = 10;

  private final JudgeInput input;
  private final Scorer scorer;
  private final ScoringSettings settings;
  private final Cadence cadence;
  private final SortedSet<Long> carried = new TreeSet<>();
  private final int horizon;
  private final Map<StreamId, EventHistory> histories = new LinkedHashMap<>();

  /**
   * A backtest.
   *
   * @param input everything known today; its as-of month is the end of what can be compared with
   * @param scorer ranks
   * @param settings the assumptions that it ranks by
   * @param horizon months after an as-of month that it is compared with, 1 to 12; raised to a
   *     quarter or a year where volumes come by quarter or year
   * @throws BadUsage when the horizon is out of range
   */
  public Backtest(JudgeInput input, Scorer scorer, ScoringSettings settings, int horizon) {
    requireHorizon(horizon);
    this.input = input;
    this.scorer = scorer;
    this.settings = settings;
    for (Exposure row : input.exposure()) {
      if (!row.parcels().isNone() && !row.month().isAfter(input.asOf())) {
        carried.add(Cadence.number(row.month()));
      }
    }
    this.cadence = Cadence.of(carried, carried);
    this.horizon = Math.max(horizon, cadence.months());
    for (StreamId stream : EventHistory.VICTIMS) {
      if (input.streams().contains(stream)) {
        histories.put(stream, EventHistory.of(alone(stream), settings));
      }
    }
  }

  /**
   * Refuses a horizon out of range.
   *
   * @throws BadUsage when it is not 1 to 12
   */
  public static void requireHorizon(int horizon) {
    if (horizon < 1 || horizon > YEAR) {
      throw new BadUsage("--horizon must lie between 1 and 12 months: " + horizon);
    }
  }

  private JudgeInput alone(StreamId stream) {
    return new JudgeInput(
        input.asOf(),
        List.of(stream),
        input.couriers(),
        List.of(),
        input.exposure(),
        input.tally(),
        List.of(),
        List.of());
  }

  /** Months that an as-of month is compared with. */
  public int horizon() {
    return horizon;
  }

  /**
   * Every as-of month from one to another, both included, that ends a period of the volumes.
   *
   * @throws BadUsage when they are out of order, there is no volume yet at the first, or the months
   *     after the last are not in the input
   */
  public BacktestResult between(YearMonth from, YearMonth to) {
    requireMonths(from, to);
    List<Month> months = new ArrayList<>();
    List<Figure> figures = new ArrayList<>();
    for (YearMonth month = from; !month.isAfter(to); month = month.plusMonths(1)) {
      long number = Cadence.number(month);
      if (cadence.periodEnd(number) == number) {
        Month done = month(month);
        if (!done.couriers().isEmpty()) {
          months.add(done);
          figures.addAll(done.figures());
        }
      }
    }
    if (months.isEmpty()) {
      throw new BadUsage(
          "--from %s --to %s: in no month there a courier is ranked that has volume after it; choose other months"
              .formatted(from, to));
    }
    return new BacktestResult(
        horizon,
        settings.topK(),
        months.stream().map(Month::asOf).toList(),
        figures,
        tenths(months),
        Summaries.of(months, figures));
  }

  /**
   * Every measure of one as-of month; empty when no ranked courier has later volume.
   *
   * @throws BadUsage when the months after it are not all in the input
   */
  public List<Figure> asOf(YearMonth month) {
    requireLater(month, input.asOf(), horizon);
    Month done = month(month);
    return done.couriers().isEmpty() ? List.of() : done.figures();
  }

  private void requireMonths(YearMonth from, YearMonth to) {
    requireOrder(from, to);
    requireLater(to, input.asOf(), horizon);
    YearMonth first =
        YearMonth.of(0, 1)
            .with(
                ChronoField.PROLEPTIC_MONTH,
                carried.isEmpty() ? Cadence.number(input.asOf()) : carried.first());
    if (from.isBefore(first)) {
      throw new BadUsage(
          "--from %s: the first volume is of %s; start there or later".formatted(from, first));
    }
  }

  /**
   * Refuses months out of order.
   *
   * @throws BadUsage when the first is after the last
   */
  public static void requireOrder(YearMonth from, YearMonth to) {
    if (from.isAfter(to)) {
      throw new BadUsage("--from %s is after --to %s; swap them".formatted(from, to));
    }
  }

  /**
   * Refuses an as-of month with too few months after it.
   *
   * @param end last month of the input
   * @throws BadUsage when the horizon reaches beyond the end
   */
  public static void requireLater(YearMonth month, YearMonth end, int horizon) {
    if (month.plusMonths(horizon).isAfter(end)) {
      throw new BadUsage(
          "--to %s: the input ends in %s, and %d later months are needed to compare with; the last that can be asked for is %s"
              .formatted(month, end, horizon, end.minusMonths(horizon)));
    }
  }

  private Month month(YearMonth month) {
    Later later = new Later(month, month.plusMonths(horizon));
    later.addParcels(input.exposure());
    histories.forEach(later::addEvents);
    later.addAudits(input.audits(), settings.auditReasons());
    return Month.of(month, scorer.score(knownAt(month)), later, settings.topK());
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

  private static List<Tenth> tenths(List<Month> months) {
    long[] cases = new long[TENTHS];
    double[] stated = new double[TENTHS];
    double[] realised = new double[TENTHS];
    for (Month month : months) {
      for (double[] pair : month.statedAndRealised()) {
        int tenth = (int) Math.min(TENTHS - 1, StrictMath.floor(pair[0] * TENTHS));
        cases[tenth]++;
        stated[tenth] += pair[0];
        realised[tenth] += pair[1];
      }
    }
    List<Tenth> tenths = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      if (cases[i] > 0) {
        tenths.add(new Tenth(i, cases[i], stated[i] / cases[i], realised[i] / cases[i]));
      }
    }
    return tenths;
  }
}
