package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Recorded victims of one courier, province and month. Leak events are Poisson; each harms a
 * geometric number of recorded people, so records cluster as real ones do.
 */
final class Victims {
  private static final double MEAN_DAYS_INTO_EVENT = 5;

  private final World world;

  Victims(World world) {
    this.world = world;
  }

  List<Victim> of(PlantedCourier courier, int provinceIndex, int month) {
    Province province = world.provinces().get(provinceIndex);
    double parcels = world.parcels(courier, provinceIndex, month).doubleValue();
    if (parcels == 0) {
      return List.of();
    }
    YearMonth when = world.month(month);
    Draws draws = world.streams().of("leak", courier.id(), province.code(), when.toString());
    double[] shares = shares(world.branchRisks(courier, provinceIndex));
    double clusterMean = world.settings().leaks().clusterMean();
    double victims = parcels * world.victimsPerParcel(courier, provinceIndex);
    List<Victim> harmed = new ArrayList<>();
    for (long events = draws.poisson(victims / clusterMean); events > 0; events--) {
      int firstDay = 1 + draws.below(when.lengthOfMonth());
      for (int size = draws.geometric(clusterMean); size > 0; size--) {
        int day = firstDay + draws.days(MEAN_DAYS_INTO_EVENT, 30);
        LocalDate parcelDay = when.atDay(StrictMath.min(day, when.lengthOfMonth()));
        harmed.add(victim(Person.drawn(courier, province, shares, draws), parcelDay, draws));
      }
    }
    return harmed;
  }

  /** Share of each outlet in the harm; empty when all are alike. */
  private static double[] shares(double[] risks) {
    double sum = Arrays.stream(risks).sum();
    return Arrays.stream(risks).distinct().count() == 1
        ? new double[0]
        : Arrays.stream(risks).map(risk -> risk / sum).toArray();
  }

  private Victim victim(Person person, LocalDate parcelDay, Draws draws) {
    SimulationSettings.Leaks leaks = world.settings().leaks();
    double onlyFraud = leaks.fraudShare() - leaks.overlap();
    int streams = draws.weighted(onlyFraud, leaks.overlap(), 1 - leaks.fraudShare());
    return new Victim("i-" + draws.token(), person, parcelDay, streams != 0, streams != 2);
  }
}
