package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;

/** Planted worlds: couriers of very different size and risk, by province and month. */
final class RandomWorlds {
  private static final List<String> PROVINCES = List.of("00", "31", "33", "44");

  private RandomWorlds() {}

  /** Several streams, provinces and months. */
  static World full(long seed, int couriers, int months) {
    Random random = new Random(seed);
    World world = World.of(World.MONTH).stream(StreamId.LISTING);
    for (int unit = 0; unit < couriers; unit++) {
      String courier = "c%02d".formatted(unit);
      double risk = Math.exp(.6 * random.nextGaussian());
      double size = 1e6 * Math.exp(1.5 * random.nextGaussian());
      for (int age = 0; age < months; age++) {
        YearMonth month = World.MONTH.minusMonths(age);
        for (String province : PROVINCES) {
          double parcels = Math.rint(size * (.5 + random.nextDouble()));
          world.parcels(courier, province, month, parcels);
          for (StreamId stream : List.of(StreamId.COMPLAINT, StreamId.FRAUD)) {
            double events = poisson(random, parcels * risk * 1e-6);
            world.events(stream, courier, province, month, events);
          }
        }
        long failed = Math.min(40, poisson(random, 2 * risk));
        world.audit(courier, Optional.of(AuditReason.ROUTINE), month.atDay(5), 40, failed);
      }
    }
    return world;
  }

  /** A draw from a Poisson law of small mean. */
  static int poisson(Random random, double mean) {
    double limit = Math.exp(-Math.min(mean, 500));
    double product = random.nextDouble();
    int count = 0;
    while (product > limit) {
      product *= random.nextDouble();
      count++;
    }
    return count;
  }
}
