package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Complaints: of victims of leaks, filed again by some, and about ordinary service. */
final class Complaints {
  private static final double NEXT_MONTH = 0.4;
  private static final double REPEAT_STOPS = 0.6;
  private static final int LONGEST_LAG = 60;
  private static final double ENGLISH = 0.15;
  private static final List<List<String>> SERVICE_CATEGORIES =
      List.of(
          List.of("投递服务", "delivery service"),
          List.of("延误", "delay"),
          List.of("丢失短少", "loss or short"),
          List.of("损毁", "damage"),
          List.of("收寄服务", "collection"),
          List.of("违规收费", "illegal charges"),
          List.of("代收货款", "cash on delivery"),
          List.of("其他", "other"));
  private static final double[] CATEGORY_SHARES = {
    .3705, .3096, .1965, .0846, .0245, .0072, .0043, .0028
  };
  private static final List<String> LEAK_CATEGORIES =
      List.of("信息泄露", "信息泄露", "隐私", "privacy", "personal information");

  private final World world;
  private final Spoiling spoiling;
  private final boolean leakColumn;
  private final boolean text;
  private final Layout layout;
  private final Consumer<Row> rows;

  Complaints(World world, Spoiling spoiling, Consumer<Row> rows) {
    this.world = world;
    this.spoiling = spoiling;
    this.leakColumn = world.settings().files().leakColumn();
    this.text = world.settings().files().complaintText();
    this.layout = Layout.complaints(world.settings().files());
    this.rows = rows;
  }

  /** A victim's complaint and its repetitions; {@code earliest} is the day it can be filed. */
  void leak(Victim victim, LocalDate filed, Draws draws) {
    LocalDate day = filed;
    add(victim.person(), day, victim.incident(), draws);
    if (!draws.chance(world.settings().recording().duplicates())) {
      return;
    }
    for (int repeats = draws.geometric(1 / REPEAT_STOPS); repeats > 0; repeats--) {
      double mean = world.settings().recording().dupLagMean();
      day = day.plusDays(draws.days(mean, LONGEST_LAG));
      add(victim.person(), day, victim.incident(), draws);
    }
  }

  /** Ordinary complaints of one courier, province and month. */
  void service(PlantedCourier courier, int provinceIndex, int month) {
    Province province = world.provinces().get(provinceIndex);
    YearMonth when = world.month(month);
    Draws draws = world.streams().of("service", courier.id(), province.code(), when.toString());
    double parcels = world.parcels(courier, provinceIndex, month).doubleValue();
    double mean = parcels * world.serviceComplaintsPerParcel(courier, provinceIndex);
    for (long number = draws.poisson(mean); number > 0; number--) {
      Person person = Person.drawn(courier, province, draws);
      LocalDate parcelDay = when.atDay(1 + draws.below(when.lengthOfMonth()));
      add(person, filed(parcelDay, draws), "", draws);
    }
  }

  /** The day a complaint is filed: 40 % wait for the next month. */
  static LocalDate filed(LocalDate parcelDay, Draws draws) {
    YearMonth month = YearMonth.from(parcelDay);
    if (draws.chance(NEXT_MONTH)) {
      YearMonth next = month.plusMonths(1);
      return next.atDay(1 + draws.below(next.lengthOfMonth()));
    }
    int left = month.lengthOfMonth() - parcelDay.getDayOfMonth();
    return parcelDay.plusDays(draws.below(left + 1));
  }

  /** One row; an ordinary complaint has no incident. */
  private void add(Person person, LocalDate day, String incident, Draws draws) {
    boolean leak = !incident.isEmpty();
    String id = "c-" + draws.token();
    boolean leakCategory = leak && (!leakColumn && !text || draws.chance(0.25));
    List<String> cells = new ArrayList<>();
    cells.add(id);
    cells.add(day.toString());
    cells.add(spoiling.courier(person, draws));
    cells.add(spoiling.waybill(person, draws));
    cells.add(spoiling.phone(person, draws));
    cells.add(spoiling.province(person, draws));
    cells.add(spoiling.branch(person, draws));
    cells.add(spoiling.platform(draws));
    cells.add(leakCategory ? leakCategory(draws) : category(leak, draws));
    if (text) {
      cells.add(ComplaintTexts.drawn(person, leak, draws));
    }
    if (leakColumn) {
      cells.add(leakWord(leak, leakCategory, draws));
    }
    cells.add(outcome(day, draws));
    cells.add("1");
    if (world.contains(day)) {
      String attribute = leak ? "incident" : "service";
      Truth truth = Truth.record("complaint", id, person, day, attribute, incident);
      rows.accept(new Row(layout, id, day, cells, truth));
    }
  }

  private static String leakCategory(Draws draws) {
    return LEAK_CATEGORIES.get(draws.below(LEAK_CATEGORIES.size()));
  }

  private static String category(boolean leak, Draws draws) {
    int drawn = draws.weighted(CATEGORY_SHARES);
    if (leak) {
      drawn = draws.chance(0.05) ? CATEGORY_SHARES.length - 1 : 0;
    }
    return SERVICE_CATEGORIES.get(drawn).get(draws.chance(ENGLISH) ? 1 : 0);
  }

  private static String leakWord(boolean leak, boolean leakCategory, Draws draws) {
    boolean unmarked = draws.chance(0.4);
    if (leak) {
      return leakCategory && unmarked ? "" : "yes";
    }
    return unmarked ? "" : "no";
  }

  private String outcome(LocalDate day, Draws draws) {
    LocalDate end = world.settings().market().endMonth().atEndOfMonth();
    boolean fresh = ChronoUnit.DAYS.between(day, end) < 30;
    return switch (draws.weighted(.70, .25, .05)) {
      case 0 -> fresh && draws.chance(0.4) ? "open" : "effective";
      case 1 -> "not_effective";
      default -> "open";
    };
  }
}
