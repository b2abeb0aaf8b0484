package org.leakrisk.risk.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.risk.score.Digits;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * Couriers by province. The rate of a cell is that of its courier, taken as known, times a
 * deviation; the deviations follow one Gamma distribution over all cells and are shrunk to it.
 *
 * @param fit the distribution of the deviations
 * @param scores the cells by courier, then province
 */
public record Places(PriorFit fit, List<PlaceScore> scores) {
  public Places {
    scores = List.copyOf(scores);
  }

  /** The cells of a scoreboard; those of a courier without a rank have none either. */
  public static Places of(Scoreboard board) {
    Set<CourierId> ranked = new HashSet<>();
    board.ranked().forEach(courier -> ranked.add(courier.id()));
    return of(board.cells(), ranked);
  }

  /**
   * Scores some cells.
   *
   * @param cells by courier, then province; sums run and ties are broken in that order
   * @param ranked the couriers whose cells are ranked
   */
  static Places of(List<CellScore> cells, Set<CourierId> ranked) {
    List<Place> places = cells.stream().map(Place::of).toList();
    PriorFit fit = Deviation.fit(places.stream().map(Place::data).toList());
    Map<CourierId, Double> levels = levels(places);
    List<PlaceScore> scores = new ArrayList<>();
    for (Place place : places) {
      CourierId courier = place.cell().courier();
      ScoreStatus status = status(place, fit.status(), ranked.contains(courier));
      scores.add(score(place, fit.posterior(place.data()), levels.get(courier), status));
    }
    List<Integer> order =
        IntStream.range(0, places.size())
            .filter(i -> places.get(i).isExposed() && ranked.contains(scores.get(i).courier()))
            .boxed()
            .sorted(Comparator.comparingDouble(i -> -scores.get(i).excessEvents()))
            .toList();
    for (int place = 0; place < order.size(); place++) {
      int i = order.get(place);
      scores.set(i, scores.get(i).ranked(place + 1L));
    }
    return new Places(fit, scores);
  }

  /** Rate of each courier, streams pooled, over that of a typical one; 1 without exposure. */
  static Map<CourierId, Double> levels(List<Place> places) {
    Map<CourierId, Double> own = new HashMap<>();
    Map<CourierId, Double> typical = new HashMap<>();
    for (Place place : places) {
      own.merge(place.cell().courier(), place.adjusted(), Double::sum);
      typical.merge(place.cell().courier(), place.typical(), Double::sum);
    }
    own.replaceAll((courier, sum) -> sum > 0 ? sum / typical.get(courier) : 1);
    return own;
  }

  private static ScoreStatus status(Place place, FitStatus fit, boolean ranked) {
    if (place.lacksExposure()) {
      return ScoreStatus.EXPOSURE_MISSING;
    }
    if (!place.isExposed() || !ranked) {
      return ScoreStatus.NO_EXPOSURE;
    }
    return Deviation.status(fit);
  }

  private static PlaceScore score(
      Place place, Posterior posterior, double level, ScoreStatus status) {
    CellScore cell = place.cell();
    Deviation deviation = Deviation.of(posterior, level);
    return new PlaceScore(
        cell.courier(),
        cell.province(),
        cell.events(),
        cell.expected(),
        deviation.excess(place.own(), place.expected()),
        deviation.relative(),
        deviation.within(),
        Digits.rounded(deviation.pAbove15()),
        Digits.rounded(deviation.pBelowHalf()),
        Optional.empty(),
        status);
  }
}
