package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.jobs.simulate.Simulation;
import org.leakrisk.jobs.simulate.SimulationSettings;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.risk.ranked.BranchWatchlist;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.Tier;

/** A simulated market through the whole product, and the same market told in other ways. */
@ExtendWith(SharedSpark.class)
class ScenariosTest {
  private static final String LEAKER = "bingtong";

  @TempDir private static Path directory;
  private static Path market;
  private static Release told;

  /** Rows of a source, with its header. */
  private record Source(List<String> header, List<List<String>> rows) {
    int column(String name) {
      return header.indexOf(name);
    }
  }

  @BeforeAll
  static void tell(Session session) throws IOException {
    market = directory.resolve("market");
    simulate(market, "planted-rr", LEAKER + "=4");
    told = run(session, market, "told");
  }

  @Test
  void thePlantedLeakerLeads() {
    CourierRanking.Row first =
        told.rows(CourierRanking.TABLE).stream()
            .filter(row -> row.rank().equals(Optional.of(1L)))
            .findFirst()
            .orElseThrow();
    assertEquals(LEAKER, first.courier().code());
    assertEquals(Tier.PRIORITY, first.tier());
  }

  @Test
  void everyFileSentTwiceChangesNothing(Session session) throws IOException {
    Path twice = copyOf(market, "twice");
    try (Stream<Path> files = Files.list(market)) {
      for (Path file : files.filter(file -> file.toString().endsWith(".csv")).toList()) {
        String name = file.getFileName().toString();
        if (!name.startsWith("truth")) {
          Files.copy(file, twice.resolve(name.replace(".csv", "-again.csv")));
        }
      }
    }
    Release release = run(session, twice, "twice");
    for (Table<?> table :
        List.of(
            CourierRanking.TABLE,
            StreamScores.TABLE,
            InspectionPlan.TABLE,
            Incident.TABLE,
            Edge.TABLE,
            Tally.TABLE,
            Exposure.TABLE)) {
      assertSameBytes(table, release);
    }
  }

  @Test
  @Tag("heavy")
  void everyRecordFiledAgainUnderANewIdMovesNoCountByMoreThanTwoPerCent(Session session)
      throws IOException {
    Path again = copyOf(market, "again");
    for (String name : List.of("complaints", "fraud_cases")) {
      Source source = source(market, name);
      List<String> lines = new ArrayList<>(List.of(String.join(",", source.header())));
      for (List<String> row : source.rows()) {
        List<String> copy = new ArrayList<>(row);
        copy.set(0, "again-" + row.get(0));
        lines.add(String.join(",", copy));
      }
      Product.file(again, name + "-again.csv", lines.toArray(String[]::new));
    }
    SortedMap<String, Double> before = events(told);
    SortedMap<String, Double> after = events(run(session, again, "again"));
    assertEquals(before.keySet(), after.keySet());
    assertTrue(before.values().stream().mapToDouble(events -> events).sum() > 600, "" + before);
    before.forEach((count, events) -> assertEquals(events, after.get(count), .02 * events, count));
  }

  @Test
  @Tag("heavy")
  void complaintsCopiedIntoTheFraudFileMoveThereAndAreNoNewIncidents(Session session)
      throws IOException {
    Set<String> incidents = new HashSet<>();
    for (List<String> row : source(market, "truth").rows()) {
      if (row.get(0).equals("complaint") && row.get(6).equals("incident")) {
        incidents.add(row.get(1));
      }
    }
    Path copied = copyOf(market, "copied");
    Source complaints = source(market, "complaints");
    List<String> lines =
        new ArrayList<>(List.of("case_id,reported_on,courier,waybill,phone,province,fraud_type"));
    for (List<String> row : complaints.rows()) {
      String waybill = row.get(complaints.column("waybill"));
      if (incidents.contains(row.get(0)) && !waybill.isEmpty()) {
        lines.add(
            String.join(
                ",",
                "copy-" + row.get(0),
                row.get(complaints.column("received_on")),
                row.get(complaints.column("courier")),
                waybill,
                row.get(complaints.column("phone")),
                row.get(complaints.column("province")),
                "refund_scam"));
      }
    }
    Product.file(copied, "fraud_cases-copied.csv", lines.toArray(String[]::new));
    SortedMap<String, Double> after = events(run(session, copied, "copied"));
    SortedMap<String, Double> before = events(told);
    for (String courier : List.of("jiatong", "yitong", LEAKER)) {
      String fraud = courier + " fraud";
      String complaint = courier + " complaint";
      double all = before.get(fraud) + before.get(complaint);
      assertEquals(all, after.get(fraud) + after.getOrDefault(complaint, 0.0), .02 * all, courier);
      assertTrue(after.get(fraud) > 1.5 * before.get(fraud), courier);
    }
  }

  @Test
  void whoDeliversFakeParcelsOrServesBadlyDoesNotRise(Session session) throws IOException {
    Path other = copyOf(market, "other");
    Files.delete(other.resolve("counts.csv"));
    Set<String> service = new HashSet<>();
    for (List<String> row : source(market, "truth").rows()) {
      if (row.get(0).equals("complaint") && row.get(6).equals("service")) {
        service.add(row.get(1));
      }
    }
    Source complaints = source(market, "complaints");
    long scoring = complaints.rows().stream().filter(row -> !service.contains(row.get(0))).count();
    assertTrue(scoring > 300 && service.size() > 300, scoring + " and " + service.size());
    rewrite(other, "complaints", row -> service.contains(row.get(0)) ? List.of() : row);
    Source cases = source(market, "fraud_cases");
    int type = cases.column("fraud_type");
    int confirmed = cases.column("leak_confirmed");
    int deliverer = cases.column("delivered_by");
    rewrite(
        other,
        "fraud_cases",
        row -> {
          boolean fake = row.get(type).equals("fake_parcel");
          List<String> cells = new ArrayList<>(row);
          cells.set(deliverer, fake ? "dingda" : "");
          return fake && !row.get(confirmed).equals("yes") ? List.of() : cells;
        });
    assertSameBytes(CourierRanking.TABLE, run(session, other, "other"));
  }

  @Tag("heavy")
  @Test
  void aPlantedBranchLeadsTheBranches(Session session) throws IOException {
    Path branches = directory.resolve("branches");
    simulate(branches, "branch-parcels", "yes", "planted-branches", "yitong-44-2=20");
    List<BranchWatchlist.Row> rows = run(session, branches, "branches").rows(BranchWatchlist.TABLE);
    BranchWatchlist.Row planted =
        rows.stream().filter(row -> row.rank().equals(Optional.of(1L))).findFirst().orElseThrow();
    assertEquals("yitong-44-2", planted.branch().code());
    assertTrue(planted.rrWithinLower95() > 1, planted.toString());
    long alike =
        rows.stream().filter(row -> row.rank().isPresent() && row.rrWithinLower95() > 1).count();
    assertTrue(rows.size() > 50 && alike < 5, alike + " of " + rows.size());
  }

  @Tag("heavy")
  @ParameterizedTest
  @ValueSource(strings = {"1", "2", "3", "4", "5", "6"})
  void aMarketInWhichAllAreAlikeHasNoPriority(String seed, Session session) throws IOException {
    Path alike = directory.resolve("alike-" + seed);
    simulate(alike, "null", "yes", "seed", seed);
    Release release = run(session, alike, "alike-" + seed);
    for (CourierRanking.Row row : release.rows(CourierRanking.TABLE)) {
      assertTrue(row.tier() != Tier.PRIORITY, row.courier().code());
    }
  }

  private static void simulate(Path out, String... knobs) {
    SimulationSettings settings =
        SimulationSettings.defaults()
            .with("couriers", "6")
            .with("months", "12")
            .with("provinces", "4")
            .with("leaving-month", "0")
            .with("parcels", "150000000")
            .with("service-ratio", "1")
            .with("encodings", "utf-8")
            .with("formats", "csv");
    for (int i = 0; i < knobs.length; i += 2) {
      settings = settings.with(knobs[i], knobs[i + 1]);
    }
    Simulation.write(settings, out);
  }

  private static Release run(Session session, Path in, String name) {
    Path out = directory.resolve("out-" + name);
    List<String> line = new ArrayList<>(List.of("run", "--in", in.toString()));
    line.addAll(List.of("--out", out.toString()));
    line.addAll(List.of("--set", "key.demo=allow", "--set", "scoring.draws=2000"));
    Product.Said said = Product.run(session, line.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
    return Product.newest(out);
  }

  private static void assertSameBytes(Table<?> table, Release other) throws IOException {
    assertArrayEquals(
        Files.readAllBytes(told.file(RunFolder.parquet(table))),
        Files.readAllBytes(other.file(RunFolder.parquet(table))),
        table.name());
  }

  /** Events by courier and stream. */
  private static SortedMap<String, Double> events(Release release) {
    SortedMap<String, Double> events = new TreeMap<>();
    for (Tally cell : release.rows(Tally.TABLE)) {
      String count = cell.courier().code() + " " + cell.stream().code();
      events.merge(count, cell.eventsMicro() / 1e6, Double::sum);
    }
    events.values().removeIf(sum -> sum == 0);
    return events;
  }

  private static Path copyOf(Path world, String name) throws IOException {
    Path copy = Files.createDirectory(directory.resolve(name));
    try (Stream<Path> files = Files.list(world)) {
      for (Path file : files.toList()) {
        Files.copy(file, copy.resolve(file.getFileName()));
      }
    }
    return copy;
  }

  /** All rows of a source; no simulated cell needs quotes. */
  private static Source source(Path world, String name) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    for (Path file : files(world, name)) {
      Files.readAllLines(file).forEach(line -> rows.add(Arrays.asList(line.split(",", -1))));
    }
    List<String> header = rows.get(0);
    return new Source(header, rows.stream().filter(row -> !row.equals(header)).toList());
  }

  /** Changes rows of a source where they stand; an empty row goes. */
  private static void rewrite(Path world, String name, UnaryOperator<List<String>> change)
      throws IOException {
    for (Path file : files(world, name)) {
      List<String> lines = Files.readAllLines(file);
      List<String> changed = new ArrayList<>(List.of(lines.get(0)));
      for (String line : lines.subList(1, lines.size())) {
        List<String> cells = change.apply(Arrays.asList(line.split(",", -1)));
        if (!cells.isEmpty()) {
          changed.add(String.join(",", cells));
        }
      }
      Files.write(file, changed);
    }
  }

  private static List<Path> files(Path world, String name) throws IOException {
    try (Stream<Path> files = Files.list(world)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith(name))
          .filter(file -> file.toString().endsWith(".csv"))
          .sorted()
          .toList();
    }
  }
}
