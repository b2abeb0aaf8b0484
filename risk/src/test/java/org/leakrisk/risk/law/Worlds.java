package org.leakrisk.risk.law;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Made-up data and small shared steps for the tests of laws. */
final class Worlds {
  private Worlds() {}

  /** Units given as events, exposure, events, exposure and so on. */
  static List<Unit> units(double... eventsAndExposure) {
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < eventsAndExposure.length; i += 2) {
      units.add(new Unit(eventsAndExposure[i], eventsAndExposure[i + 1]));
    }
    return units;
  }

  /** Units of unequal size and risk, counts with fractions. */
  static List<Unit> random(long seed, int n) {
    Random random = new Random(seed);
    List<Unit> units = new ArrayList<>();
    for (int i = 0; i < n; i++) {
      double exposure = StrictMath.exp(2 * random.nextGaussian() + 1);
      double mean = exposure * StrictMath.exp(0.6 * random.nextGaussian());
      double noisy = mean + StrictMath.sqrt(mean) * random.nextGaussian();
      units.add(new Unit(StrictMath.max(0, StrictMath.rint(noisy * 4) / 4), exposure));
    }
    units.set(0, new Unit(units.get(0).events() + 1, units.get(0).exposure()));
    return units;
  }

  static List<Unit> with(List<Unit> units, int place, Unit unit) {
    List<Unit> copy = new ArrayList<>(units);
    copy.set(place, unit);
    return copy;
  }

  /** Positions by expected rank, best-ranked first, then by position. */
  static List<Integer> order(Ranks ranks) {
    return IntStream.range(0, ranks.size())
        .boxed()
        .sorted(
            Comparator.comparingDouble((Integer i) -> StrictMath.rint(ranks.expectedRank(i) * 1e9))
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  static List<Integer> tieGroups(Ranks ranks) {
    return Ranks.tieGroups(order(ranks), (leader, other) -> ranks.pAbove(leader, other) >= 0.95);
  }
}
