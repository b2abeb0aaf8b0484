package org.leakrisk.risk.quality;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.leakrisk.risk.score.CourierScore;
import org.leakrisk.risk.score.Scoreboard;
import org.leakrisk.risk.score.StreamFunnels;
import org.leakrisk.risk.score.StreamFunnels.Place;
import org.leakrisk.risk.score.StreamScore;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.Tier;

/**
 * Where the tiers and the funnel, a picture without a model, do not say the same of a courier. The
 * streams of the index count. A tier that the funnel does not show may rest on several streams
 * together; a distance that no tier shows may be clustering, for which the funnel's limits make no
 * allowance, or old events.
 */
final class FunnelAgreement {
  private final StreamFunnels funnels;

  private FunnelAgreement(Scoreboard board) {
    this.funnels = StreamFunnels.of(board);
  }

  /** One row for each courier in dispute. */
  static List<Finding> findings(Scoreboard board) {
    FunnelAgreement agreement = new FunnelAgreement(board);
    return board.ranked().stream().flatMap(c -> agreement.finding(c).stream()).toList();
  }

  private Optional<Finding> finding(CourierScore courier) {
    boolean high = courier.tier() == Tier.PRIORITY || courier.tier() == Tier.ELEVATED;
    boolean low = courier.tier() == Tier.LOW;
    List<String> outside = new ArrayList<>();
    boolean shown = false;
    boolean known = false;
    for (StreamScore score : courier.streams()) {
      Optional<Place> found =
          score.contribution().isPresent() ? funnels.of(score) : Optional.empty();
      if (found.isPresent()) {
        Place place = found.get();
        known = true;
        shown |= high && place.ratio() > place.inner().upper();
        shown |= low && place.ratio() < place.inner().lower();
        boolean above = place.ratio() > place.outer().upper() && !high;
        boolean below = place.ratio() < place.outer().lower() && !low;
        if (above || below) {
          outside.add(where(score, place));
        }
      }
    }
    if (known && (high || low) && !shown) {
      return Optional.of(inside(courier));
    }
    return outside.isEmpty() ? Optional.empty() : Optional.of(outside(courier, outside));
  }

  private static String where(StreamScore score, Place place) {
    return String.format(
        Locale.ROOT,
        "%s %.2f (limits %.2f-%.2f)",
        score.stream().code(),
        place.ratio(),
        place.outer().lower(),
        place.outer().upper());
  }

  private static Finding inside(CourierScore courier) {
    return finding(
        courier,
        "no kind of evidence beyond its 95 % limits on that side",
        "The tier rests on several kinds of evidence together or on recent events; none alone shows"
            + " it in the funnel.");
  }

  private static Finding outside(CourierScore courier, List<String> streams) {
    return finding(
        courier,
        String.join(", ", streams),
        "Outside the 99.8 % limits of the funnel, which allow for chance alone: clustered events or"
            + " older ones may explain why the tier does not show it.");
  }

  private static Finding finding(CourierScore courier, String observed, String message) {
    return new Finding(
        "funnel_disagrees",
        courier.id().code(),
        Severity.INFO,
        observed,
        "a tier that agrees with the funnel; it is " + courier.tier(),
        message);
  }
}
