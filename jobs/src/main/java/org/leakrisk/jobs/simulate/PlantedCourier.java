package org.leakrisk.jobs.simulate;

import java.util.List;

/**
 * A courier with its planted truth.
 *
 * @param share of the parcels of a market of eight couriers
 * @param relativeRisk of leaks, 1 = typical
 * @param serviceRisk of ordinary complaints, independent of the former
 * @param provinceShares in the order of the world's provinces, summing to 1
 * @param lastMonth months in the market, counted from the first
 */
record PlantedCourier(
    CourierName name,
    String peerGroup,
    double share,
    double relativeRisk,
    double serviceRisk,
    List<Double> provinceShares,
    int lastMonth) {

  String id() {
    return name.id();
  }
}
