package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Change;
import org.leakrisk.tables.word.Direction;

/**
 * Whether the couriers changed: the last three months, or the last period of a courier that reports
 * more rarely, against the same months a year before; with less than 15 months of data against the
 * months just before. Both are held against the other couriers in the same months, so that a rise
 * or fall of all couriers together is nobody's change.
 */
public final class Changes {
  private static final double SURE = 0.95;
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final int LONG_ENOUGH = 15;

  private final EventHistory history;
  private final PeerPrior peers;
  private final Doubts doubts;
  private final YearMonth asOf;
  private final SortedSet<Long> monthsOfAll;

  private Changes(Scoreboard board, EventHistory history, List<Finding> findings) {
    this.history = history;
    this.peers = PeerPrior.of(board, history);
    this.asOf = board.asOf();
    this.doubts =
        Doubts.of(
            findings,
            board.couriers().stream()
                .map(courier -> courier.id().code())
                .collect(Collectors.toSet()));
    this.monthsOfAll = new TreeSet<>();
    history.couriers().forEach(series -> monthsOfAll.addAll(months(series)));
  }

  /**
   * Prepares the comparison.
   *
   * @param findings what is wrong or doubtful about the data
   */
  public static Changes of(Scoreboard board, List<Finding> findings) {
    EventHistory history =
        EventHistory.of(board.input(), board.scoring().with(Reference.LEAVE_ONE_OUT));
    return new Changes(board, history, findings);
  }

  /** The change of a courier; empty without rank, and when too little is known of the couriers. */
  public Optional<CourierChange> of(CourierScore courier) {
    if (courier.standing().isEmpty() || !peers.isFitted()) {
      return Optional.empty();
    }
    return CourierHistory.of(history, courier.id()).map(this::judged);
  }

  private CourierChange judged(CourierHistory courier) {
    long cadence = Cadence.of(months(courier.series()), monthsOfAll).months();
    long length = StrictMath.max(QUARTER, cadence);
    boolean yearly = courier.monthsUpTo(asOf) + cadence - 1 >= LONG_ENOUGH;
    Period now = Period.endingWith(asOf, length);
    Period before = now.earlier(yearly ? YEAR : length);
    boolean entered = yearly && !courier.hasVolumeBefore(asOf.minusMonths(YEAR - 1));
    if (entered || !courier.hasVolume(before)) {
      return CourierChange.of(Change.NEW);
    }
    if (doubts.touch(courier.series().courier(), List.of(before, now))) {
      return CourierChange.of(Change.DEFINITION_CHANGED);
    }
    Comparison comparison = peers.compare(courier.sum(before), courier.sum(now));
    if (comparison.rose() >= SURE) {
      return CourierChange.real(Direction.UP);
    }
    return comparison.fell() >= SURE
        ? CourierChange.real(Direction.DOWN)
        : CourierChange.of(Change.NOISE);
  }

  private SortedSet<Long> months(EventHistory.Series series) {
    SortedSet<Long> months = new TreeSet<>();
    series.carried().forEach(i -> months.add(Cadence.number(history.from().plusMonths(i))));
    return months;
  }
}
