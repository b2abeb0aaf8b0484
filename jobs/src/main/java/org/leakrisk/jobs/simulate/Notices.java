package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Written notices, spread over the months, to the riskiest ordinary couriers in turn. */
final class Notices {
  private static final List<String> KINDS = List.of("rectification", "rectification", "fine");
  private static final int DAYS_TO_RECTIFY = 30;

  private final World world;

  Notices(World world) {
    this.world = world;
  }

  List<Row> all() {
    int number = world.settings().oversight().notices();
    List<PlantedCourier> byRisk = world.byRisk();
    List<Row> rows = new ArrayList<>();
    for (int index = 0; index < number; index++) {
      long month = (long) world.settings().market().months() * (index + 1) / (number + 1);
      PlantedCourier courier = byRisk.get(index % StrictMath.min(3, byRisk.size()));
      rows.add(notice(index, courier, world.month((int) month)));
    }
    rows.sort(Row.BY_DATE_AND_ID);
    return rows;
  }

  private Row notice(int index, PlantedCourier courier, YearMonth month) {
    Draws draws = world.streams().of("notice", courier.id(), "", Integer.toString(index));
    LocalDate issued = month.atDay(1 + draws.below(20));
    LocalDate due = issued.plusDays(DAYS_TO_RECTIFY);
    LocalDate rechecked = due.plusDays(draws.below(15));
    boolean known = world.contains(rechecked);
    String kind = KINDS.get(index % KINDS.size());
    String result = index == 0 ? "not_in_place" : "in_place";
    String id = "n-" + draws.token();
    int fine = 10_000 + 5_000 * draws.below(9);
    List<String> cells =
        List.of(
            id,
            issued.toString(),
            courier.id(),
            "",
            kind,
            due.toString(),
            known ? rechecked.toString() : "",
            known ? result : "",
            kind.equals("fine") ? fine + ".00" : "",
            kind.equals("fine") ? Integer.toString(25 + draws.below(200)) : "");
    return new Row(
        Layout.NOTICES, id, issued, cells, Truth.of("notice", id, "rate_after", "unchanged"));
  }
}
