package org.leakrisk.risk.score;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.risk.law.Funnel;
import org.leakrisk.risk.law.Funnel.Limits;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.StreamId;

/**
 * Where each courier stands in the funnel of each stream: its events of the window against those
 * that its exposure would bring at the industry's rate, neither discounted nor divided by phi.
 */
public final class StreamFunnels {
  private static final double TAIL_95 = 0.025;
  private static final double TAIL_998 = 0.001;

  private final Map<StreamId, Funnel> funnels = new HashMap<>();

  /**
   * Place of a courier in a funnel. Numbers are rounded for publication.
   *
   * @param ratio events over expected events
   * @param z standard deviations from 1, with allowance for what couriers usually differ by
   * @param inner limits that chance alone crosses once in 40 on each side
   * @param outer limits that chance alone crosses once in 1,000 on each side
   */
  public record Place(double ratio, double z, Limits inner, Limits outer) {}

  private StreamFunnels() {}

  /** The funnels of all streams that could be fitted. */
  public static StreamFunnels of(Scoreboard board) {
    StreamFunnels all = new StreamFunnels();
    for (StreamId stream : board.presentStreams()) {
      List<Unit> units =
          board.couriers().stream()
              .flatMap(courier -> courier.streams().stream())
              .filter(score -> score.stream().equals(stream))
              .map(StreamFunnels::unit)
              .toList();
      all.funnels.put(stream, Funnel.of(units));
    }
    return all;
  }

  /** The place of a score; empty when nothing is expected or its stream could not be fitted. */
  public Optional<Place> of(StreamScore score) {
    Funnel funnel = funnels.get(score.stream());
    return funnel == null || score.expected() <= 0
        ? Optional.empty()
        : Optional.of(place(funnel, unit(score)));
  }

  private static Unit unit(StreamScore score) {
    return new Unit(score.events(), score.expected());
  }

  private static Place place(Funnel funnel, Unit unit) {
    return new Place(
        Digits.rounded(unit.events() / unit.exposure()),
        Digits.rounded(funnel.z(unit)),
        rounded(Funnel.limits(unit.exposure(), TAIL_95)),
        rounded(Funnel.limits(unit.exposure(), TAIL_998)));
  }

  private static Limits rounded(Limits limits) {
    return new Limits(Digits.rounded(limits.lower()), Digits.rounded(limits.upper()));
  }
}
