package org.leakrisk.risk.change;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.leakrisk.risk.score.Cadence;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.ProvinceHistory;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * How likely the rates of couriers rose, province by province, over the same periods as {@link
 * Changes} and under the same prior. Nothing here asks whether the data can be trusted: whoever
 * goes and looks will know.
 */
public final class PlaceRises {
  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final int LONG_ENOUGH = 15;

  private final PeerPrior peers;
  private final YearMonth asOf;

  private PlaceRises(PeerPrior peers, YearMonth asOf) {
    this.peers = peers;
    this.asOf = asOf;
  }

  /**
   * The couriers with volume in both periods, by province, then courier; none when too little is
   * known of what is usual.
   */
  public static List<PlaceRise> of(Scoreboard board) {
    ScoringSettings settings = board.scoring().with(Reference.LEAVE_ONE_OUT);
    PeerPrior peers = PeerPrior.of(board, EventHistory.of(board.input(), settings));
    if (!peers.isFitted()) {
      return List.of();
    }
    PlaceRises rises = new PlaceRises(peers, board.asOf());
    List<PlaceRise> all = new ArrayList<>();
    ProvinceHistory.of(board.input(), settings)
        .forEach((code, history) -> all.addAll(rises.in(new ProvinceCode(code), history)));
    return List.copyOf(all);
  }

  private List<PlaceRise> in(ProvinceCode province, EventHistory history) {
    SortedSet<Long> monthsOfAll = new TreeSet<>();
    history.couriers().forEach(series -> monthsOfAll.addAll(months(history, series)));
    List<PlaceRise> rises = new ArrayList<>();
    for (EventHistory.Series series : history.couriers()) {
      long cadence = Cadence.of(months(history, series), monthsOfAll).months();
      CourierHistory courier = new CourierHistory(history.from(), series);
      rise(province, courier, cadence).ifPresent(rises::add);
    }
    return rises;
  }

  private Optional<PlaceRise> rise(ProvinceCode province, CourierHistory courier, long cadence) {
    long length = StrictMath.max(QUARTER, cadence);
    boolean yearly = courier.monthsUpTo(asOf) + cadence - 1 >= LONG_ENOUGH;
    Period now = Period.endingWith(asOf, length);
    Period before = now.earlier(yearly ? YEAR : length);
    if (!courier.hasVolume(now) || !courier.hasVolume(before)) {
      return Optional.empty();
    }
    Comparison comparison = peers.compare(courier.sum(before), courier.sum(now));
    return Optional.of(
        new PlaceRise(
            courier.series().courier(),
            province,
            Digits.rounded(comparison.rose()),
            now.first(),
            now.last(),
            courier.sum(now),
            before.first(),
            courier.sum(before)));
  }

  private static SortedSet<Long> months(EventHistory history, EventHistory.Series series) {
    SortedSet<Long> months = new TreeSet<>();
    series.carried().forEach(i -> months.add(Cadence.number(history.from().plusMonths(i))));
    return months;
  }
}
