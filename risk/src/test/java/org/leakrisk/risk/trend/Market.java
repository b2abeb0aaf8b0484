package org.leakrisk.risk.trend;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Clustering;
import org.leakrisk.risk.score.ComplaintCount;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.risk.score.EventHistory.Series;
import org.leakrisk.risk.score.HistoryWindow;
import org.leakrisk.risk.score.Peers;
import org.leakrisk.risk.score.Reference;
import org.leakrisk.risk.score.ScoringSettings;
import org.leakrisk.risk.score.Standardise;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.Prior;

/** Made-up couriers whose rates differ but do not change, unless a rise is planted. */
final class Market {
  static final YearMonth FIRST = YearMonth.of(2009, 1);

  private final Random random;
  private final double[] volume;
  private final double[][] events;

  /**
   * Draws a market.
   *
   * @param level events of a month of a courier of volume and rate 1
   * @param cluster reports of one event
   */
  static Market of(long seed, int couriers, int months, double level, int cluster) {
    return new Market(seed, couriers, months, level, cluster);
  }

  private Market(long seed, int couriers, int months, double level, int cluster) {
    this.random = new Random(seed);
    this.volume = new double[couriers];
    this.events = new double[couriers][months];
    double[] rate = new double[couriers];
    for (int unit = 0; unit < couriers; unit++) {
      volume[unit] = StrictMath.exp(random.nextGaussian());
      rate[unit] = StrictMath.exp(0.5 * random.nextGaussian());
    }
    for (int unit = 0; unit < couriers; unit++) {
      for (int month = 0; month < months; month++) {
        double mean = level * season(month) * volume[unit] * rate[unit];
        events[unit][month] = cluster * poisson(mean / cluster);
      }
    }
  }

  private static double season(int month) {
    return 1 + 0.5 * StrictMath.sin(month * StrictMath.PI / 6);
  }

  private long poisson(double mean) {
    if (mean > 500) {
      return poisson(mean / 2) + poisson(mean / 2);
    }
    double limit = random.nextDouble();
    double chance = StrictMath.exp(-mean);
    double below = chance;
    long count = 0;
    while (below < limit && chance > 0) {
      count++;
      chance *= mean / count;
      below += chance;
    }
    return count;
  }

  /** Multiplies the events of a courier from one month on up to another, that one excluded. */
  Market rise(int unit, int from, int to, double factor) {
    for (int month = from; month < to; month++) {
      events[unit][month] = StrictMath.rint(events[unit][month] * factor);
    }
    return this;
  }

  Market events(int unit, int month, double count) {
    events[unit][month] = count;
    return this;
  }

  /** Monthly figures. */
  EventHistory history() {
    return history(1);
  }

  /**
   * Events against what the volume brings at the rate of all in that month.
   *
   * @param step months from one figure to the next
   */
  EventHistory history(int step) {
    int months = events[0].length;
    List<Series> couriers = new ArrayList<>();
    for (int unit = 0; unit < volume.length; unit++) {
      List<Unit> series = new ArrayList<>();
      for (int month = 0; month < months; month++) {
        if ((month + 1) % step != 0) {
          series.add(new Unit(0, 0));
          continue;
        }
        double all = 0;
        double carried = 0;
        for (int other = 0; other < volume.length; other++) {
          all += events[other][month];
          carried += volume[other];
        }
        series.add(new Unit(events[unit][month], volume[unit] * all / carried));
      }
      couriers.add(
          new Series(
              new CourierId("c%02d".formatted(unit)),
              series,
              new TreeSet<>(
                  IntStream.range(0, months).filter(m -> (m + 1) % step == 0).boxed().toList())));
    }
    return new EventHistory(FIRST, couriers);
  }

  static ScoringSettings settings() {
    return settings(Prior.INTEGRATED, Clustering.ESTIMATED);
  }

  static ScoringSettings settings(Prior prior, Clustering clustering) {
    return new ScoringSettings(
        prior,
        clustering,
        Standardise.PROVINCE_MONTH,
        Map.of(),
        new HistoryWindow(24),
        Map.of(StreamId.COMPLAINT, 1.0),
        Reference.ALL,
        Peers.ALL,
        List.of(AuditReason.RANDOM),
        ComplaintCount.ACCEPTED,
        5,
        1000);
  }
}
