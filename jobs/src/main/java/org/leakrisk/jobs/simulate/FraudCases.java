package org.leakrisk.jobs.simulate;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Fraud cases. Those of victims follow the mechanics of their type; a few background cases have
 * nothing to do with any leak and are marked so.
 */
final class FraudCases {
  /** Type, share, longest lag in days after the leak, median loss in yuan, spread of the loss. */
  private record Type(String word, double share, int longestLag, double medianLoss, double logSd) {}

  private static final List<Type> TYPES =
      List.of(
          new Type("fake_parcel", .45, 30, 120, .5),
          new Type("refund_scam", .25, 14, 3000, 1),
          new Type("impersonation", .15, 7, 800, .8),
          new Type("brushing", .10, 3, 0, 0),
          new Type("burglary", .01, 60, 5000, 1),
          new Type("other", .04, 60, 1000, 1));
  private static final double BACKGROUND = 0.1;
  private static final double MEAN_REPORT_DAYS = 4;

  private final World world;
  private final Spoiling spoiling;
  private final Consumer<Row> rows;

  FraudCases(World world, Spoiling spoiling, Consumer<Row> rows) {
    this.world = world;
    this.spoiling = spoiling;
    this.rows = rows;
  }

  /** A victim's case; returns the day it is reported. */
  LocalDate victim(Victim victim, Draws draws) {
    return add(victim.person(), victim.parcelDay(), victim.incident(), draws);
  }

  /** Cases without any leak, at the same rate for every courier. */
  void background(PlantedCourier courier, int provinceIndex, int month) {
    Province province = world.provinces().get(provinceIndex);
    YearMonth when = world.month(month);
    Draws draws =
        world.streams().of("background-fraud", courier.id(), province.code(), when.toString());
    double parcels = world.parcels(courier, provinceIndex, month).doubleValue();
    double victims = parcels * world.typicalVictimsPerParcel(provinceIndex);
    double mean = victims * world.settings().leaks().fraudShare() * BACKGROUND;
    for (long number = draws.poisson(mean); number > 0; number--) {
      Person person = Person.drawn(courier, province, draws);
      add(person, when.atDay(1 + draws.below(when.lengthOfMonth())), "", draws);
    }
  }

  private LocalDate add(Person person, LocalDate parcelDay, String incident, Draws draws) {
    Type type = TYPES.get(draws.weighted(TYPES.stream().mapToDouble(Type::share).toArray()));
    LocalDate occurred = parcelDay.plusDays(draws.below(type.longestLag() + 1));
    LocalDate reported = occurred.plusDays(draws.days(MEAN_REPORT_DAYS, 60));
    boolean fakeParcel = type.word().equals("fake_parcel");
    String id = "f-" + draws.token();
    String confirmed = confirmed(incident, type, draws);
    List<String> cells = new ArrayList<>();
    cells.add(id);
    cells.add(reported.toString());
    cells.add(draws.chance(0.15) ? "" : occurred.toString());
    cells.add(type.word());
    cells.add(fakeParcel && draws.chance(0.5) ? "" : spoiling.courier(person, draws));
    cells.add(fakeParcel ? deliverer(draws).name().name() : "");
    cells.add(fakeParcel && draws.chance(0.5) ? "" : spoiling.waybill(person, draws));
    cells.add(spoiling.phone(person, draws));
    cells.add(spoiling.province(person, draws));
    cells.add(spoiling.branch(person, draws));
    cells.add(spoiling.platform(draws));
    cells.add(loss(type, draws));
    cells.add(confirmed);
    cells.add(confirmed.equals("yes") && draws.chance(0.1) ? "yes" : "no");
    cells.add("1");
    if (world.contains(occurred) && world.contains(reported)) {
      String attribute = incident.isEmpty() ? "background" : "incident";
      Truth truth = Truth.record("fraud_case", id, person, reported, attribute, incident);
      rows.accept(new Row(Layout.FRAUD_CASES, id, reported, cells, truth));
    }
    return reported;
  }

  private static String confirmed(String incident, Type type, Draws draws) {
    if (incident.isEmpty()) {
      return "no";
    }
    boolean tellsLittle = type.word().equals("other") || type.word().equals("burglary");
    return draws.chance(tellsLittle ? 0.6 : 0.35) ? "yes" : "";
  }

  private PlantedCourier deliverer(Draws draws) {
    return switch (world.settings().leaks().fakeParcelCourier()) {
      case VOLUME -> world.byVolume(draws);
      case LEAKER -> world.riskiest();
    };
  }

  private static String loss(Type type, Draws draws) {
    if (type.medianLoss() == 0) {
      return "";
    }
    double yuan = draws.logNormal(type.medianLoss(), type.logSd());
    return new BigDecimal(yuan).setScale(2, RoundingMode.HALF_EVEN).toPlainString();
  }
}
