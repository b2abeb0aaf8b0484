package org.leakrisk.risk.inspect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.risk.change.PlaceRise;
import org.leakrisk.risk.change.PlaceRises;
import org.leakrisk.risk.place.PlaceScore;
import org.leakrisk.risk.place.Places;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.tables.evidence.PublishedFigure;

/**
 * What speaks for a visit to a courier in a province.
 *
 * @param place its events against expectation
 * @param isWorseOverall whether the interval of the courier's index lies above 1
 * @param rise how likely its rate rose; empty when there is nothing to compare with
 * @param replies its late and untrue replies; empty when none are printed
 */
record Prospect(
    PlaceScore place,
    boolean isWorseOverall,
    Optional<PlaceRise> rise,
    Optional<BadReplies> replies) {
  private static final double LIKELY = 0.8;
  private static final double ENOUGH_EXPECTED = 5;

  /** All cells of a scoreboard, by courier, then province. */
  static List<Prospect> of(Scoreboard board, List<PublishedFigure> published) {
    Map<List<String>, PlaceRise> rises = new HashMap<>();
    PlaceRises.of(board)
        .forEach(rise -> rises.put(List.of(rise.courier().code(), rise.province().code()), rise));
    Map<String, BadReplies> replies = BadReplies.of(board.input(), published);
    List<Prospect> prospects = new ArrayList<>();
    for (PlaceScore place : Places.of(board).scores()) {
      String courier = place.courier().code();
      prospects.add(
          new Prospect(
              place,
              board.courier(place.courier()).index().lower95() > 1,
              Optional.ofNullable(rises.get(List.of(courier, place.province().code()))),
              Optional.ofNullable(replies.get(courier))));
    }
    return prospects;
  }

  /**
   * True when the interval of its relative risk lies above 1, and not only because the courier's
   * own level, which that interval takes as known, is thought to be high.
   */
  boolean isClearlyAbove() {
    return place.relative().lower95() > 1 && (isWorseOverall || place.within().lower95() > 1);
  }

  /** True when there is at least one event beyond the expected: less is no reason to travel. */
  boolean hasExcess() {
    return place.excessEvents() >= 1;
  }

  /** Probability of a rise; 0 when nothing can be said. */
  double pRose() {
    return rise.map(PlaceRise::probability).orElse(0.0);
  }

  /** True when its rate has probably risen. */
  boolean isRising() {
    return pRose() >= LIKELY;
  }

  /** True when far fewer events are reported than its volume lets expect. */
  boolean isQuiet() {
    return place.expected() >= ENOUGH_EXPECTED && place.pBelowHalf() >= LIKELY;
  }

  /** True when it often answers late or untruly. */
  boolean repliesBadly() {
    return replies.filter(BadReplies::isHigh).isPresent();
  }
}
