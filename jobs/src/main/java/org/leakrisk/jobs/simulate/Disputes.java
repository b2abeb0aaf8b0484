package org.leakrisk.jobs.simulate;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Complaints about leaks that the courier contests; one dispute in three is upheld. */
final class Disputes {
  private static final int SOONEST_DAYS = 5;
  private static final int SPREAD_DAYS = 35;

  private final World world;
  private final List<Row> rows = new ArrayList<>();

  Disputes(World world) {
    this.world = world;
  }

  /** Lets couriers contest some of the complaints that were received. */
  void about(List<Row> complaints) {
    double share = world.settings().oversight().disputes();
    for (Row complaint : complaints) {
      Draws draws = world.streams().of("dispute", "", "", complaint.id());
      if (complaint.truth().attribute().equals("incident") && draws.chance(share)) {
        dispute(complaint, draws);
      }
    }
  }

  private void dispute(Row complaint, Draws draws) {
    String id = "d-" + draws.token();
    LocalDate filed = complaint.date().plusDays(SOONEST_DAYS + draws.below(SPREAD_DAYS));
    String status = List.of("upheld", "dismissed", "open").get(draws.below(3));
    if (world.contains(filed)) {
      String courier = complaint.truth().courier();
      List<String> cells =
          List.of(id, filed.toString(), courier, "complaints", complaint.id(), status);
      Truth truth = Truth.of("dispute", id, status, complaint.id());
      rows.add(new Row(Layout.DISPUTES, id, filed, cells, truth));
    }
  }

  /** All disputes, the earliest first. */
  List<Row> all() {
    return rows.stream().sorted(Row.BY_DATE_AND_ID).toList();
  }
}
