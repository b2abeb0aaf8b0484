package org.leakrisk.jobs.simulate;

import java.io.IOException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Turns a world into files, month by month. Only rows that are received later than the month in
 * hand are kept in memory, so the size of a world is bounded by the disk.
 */
final class WorldWriter {
  private final World world;
  private final OutputFolder folder;
  private final SortedMap<YearMonth, List<Row>> complaintsWaiting = new TreeMap<>();
  private final SortedMap<YearMonth, List<Row>> casesWaiting = new TreeMap<>();
  private final SortedMap<YearMonth, List<Row>> auditsWaiting = new TreeMap<>();
  private final SortedMap<String, SortedMap<YearMonth, Long>> service = new TreeMap<>();
  private final Victims victims;
  private final Complaints complaints;
  private final FraudCases cases;
  private final Audits audits;
  private final PrintedFigures printed;
  private final Disputes disputes;

  WorldWriter(World world, OutputFolder folder) {
    this.world = world;
    this.folder = folder;
    Spoiling spoiling = new Spoiling(world);
    this.victims = new Victims(world);
    this.complaints = new Complaints(world, spoiling, row -> keep(complaintsWaiting, row));
    this.cases = new FraudCases(world, spoiling, row -> keep(casesWaiting, row));
    this.printed = new PrintedFigures(world);
    this.disputes = new Disputes(world);
    this.audits = new Audits(world, row -> keep(auditsWaiting, row));
  }

  void write() throws IOException {
    new ReferenceFiles(world, folder).write();
    writeRecords();
    writeNotices();
    writeDisputes();
    writePrinted();
    if (world.settings().files().counts()) {
      writeCounts();
    }
  }

  private void writeRecords() throws IOException {
    Layout layout = Layout.complaints(world.settings().files());
    try (RecordFiles complaintFiles = files(layout, RecordFiles.Period.HALF_YEAR);
        RecordFiles caseFiles = files(Layout.FRAUD_CASES, RecordFiles.Period.YEAR);
        RecordFiles auditFiles = files(Layout.AUDITS, RecordFiles.Period.ALL)) {
      Map<String, Double> rawRates = Map.of();
      for (int month = -1; month < world.settings().market().months(); month++) {
        happen(month);
        if (month >= 0) {
          audits.of(month, rawRates);
        }
        List<Row> received = due(complaintsWaiting, month);
        rawRates = rawRates(received, month);
        countService(received, month);
        printed.add(month, received);
        disputes.about(received);
        writeAll(received, complaintFiles);
        writeAll(due(casesWaiting, month), caseFiles);
        writeAll(due(auditsWaiting, month), auditFiles);
      }
    }
  }

  private void happen(int month) {
    for (PlantedCourier courier : world.couriers()) {
      for (int province = 0; province < world.provinces().size(); province++) {
        String code = world.provinces().get(province).code();
        String when = world.month(month).toString();
        Draws draws = world.streams().of("victim-records", courier.id(), code, when);
        for (Victim victim : victims.of(courier, province, month)) {
          record(victim, draws);
        }
        complaints.service(courier, province, month);
        cases.background(courier, province, month);
      }
    }
  }

  /** A victim of both kinds complains within a week of the report of the fraud. */
  private void record(Victim victim, Draws draws) {
    LocalDate filed = Complaints.filed(victim.parcelDay(), draws);
    if (victim.defrauded()) {
      LocalDate near = cases.victim(victim, draws).plusDays(draws.below(15) - 7L);
      filed = near.isBefore(victim.parcelDay()) ? victim.parcelDay() : near;
    }
    if (victim.complains()) {
      complaints.leak(victim, filed, draws);
    }
  }

  private void writeNotices() throws IOException {
    try (RecordFiles notices = files(Layout.NOTICES, RecordFiles.Period.ALL)) {
      writeAll(new Notices(world).all(), notices);
    }
  }

  private void writeDisputes() throws IOException {
    try (RecordFiles files = files(Layout.DISPUTES, RecordFiles.Period.ALL)) {
      writeAll(disputes.all(), files);
    }
  }

  private void writePrinted() throws IOException {
    try (RecordFiles figures = files(Layout.PUBLISHED, RecordFiles.Period.ALL)) {
      printed.write(figures);
    }
  }

  private void writeCounts() throws IOException {
    try (RecordFiles counts = files(Layout.COUNTS, RecordFiles.Period.ALL)) {
      for (Map.Entry<String, SortedMap<YearMonth, Long>> courier : service.entrySet()) {
        for (Map.Entry<YearMonth, Long> month : courier.getValue().entrySet()) {
          counts.write(
              month.getKey().atDay(1),
              List.of(
                  courier.getKey(),
                  month.getKey().toString(),
                  "complaint",
                  "service",
                  month.getValue().toString()));
        }
      }
    }
  }

  private void countService(List<Row> received, int month) {
    if (month < 0) {
      return;
    }
    for (PlantedCourier courier : world.couriers()) {
      long number = 0;
      for (Row row : received) {
        boolean own = row.truth().courier().equals(courier.id());
        number += own && row.truth().attribute().equals("service") ? 1 : 0;
      }
      service.computeIfAbsent(courier.id(), id -> new TreeMap<>()).put(world.month(month), number);
    }
  }

  /** Leak complaints per parcel as anybody could count them in this month. */
  private Map<String, Double> rawRates(List<Row> received, int month) {
    Map<String, Double> rates = new TreeMap<>();
    for (PlantedCourier courier : world.couriers()) {
      double parcels = 0;
      for (int province = 0; province < world.provinces().size(); province++) {
        parcels += world.parcels(courier, province, month).doubleValue();
      }
      double one = parcels > 0 ? 1 / parcels : 0;
      rates.put(courier.id(), 0.0);
      for (Row row : received) {
        boolean own = row.truth().courier().equals(courier.id());
        if (own && row.truth().attribute().equals("incident")) {
          rates.merge(courier.id(), one, Double::sum);
        }
      }
    }
    return rates;
  }

  private RecordFiles files(Layout layout, RecordFiles.Period period) {
    return new RecordFiles(folder, layout, period, world);
  }

  private static void keep(SortedMap<YearMonth, List<Row>> waiting, Row row) {
    waiting.computeIfAbsent(YearMonth.from(row.date()), month -> new ArrayList<>()).add(row);
  }

  /** Rows received in a month, in order; none of that month can come later. */
  private List<Row> due(SortedMap<YearMonth, List<Row>> waiting, int month) {
    List<Row> rows = waiting.remove(world.month(month));
    if (rows == null) {
      return List.of();
    }
    rows.sort(Row.BY_DATE_AND_ID);
    return rows;
  }

  private static void writeAll(List<Row> rows, RecordFiles files) throws IOException {
    for (Row row : rows) {
      files.write(row);
    }
  }
}
