package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a bureau would print of a month: volume, complaints accepted, complaints found effective.
 */
final class PrintedFigures {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  private final World world;
  private final List<List<String>> rows = new ArrayList<>();

  PrintedFigures(World world) {
    this.world = world;
  }

  /** Takes down a month with the complaints received in it. */
  void add(int month, List<Row> complaints) {
    if (month < 0) {
      return;
    }
    BigDecimal parcels = BigDecimal.ZERO;
    for (PlantedCourier courier : world.couriers()) {
      for (int province = 0; province < world.provinces().size(); province++) {
        parcels = parcels.add(world.parcels(courier, province, month));
      }
    }
    long effective = complaints.stream().filter(PrintedFigures::isEffective).count();
    String when = world.month(month).toString();
    String volume = parcels.divide(TEN_THOUSAND, 2, RoundingMode.HALF_EVEN).toPlainString();
    rows.add(List.of(when, "parcels", volume, "万件"));
    rows.add(List.of(when, "accepted", Integer.toString(complaints.size()), "件"));
    rows.add(List.of(when, "effective", Long.toString(effective), "件"));
  }

  void write(RecordFiles file) throws IOException {
    for (List<String> row : rows) {
      file.write(world.month(0).atDay(1), row);
    }
  }

  private static boolean isEffective(Row complaint) {
    return complaint.cells().get(complaint.layout().index("outcome")).equals("effective");
  }
}
