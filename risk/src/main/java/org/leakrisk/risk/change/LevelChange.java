package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.leakrisk.risk.law.Dispersion;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.EventHistory.Series;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Severity;

/**
 * Whether the level of all couriers together changed: the last three months against the same a year
 * before, over the couriers with volume in both, complaints and fraud cases each on its own. What
 * rises or falls for all is nobody's change and shows in no ranking; a reader has to know it all
 * the same. The two totals have rates of their own under the prior Gamma(1/2, 0), both divided by
 *
 * <pre>phi + y tau2 / 2</pre>
 *
 * phi is the clustering within couriers, y the total, and tau2 ({@link LevelShocks}) the variance
 * that such comparisons had in earlier months beyond what phi explains: weather, campaigns of the
 * press and whatever else moves all couriers at once.
 */
public final class LevelChange {
  private static final double SURE = 0.95;
  private static final double PRIOR_SHAPE = 0.5;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;

  private final EventHistory history;
  private final List<CourierHistory> couriers;
  private final YearMonth asOf;
  private final double phi;

  /** Two totals of the couriers that had volume in both periods. */
  private record Totals(Period now, Unit before, Unit after) {}

  private LevelChange(EventHistory history, YearMonth asOf, Clustering clustering) {
    this.history = history;
    this.couriers =
        history.couriers().stream()
            .map(series -> new CourierHistory(history.from(), series))
            .toList();
    this.asOf = asOf;
    this.phi = clustering == Clustering.OFF ? Dispersion.NONE.phi() : phi(history);
  }

  /** One row for each of complaints and fraud cases that has a year before to compare with. */
  public static List<Finding> findings(Scoreboard board) {
    List<Finding> findings = new ArrayList<>();
    for (StreamId stream : List.of(StreamId.COMPLAINT, StreamId.FRAUD)) {
      if (board.input().streams().contains(stream)) {
        EventHistory history =
            EventHistory.of(
                only(stream, board.input()),
                board.scoring().with(Standardise.NONE).with(Reference.ALL));
        new LevelChange(history, board.asOf(), board.scoring().dispersion())
            .finding(stream)
            .ifPresent(findings::add);
      }
    }
    return findings;
  }

  private static JudgeInput only(StreamId stream, JudgeInput input) {
    return new JudgeInput(
        input.asOf(),
        List.of(stream),
        input.couriers(),
        input.branches(),
        input.exposure(),
        input.tally(),
        input.audits(),
        input.notices());
  }

  private static double phi(EventHistory history) {
    return Dispersion.estimate(history.couriers().stream().map(Series::months).toList()).phi();
  }

  private Optional<Finding> finding(StreamId stream) {
    Totals last = totals(Period.endingWith(asOf, length()));
    return last.before().events() > 0 ? Optional.of(finding(stream, last)) : Optional.empty();
  }

  /** Months of a period: three, or those of a longer cadence. */
  private int length() {
    SortedSet<Long> carried = new TreeSet<>();
    history
        .couriers()
        .forEach(
            series ->
                series
                    .carried()
                    .forEach(i -> carried.add(Cadence.number(history.from().plusMonths(i)))));
    return StrictMath.max(QUARTER, Cadence.of(carried, carried).months());
  }

  private Totals totals(Period now) {
    Period before = now.earlier(YEAR);
    List<CourierHistory> both =
        couriers.stream()
            .filter(courier -> courier.sum(before).exposure() > 0)
            .filter(courier -> courier.sum(now).exposure() > 0)
            .toList();
    return new Totals(
        now,
        sum(both.stream().map(courier -> courier.sum(before))),
        sum(both.stream().map(courier -> courier.sum(now))));
  }

  /** What earlier periods of that length were against the same a year before. */
  private LevelShocks earlier(int length) {
    LevelShocks shocks = new LevelShocks(phi, length);
    for (Period now = Period.endingWith(asOf.minusMonths(length), length);
        !now.earlier(YEAR).first().isBefore(history.from());
        now = now.earlier(1)) {
      Totals totals = totals(now);
      if (totals.before().exposure() > 0) {
        shocks.add(totals.before(), totals.after());
      }
    }
    return shocks;
  }

  private static Unit sum(Stream<Unit> units) {
    return units.reduce(
        new Unit(0, 0),
        (a, b) ->
            b.exposure() > 0 ? new Unit(a.events() + b.events(), a.exposure() + b.exposure()) : a);
  }

  private Finding finding(StreamId stream, Totals totals) {
    Period now = totals.now();
    Unit before = totals.before();
    Unit after = totals.after();
    double variance = earlier(Math.toIntExact(now.length())).variance();
    double fell = fell(independent(before, variance), independent(after, variance));
    Change change = StrictMath.max(fell, 1 - fell) >= SURE ? Change.REAL : Change.NOISE;
    double usual = before.events() / before.exposure() * after.exposure();
    return new Finding(
        "level_change",
        stream.code(),
        change == Change.REAL ? Severity.WARN : Severity.INFO,
        String.format(
            Locale.ROOT,
            "%s: %.0f events in %s to %s, %+.0f %%",
            change,
            after.events(),
            now.first(),
            now.last(),
            100 * (after.events() / usual - 1)),
        String.format(
            Locale.ROOT, "about %.0f at the rate of the same months a year before", usual),
        change == Change.REAL
            ? "The level of all couriers together changed; ranks and changes are against each other"
                + " and do not show it. Look for a common cause, a new rule of counting or late"
                + " reports before comparing years."
            : "The level of all couriers together did not change by more than is usual.");
  }

  /** A total in independent events. */
  private Unit independent(Unit total, double variance) {
    double factor = phi + total.events() * variance / 2;
    return new Unit(total.events() / factor, total.exposure() / factor);
  }

  /** Probability that the second rate is below the first. */
  private static double fell(Unit before, Unit after) {
    return RegularizedBeta.complement(
        before.exposure() / (before.exposure() + after.exposure()),
        PRIOR_SHAPE + before.events(),
        PRIOR_SHAPE + after.events());
  }
}
