package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Writes what does not come from events: couriers, aliases, branches and parcels. */
final class ReferenceFiles {
  private static final LocalDate LICENSED = LocalDate.of(2009, 10, 1);
  private static final int LICENCE_YEARS = 5;

  private final World world;
  private final OutputFolder folder;

  ReferenceFiles(World world, OutputFolder folder) {
    this.world = world;
    this.folder = folder;
  }

  void write() throws IOException {
    truth();
    write(Layout.COURIERS, couriers());
    write(Layout.ALIASES, aliases());
    write(Layout.BRANCHES, branches());
    try (RecordFiles parcels = files(parcelLayout())) {
      for (int month = 0; month < world.settings().market().months(); month++) {
        for (PlantedCourier courier : world.couriers()) {
          parcels(courier, month, parcels);
        }
      }
    }
  }

  private void parcels(PlantedCourier courier, int month, RecordFiles parcels) throws IOException {
    for (int province = 0; province < world.provinces().size(); province++) {
      BigDecimal volume = world.parcels(courier, province, month);
      if (month < courier.lastMonth()) {
        String code = world.provinces().get(province).code();
        parcels(courier, month, code, "", volume, parcels);
        if (parcelLayout().equals(Layout.PARCELS_AND_BRANCHES)) {
          branchParcels(courier, month, world.provinces().get(province), volume, parcels);
        }
      }
    }
  }

  /** Every outlet carries the same; what does not divide is the first one's. */
  private void branchParcels(
      PlantedCourier courier, int month, Province province, BigDecimal volume, RecordFiles parcels)
      throws IOException {
    BigDecimal outlets = BigDecimal.valueOf(province.outlets());
    BigDecimal part = volume.divide(outlets, volume.scale(), RoundingMode.DOWN);
    BigDecimal first = volume.subtract(part.multiply(outlets.subtract(BigDecimal.ONE)));
    for (int outlet = 1; outlet <= province.outlets(); outlet++) {
      String id = Branches.id(courier, province, outlet);
      parcels(courier, month, province.code(), id, outlet == 1 ? first : part, parcels);
    }
  }

  private void parcels(
      PlantedCourier courier,
      int month,
      String province,
      String branch,
      BigDecimal volume,
      RecordFiles parcels)
      throws IOException {
    List<String> cells =
        new ArrayList<>(List.of(courier.id(), world.month(month).toString(), province));
    if (parcelLayout().equals(Layout.PARCELS_AND_BRANCHES)) {
      cells.add(branch);
    }
    cells.add(volume.toPlainString());
    parcels.write(world.month(month).atDay(1), cells);
  }

  private Layout parcelLayout() {
    return world.settings().market().branchParcels() ? Layout.PARCELS_AND_BRANCHES : Layout.PARCELS;
  }

  private List<List<String>> couriers() {
    List<List<String>> rows = new ArrayList<>();
    int number = 0;
    for (PlantedCourier courier : world.couriers()) {
      number++;
      boolean gone = courier.lastMonth() < world.settings().market().months();
      LocalDate end =
          gone
              ? world.month(courier.lastMonth() - 1).atEndOfMonth()
              : LICENSED.plusYears(LICENCE_YEARS).minusDays(1);
      rows.add(
          List.of(
              courier.id(),
              courier.name().name(),
              courier.name().english(),
              "L-" + (100 + number),
              gone ? "expired" : "valid",
              LICENSED.toString(),
              end.toString(),
              courier.peerGroup()));
    }
    return rows;
  }

  private List<List<String>> aliases() {
    List<List<String>> rows = new ArrayList<>();
    for (PlantedCourier courier : world.couriers()) {
      CourierName name = courier.name();
      rows.add(List.of(courier.id(), name.name() + "快递", "", ""));
      rows.add(List.of(courier.id(), name.spacedLatin(), "", ""));
      rows.add(List.of(courier.id(), name.translation(), "2010-01-01", ""));
      rows.add(List.of(courier.id(), name.misprint(), "", ""));
      if (!name.traditional().equals(name.name())) {
        rows.add(List.of(courier.id(), name.traditional(), "", ""));
      }
    }
    return rows;
  }

  private List<List<String>> branches() {
    List<List<String>> rows = new ArrayList<>();
    for (PlantedCourier courier : world.couriers()) {
      for (Province province : world.provinces()) {
        for (int outlet = 1; outlet <= province.outlets(); outlet++) {
          rows.add(
              List.of(
                  Branches.id(courier, province, outlet),
                  courier.id(),
                  Branches.name(courier, province, outlet),
                  province.code(),
                  outlet == 3 ? "hub" : "outlet"));
        }
      }
    }
    return rows;
  }

  private void truth() {
    for (PlantedCourier courier : world.couriers()) {
      fact("courier", courier.id(), "share", courier.share());
      fact("courier", courier.id(), "relative_risk", courier.relativeRisk());
      fact("courier", courier.id(), "service_risk", courier.serviceRisk());
      fact("courier", courier.id(), "last_month", courier.lastMonth());
    }
    for (int province = 0; province < world.provinces().size(); province++) {
      String code = world.provinces().get(province).code();
      fact("province", code, "reporting_factor", world.reporting(province));
    }
  }

  private void fact(String kind, String id, String attribute, double value) {
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(9));
    String plain = rounded.stripTrailingZeros().toPlainString();
    folder.truth(Truth.of(kind, id, attribute, plain));
  }

  private void write(Layout layout, List<List<String>> rows) throws IOException {
    try (RecordFiles files = files(layout)) {
      for (List<String> row : rows) {
        files.write(world.month(0).atDay(1), row);
      }
    }
  }

  private RecordFiles files(Layout layout) {
    return new RecordFiles(folder, layout, RecordFiles.Period.ALL, world);
  }
}
