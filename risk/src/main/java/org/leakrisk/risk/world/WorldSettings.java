package org.leakrisk.risk.world;

import java.time.YearMonth;
import java.util.List;

/**
 * What a planted market is like.
 *
 * @param seed where everything drawn starts from
 * @param asOf last month
 * @param months months, at least 1
 * @param couriers couriers, 2 to 99
 * @param provinces provinces, 0 to 31; 0 = nothing names a province
 * @param risks how relative risks are planted
 * @param sizeRatio volume of the largest courier over that of the smallest, at least 1; the others
 *     lie between at equal ratios
 * @param parcels monthly parcels of a courier of middle size
 * @param incidentsPerMillion incidents of a typical courier per million parcels, all streams
 * @param cluster people whom one leak harms, on average, at least 1
 * @param reporting a province reports up to this much more or less than others; 1 = all alike
 * @param listings whether numbers are seen for sale
 * @param turns changes in the course of time
 */
public record WorldSettings(
    long seed,
    YearMonth asOf,
    int months,
    int couriers,
    int provinces,
    RiskLaw risks,
    double sizeRatio,
    double parcels,
    double incidentsPerMillion,
    double cluster,
    double reporting,
    boolean listings,
    List<Turn> turns) {
  /**
   * The risk of one courier changes.
   *
   * @param courier its number, from 0
   * @param month first month of the new risk, counted from 0
   * @param factor new risk over old
   */
  public record Turn(int courier, int month, double factor) {}

  public WorldSettings {
    turns = List.copyOf(turns);
    boolean possible =
        months >= 1
            && couriers >= 2
            && couriers <= 99
            && provinces >= 0
            && provinces <= 31
            && sizeRatio >= 1
            && parcels >= 0
            && incidentsPerMillion >= 0
            && cluster >= 1
            && reporting >= 1;
    if (!possible) {
      throw new IllegalArgumentException("No market can be planted like this");
    }
  }

  /** Ten couriers in all provinces for two years, a hundredfold apart in size; 2012-12. */
  public static WorldSettings of(long seed, RiskLaw risks) {
    return new WorldSettings(
        seed, YearMonth.of(2012, 12), 24, 10, 31, risks, 100, 2e6, 10, 3, 2, false, List.of());
  }

  /** The same of another seed. */
  public WorldSettings seeded(long newSeed) {
    return new WorldSettings(
        newSeed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        cluster,
        reporting,
        listings,
        turns);
  }

  /** The same with so many couriers in so many provinces and months. */
  public WorldSettings of(int newCouriers, int newProvinces, int newMonths) {
    return new WorldSettings(
        seed,
        asOf,
        newMonths,
        newCouriers,
        newProvinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        cluster,
        reporting,
        listings,
        turns);
  }

  /** The same with other volumes. */
  public WorldSettings sized(double newRatio, double newParcels) {
    return new WorldSettings(
        seed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        newRatio,
        newParcels,
        incidentsPerMillion,
        cluster,
        reporting,
        listings,
        turns);
  }

  /** The same with another difference between what provinces report. */
  public WorldSettings reporting(double newReporting) {
    return new WorldSettings(
        seed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        cluster,
        newReporting,
        listings,
        turns);
  }

  /** The same with leaks of another size. */
  public WorldSettings clustered(double newCluster) {
    return new WorldSettings(
        seed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        newCluster,
        reporting,
        listings,
        turns);
  }

  /** The same with numbers seen for sale. */
  public WorldSettings withListings() {
    return new WorldSettings(
        seed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        cluster,
        reporting,
        true,
        turns);
  }

  /** The same with changes in the course of time. */
  public WorldSettings turning(List<Turn> newTurns) {
    return new WorldSettings(
        seed,
        asOf,
        months,
        couriers,
        provinces,
        risks,
        sizeRatio,
        parcels,
        incidentsPerMillion,
        cluster,
        reporting,
        listings,
        newTurns);
  }
}
