package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Audits of a month: some at random by volume, the rest at last month's highest raw rates, which is
 * how small firms come to be visited for nothing.
 */
final class Audits {
  private static final int ITEMS = 12;
  private static final int WORST = 3;

  /** Odds that an audit of a typical courier finds something: 24 of 100 audits do. */
  private static final double TYPICAL_ODDS = .24 / .76;

  private final World world;
  private final Consumer<Row> rows;

  Audits(World world, Consumer<Row> rows) {
    this.world = world;
    this.rows = rows;
  }

  /** Audits of one month; {@code rawRates} are those of the month before, by courier id. */
  void of(int month, Map<String, Double> rawRates) {
    SimulationSettings.Oversight oversight = world.settings().oversight();
    String when = world.month(month).toString();
    for (PlantedCourier courier : world.couriers()) {
      Draws draws = world.streams().of("audit", courier.id(), "", when);
      double untargeted = oversight.auditsPerMonth() * (1 - oversight.targetedShare());
      double mean = month < courier.lastMonth() ? untargeted * courier.share() : 0;
      for (long number = draws.poisson(mean); number > 0; number--) {
        add(courier, month, draws.chance(0.4) ? "random" : "routine", draws);
      }
    }
    Draws draws = world.streams().of("targeted-audit", "", "", when);
    List<PlantedCourier> worst = worst(month, rawRates);
    double targeted = oversight.auditsPerMonth() * oversight.targetedShare();
    for (long number = draws.poisson(targeted); number > 0; number--) {
      String reason = draws.chance(0.1) ? "follow_up" : "targeted";
      add(worst.get(draws.below(worst.size())), month, reason, draws);
    }
  }

  private List<PlantedCourier> worst(int month, Map<String, Double> rawRates) {
    Map<String, Double> rates = new TreeMap<>(rawRates);
    List<PlantedCourier> present = new ArrayList<>(world.couriers());
    present.removeIf(courier -> month >= courier.lastMonth());
    present.sort(
        Comparator.comparingDouble(
                (PlantedCourier courier) -> -rates.getOrDefault(courier.id(), 0.0))
            .thenComparing(PlantedCourier::id));
    return present.subList(0, StrictMath.min(WORST, present.size()));
  }

  private void add(PlantedCourier courier, int month, String reason, Draws draws) {
    double[] shares = courier.provinceShares().stream().mapToDouble(share -> share).toArray();
    Province province = world.provinces().get(draws.weighted(shares));
    YearMonth when = world.month(month);
    LocalDate day = when.atDay(1 + draws.below(when.lengthOfMonth()));
    int failed = failed(courier, draws);
    int critical = 0;
    for (int item = 0; item < failed; item++) {
      critical += draws.chance(0.25) ? 1 : 0;
    }
    String id = "a-" + draws.token();
    String outlet = Branches.id(courier, province, 1 + draws.below(province.outlets()));
    List<String> cells =
        List.of(
            id,
            day.toString(),
            draws.chance(0.1) ? courier.name().name() : courier.id(),
            province.code(),
            outlet,
            reason,
            draws.chance(0.7) ? "information_security" : "other",
            Integer.toString(ITEMS),
            Integer.toString(failed),
            Integer.toString(critical),
            "1");
    Truth truth = Truth.of("audit", id, "courier", courier.id());
    rows.accept(new Row(Layout.AUDITS, id, day, cells, truth));
  }

  private static int failed(PlantedCourier courier, Draws draws) {
    double odds = TYPICAL_ODDS * StrictMath.sqrt(courier.relativeRisk());
    boolean irregular = draws.chance(odds / (1 + odds));
    return irregular ? StrictMath.min(ITEMS, draws.geometric(1.3)) : 0;
  }
}
