package org.leakrisk.jobs.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leakrisk.risk.world.RiskLaw;
import org.leakrisk.tables.failure.Failure;

/**
 * The planted truth of a synthetic market: couriers, provinces, volumes and rates. Nothing in it
 * depends on how many couriers there are, except who is the riskiest.
 */
final class World {
  private static final double[] SEASON = {
    .95, .57, .95, .95, 1.00, 1.00, 1.00, 1.00, 1.05, 1.08, 1.25, 1.20
  };
  private static final List<String> PEER_GROUPS =
      List.of(
          "franchise",
          "franchise",
          "franchise",
          "franchise",
          "direct",
          "franchise",
          "direct",
          "ecommerce");
  private static final double LEAVING_SHARE = 0.03;
  private static final double PROVINCE_MIX_LOG_SD = 0.25;
  private static final double VOLUME_LOG_SD = 0.04;
  private static final double SERVICE_LOG_SD = 0.5;

  private final SimulationSettings settings;
  private final RandomStreams streams;
  private final List<Province> provinces;
  private final List<Double> reporting = new ArrayList<>();
  private final List<PlantedCourier> couriers = new ArrayList<>();
  private final double meanFactor;

  World(SimulationSettings settings) {
    this.settings = settings;
    this.streams = new RandomStreams(settings.seed());
    this.provinces = Province.ALL.subList(0, settings.market().provinces());
    this.meanFactor = meanFactor();
    provinces.forEach(province -> reporting.add(reportingOf(province)));
    plantCouriers();
    checkPlantedRisks();
  }

  SimulationSettings settings() {
    return settings;
  }

  RandomStreams streams() {
    return streams;
  }

  List<PlantedCourier> couriers() {
    return Collections.unmodifiableList(couriers);
  }

  List<Province> provinces() {
    return provinces;
  }

  /** How much more than elsewhere harm is reported here; the same for all couriers. */
  double reporting(int province) {
    return reporting.get(province);
  }

  /** Month {@code index} counted from the first; -1 is the month before the world begins. */
  YearMonth month(int index) {
    return settings.market().firstMonth().plusMonths(index);
  }

  /** Whether a day lies inside the world's months. */
  boolean contains(LocalDate day) {
    YearMonth month = YearMonth.from(day);
    return !month.isBefore(month(0)) && !month.isAfter(settings.market().endMonth());
  }

  /** Parcels of a courier in a province and month, with the decimals its books have. */
  BigDecimal parcels(PlantedCourier courier, int province, int month) {
    if (month >= courier.lastMonth()) {
      return BigDecimal.ZERO;
    }
    YearMonth when = month(month);
    Draws draws =
        streams.of("volume", courier.id(), provinces.get(province).code(), when.toString());
    double volume =
        settings.market().parcels()
            * courier.share()
            * courier.provinceShares().get(province)
            * factor(month)
            / meanFactor;
    int decimals = courier.peerGroup().equals("franchise") ? 2 : 0;
    return new BigDecimal(draws.logNormal(volume, VOLUME_LOG_SD))
        .setScale(decimals, RoundingMode.HALF_EVEN);
  }

  /** Expected recorded victims per parcel. */
  double victimsPerParcel(PlantedCourier courier, int province) {
    double[] risks = branchRisks(courier, province);
    return courier.relativeRisk()
        * typicalVictimsPerParcel(province)
        * (Arrays.stream(risks).sum() / risks.length);
  }

  /** Risk of each outlet of a courier in a province over the courier's; all carry the same. */
  double[] branchRisks(PlantedCourier courier, int province) {
    double[] risks = new double[provinces.get(province).outlets()];
    for (int outlet = 1; outlet <= risks.length; outlet++) {
      String id = Branches.id(courier, provinces.get(province), outlet);
      risks[outlet - 1] = settings.leaks().plantedBranches().getOrDefault(id, 1.0);
    }
    return risks;
  }

  /** Expected ordinary complaints per parcel. */
  double serviceComplaintsPerParcel(PlantedCourier courier, int province) {
    SimulationSettings.Leaks leaks = settings.leaks();
    double complaining = 1 - leaks.fraudShare() + leaks.overlap();
    return courier.serviceRisk()
        * leaks.serviceRatio()
        * complaining
        * typicalVictimsPerParcel(province);
  }

  /** Expected recorded victims per parcel at relative risk 1. */
  double typicalVictimsPerParcel(int province) {
    SimulationSettings.Leaks leaks = settings.leaks();
    double recorded = StrictMath.min(1, leaks.recordedShare() * reporting(province));
    return leaks.leakRate() * 1e-6 * recorded;
  }

  /** The courier with the highest planted risk; ties go to the larger one. */
  PlantedCourier riskiest() {
    return byRisk().get(0);
  }

  /** Ordinary couriers, highest planted risk first. */
  List<PlantedCourier> byRisk() {
    List<PlantedCourier> sorted = new ArrayList<>(ordinary());
    sorted.sort(Comparator.comparingDouble(PlantedCourier::relativeRisk).reversed());
    return sorted;
  }

  /** One of the first eight couriers by volume, whoever else there is. */
  PlantedCourier byVolume(Draws draws) {
    int drawn = draws.weighted(shares());
    return couriers.get(drawn < ordinary().size() ? drawn : 0);
  }

  /** Another courier than this, by volume; with a single courier there is none and it stays. */
  PlantedCourier otherByVolume(PlantedCourier courier, Draws draws) {
    PlantedCourier drawn = byVolume(draws);
    if (!drawn.equals(courier) || ordinary().size() == 1) {
      return drawn;
    }
    return couriers.get(couriers.get(0).equals(courier) ? 1 : 0);
  }

  private List<PlantedCourier> ordinary() {
    return couriers.subList(0, settings.market().couriers());
  }

  private void plantCouriers() {
    SimulationSettings.Market market = settings.market();
    for (int rank = 0; rank < market.couriers(); rank++) {
      CourierName name = CourierCatalogue.ORDINARY.get(rank);
      String group = PEER_GROUPS.get(rank % PEER_GROUPS.size());
      couriers.add(plant(name, group, share(rank), market.months()));
    }
    if (market.tinyShare() > 0) {
      couriers.add(plant(CourierCatalogue.TINY, "franchise", market.tinyShare(), market.months()));
    }
    if (market.leavingMonth() > 0) {
      int lastMonth = StrictMath.min(market.leavingMonth(), market.months());
      couriers.add(plant(CourierCatalogue.LEAVING, "franchise", LEAVING_SHARE, lastMonth));
    }
  }

  private PlantedCourier plant(CourierName name, String group, double share, int lastMonth) {
    return new PlantedCourier(
        name,
        group,
        share,
        relativeRisk(name.id()),
        settings.leaks().nullWorld()
            ? 1
            : streams.of("service-risk", name.id(), "", "").logNormal(1, SERVICE_LOG_SD),
        provinceShares(name.id()),
        lastMonth);
  }

  private double relativeRisk(String courier) {
    SimulationSettings.Leaks leaks = settings.leaks();
    if (leaks.nullWorld()) {
      return 1;
    }
    RiskLaw law = new RiskLaw.LogNormal(leaks.rrLogSd());
    double drawn = streams.of("leak-risk", courier, "", "").risk(law);
    return leaks.plantedRr().getOrDefault(courier, drawn);
  }

  private List<Double> provinceShares(String courier) {
    List<Double> weights = new ArrayList<>();
    double sum = 0;
    for (Province province : provinces) {
      Draws draws = streams.of("province-mix", courier, province.code(), "");
      double weight = draws.logNormal(province.weight(), PROVINCE_MIX_LOG_SD);
      weights.add(weight);
      sum += weight;
    }
    double total = sum;
    return weights.stream().map(weight -> weight / total).toList();
  }

  private double reportingOf(Province province) {
    Draws draws = streams.of("reporting", "", province.code(), "");
    double factor = draws.logNormal(1, settings.leaks().reportingLogSd());
    if (province.complainsMore() && settings.leaks().reportingLogSd() > 0) {
      factor *= 1.3;
    }
    return StrictMath.max(0.5, StrictMath.min(2, factor));
  }

  private double[] shares() {
    double[] shares = new double[PEER_GROUPS.size()];
    for (int rank = 0; rank < shares.length; rank++) {
      shares[rank] = share(rank);
    }
    return shares;
  }

  private double share(int rank) {
    double sum = 0;
    for (int other = 1; other <= PEER_GROUPS.size(); other++) {
      sum += StrictMath.pow(other, -settings.market().shareSkew());
    }
    return StrictMath.pow(rank + 1.0, -settings.market().shareSkew()) / sum;
  }

  private double factor(int month) {
    SimulationSettings.Market market = settings.market();
    double season = market.season() ? SEASON[month(month).getMonthValue() - 1] : 1;
    return season * StrictMath.pow(1 + market.growth(), month / 12.0);
  }

  private double meanFactor() {
    double sum = 0;
    for (int month = 0; month < settings.market().months(); month++) {
      sum += factor(month);
    }
    return sum / settings.market().months();
  }

  private void checkPlantedRisks() {
    Set<String> branches = new HashSet<>();
    for (PlantedCourier courier : couriers) {
      for (Province province : provinces) {
        for (int outlet = 1; outlet <= province.outlets(); outlet++) {
          branches.add(Branches.id(courier, province, outlet));
        }
      }
    }
    if (!branches.containsAll(settings.leaks().plantedBranches().keySet())) {
      throw new Failure.BadUsage(
          "simulate: --planted-branches names a branch that is not in this world: see branches.csv");
    }
    for (String id : settings.leaks().plantedRr().keySet()) {
      if (couriers.stream().noneMatch(courier -> courier.id().equals(id))) {
        throw new Failure.BadUsage(
            "simulate: --planted-rr names a courier that is not in this world: known are "
                + String.join(", ", couriers.stream().map(PlantedCourier::id).toList()));
      }
    }
  }
}
