package org.leakrisk.jobs.simulate;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.tables.failure.Failure;

class SimulationTest {
  @TempDir Path temporary;

  @Test
  void theSameSeedGivesTheSameBytesInAnyLocaleAndZone() throws IOException {
    WrittenWorld one = world("one", "bad-rows", "0.05");
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      WrittenWorld two = world("two", "bad-rows", "0.05");
      assertSameBytes(one.bytes(), two.bytes());
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
    WrittenWorld other = world("other", "bad-rows", "0.05", "seed", "2");
    assertFalse(one.rows("complaints").equals(other.rows("complaints")));
  }

  @Test
  void aCourierMoreChangesNoRowOfTheOthers() throws IOException {
    WrittenWorld eight = world("eight", "targeted-share", "0");
    WrittenWorld nine = world("nine", "targeted-share", "0", "couriers", "9");
    String ninth = CourierCatalogue.ORDINARY.get(8).id();
    for (String source : List.of("parcels", "branches", "aliases", "counts", "complaints")) {
      assertEquals(eight.rows(source), without(ninth, source, nine), source);
    }
    assertEquals(eight.rows("fraud_cases"), without(ninth, "fraud_cases", nine));
    assertEquals(eight.rows("audits"), without(ninth, "audits", nine));
    assertTrue(nine.rows("complaints").size() > eight.rows("complaints").size());
  }

  @Test
  void truthNamesEveryRowOnce() throws IOException {
    WrittenWorld world = world("world");
    for (String source : List.of("complaints", "fraud_cases", "audits")) {
      List<String> ids = world.rows(source).stream().map(row -> row.get(0)).toList();
      String kind = source.substring(0, source.length() - 1);
      List<String> planted =
          world.rows("truth").stream()
              .filter(row -> row.get(0).equals(kind))
              .map(row -> row.get(1))
              .toList();
      assertTrue(ids.size() > 10, source);
      assertEquals(ids.size(), new TreeSet<>(ids).size(), source);
      assertEquals(ids, planted, source);
    }
    for (List<String> file : world.truth("file", "rows")) {
      long rows = world.lines(file.get(1)).size() - 1L;
      assertEquals(Long.toString(rows), file.get(7), file.get(1));
    }
  }

  @Test
  void inANullWorldAllCouriersLeakAtTheSameRate() throws IOException {
    WrittenWorld world =
        world(
            "world",
            "null",
            "yes",
            "cluster-mean",
            "1",
            "reporting-log-sd",
            "0",
            "duplicates",
            "0");
    assertTrue(
        world.truth("courier", "relative_risk").stream().allMatch(row -> row.get(7).equals("1")));
    Map<String, Double> parcels = parcels(world);
    Map<String, Double> incidents = incidents(world);
    double rate = sum(incidents) / sum(parcels);
    for (String courier : List.of("jiatong", "yitong", "bingtong", "xinchi")) {
      double expected = rate * parcels.get(courier);
      double gap = Math.abs(incidents.get(courier) - expected) / Math.sqrt(expected);
      assertTrue(gap < 4, courier + " lies " + gap + " standard deviations off");
    }
  }

  @Test
  void aPlantedRiskShowsInTheIncidents() throws IOException {
    WrittenWorld world =
        world("world", "rr-log-sd", "0", "planted-rr", "bingtong=3", "cluster-mean", "1");
    Map<String, Double> parcels = parcels(world);
    Map<String, Double> incidents = incidents(world);
    double planted = incidents.get("bingtong") / parcels.get("bingtong");
    double typical = incidents.get("jiatong") / parcels.get("jiatong");
    assertEquals(3, planted / typical, 1);
  }

  @Test
  void volumesOfBranchesAddUpToTheirProvinceAndChangeNothingElse() throws IOException {
    WrittenWorld plain = world("plain");
    WrittenWorld world = world("world", "branch-parcels", "yes");
    Map<String, BigDecimal> wholes = new TreeMap<>();
    Map<String, BigDecimal> parts = new TreeMap<>();
    for (List<String> row : world.rows("parcels")) {
      String cell = String.join(" ", row.subList(0, 3));
      boolean whole = row.get(3).isEmpty();
      (whole ? wholes : parts).merge(cell, new BigDecimal(row.get(4)), BigDecimal::add);
    }
    assertEquals(wholes, parts);
    List<List<String>> withoutBranches =
        world.rows("parcels").stream()
            .filter(row -> row.get(3).isEmpty())
            .map(row -> List.of(row.get(0), row.get(1), row.get(2), row.get(4)))
            .toList();
    assertEquals(plain.rows("parcels"), withoutBranches);
    for (String source : List.of("complaints", "fraud_cases", "audits", "branches")) {
      assertEquals(plain.rows(source), world.rows(source), source);
    }
  }

  @Test
  void aPlantedBranchHarmsAsManyTimesMoreThanTheOthersOfItsCourierAndProvince() throws IOException {
    WrittenWorld world =
        world(
            "world",
            "planted-branches",
            "jiatong-44-2=20",
            "cluster-mean",
            "1",
            "parcels",
            "600000000");
    Map<String, Integer> harmed = new TreeMap<>();
    TreeSet<String> seen = new TreeSet<>();
    for (List<String> row : world.rows("truth")) {
      boolean there = row.get(2).equals("jiatong") && row.get(3).equals("44");
      if (there && row.get(6).equals("incident") && seen.add(row.get(7))) {
        harmed.merge(row.get(4), 1, Integer::sum);
      }
    }
    int planted = harmed.remove("jiatong-44-2");
    long outlets =
        world.rows("branches").stream().filter(row -> row.get(0).startsWith("jiatong-44-")).count();
    double others = harmed.values().stream().mapToInt(events -> events).sum();
    assertTrue(planted > 500 && others > 50, planted + " and " + harmed);
    assertEquals(20, planted / (others / (outlets - 1)), 20 * 4 / Math.sqrt(others));
    Failure unknown =
        assertThrows(
            Failure.BadUsage.class, () -> world("none", "planted-branches", "jiatong-99-1=2"));
    assertEquals(
        "simulate: --planted-branches names a branch that is not in this world: see branches.csv",
        unknown.getMessage());
  }

  @Test
  void theListHoldsEveryFileWithItsHash() throws IOException {
    WrittenWorld world = world("world");
    SortedMap<String, byte[]> bytes = world.bytes();
    String list = new String(bytes.remove("SYNTHETIC.json"), StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> file : bytes.entrySet()) {
      String hash = HexFormat.of().formatHex(RandomStreams.sha256().digest(file.getValue()));
      String line = "{\"path\": \"%s\", \"sha256\": \"%s\"}".formatted(file.getKey(), hash);
      assertTrue(list.contains(line), file.getKey());
    }
    assertEquals(bytes.size(), list.split("\"path\"").length - 1);
  }

  @Test
  void aFileInGbkIsGb18030AndNotUtf8() throws IOException {
    for (String encoding : List.of("gbk", "gb18030")) {
      WrittenWorld world = world(encoding, "encodings", encoding, "formats", "csv");
      byte[] content = world.bytes().get("complaints-2012-h2.csv");
      assertTrue(WrittenWorld.decodes(content, Charset.forName("GB18030")));
      assertFalse(WrittenWorld.decodes(content, StandardCharsets.UTF_8));
    }
  }

  @Test
  void gzipHasNoTimeAndHoldsTheSameText() throws IOException {
    WrittenWorld plain = world("plain", "formats", "csv");
    WrittenWorld packed = world("packed", "formats", "csv.gz");
    byte[] stored = packed.bytes().get("complaints-2012-h2.csv.gz");
    assertArrayEquals(new byte[4], Arrays.copyOfRange(stored, 4, 8));
    assertEquals(plain.lines("complaints-2012-h2.csv"), packed.lines("complaints-2012-h2.csv.gz"));
  }

  @Test
  void badRowsStandOnTheLinesThatTruthNamesAndStayFew() throws IOException {
    WrittenWorld world = world("world", "bad-rows", "0.15");
    Map<String, Integer> rejected = new TreeMap<>();
    TreeSet<String> kinds = new TreeSet<>();
    for (List<String> bad : world.truth("bad_row", "expected")) {
      String[] place = bad.get(1).split(":");
      String line = world.lines(place[0]).get(Integer.parseInt(place[1]) - 1);
      kinds.add(bad.get(7));
      switch (bad.get(7)) {
        case "BAD_DATE" -> assertTrue(line.contains("2012-02-30"));
        case "EMPTY_ID" -> assertTrue(line.startsWith(","));
        case "UNKNOWN_COURIER" -> assertTrue(line.contains("nosuch"));
        case "BAD_PROVINCE" -> assertTrue(line.contains(",99,"));
        case "NEGATIVE" -> assertTrue(line.contains(",-"));
        case "SUPERSEDED" -> {
          String newer = world.lines(place[0]).get(Integer.parseInt(place[1]));
          assertTrue(newer.startsWith(line.substring(0, 13)) && newer.endsWith(",2"));
        }
        default -> assertFalse(line.isEmpty());
      }
      if (!bad.get(7).equals("DUPLICATE") && !bad.get(7).equals("SUPERSEDED")) {
        rejected.merge(place[0], 1, Integer::sum);
      }
    }
    assertEquals(16, kinds.size(), kinds.toString());
    for (Map.Entry<String, Integer> file : rejected.entrySet()) {
      assertTrue(file.getValue() <= 0.15 * world.lines(file.getKey()).size(), file.getKey());
    }
  }

  @Test
  void fakeParcelsNameTheirDelivererAndNeverBlameIt() throws IOException {
    WrittenWorld world =
        world(
            "world",
            "fake-parcel-courier",
            "leaker",
            "planted-rr",
            "dingda=9",
            "alias-noise",
            "0",
            "wrong-courier",
            "0");
    int deliverer = Layout.FRAUD_CASES.index("delivered_by");
    int named = Layout.FRAUD_CASES.index("courier");
    Map<String, String> own = new TreeMap<>();
    world.rows("truth").forEach(row -> own.put(row.get(1), row.get(2)));
    int fakeParcels = 0;
    for (List<String> row : world.rows("fraud_cases")) {
      boolean fake = row.get(3).equals("fake_parcel");
      fakeParcels += fake ? 1 : 0;
      assertEquals(fake ? "丁达" : "", row.get(deliverer));
      boolean ownCourierIsDingda = own.get(row.get(0)).equals("dingda");
      assertTrue(!row.get(named).startsWith("丁达") || ownCourierIsDingda);
    }
    assertTrue(fakeParcels > 10);
  }

  @Test
  void withoutLeakColumnTheCategoryTells() throws IOException {
    WrittenWorld world = world("world", "leak-column", "no");
    assertFalse(world.lines("complaints-2012-h2.csv").get(0).contains(",leak,"));
    List<String> leaks =
        world.truth("complaint", "incident").stream().map(row -> row.get(1)).toList();
    List<String> told = new ArrayList<>();
    for (List<String> row : world.rows("complaints")) {
      boolean leak = List.of("信息泄露", "隐私", "privacy", "personal information").contains(row.get(8));
      if (leak) {
        told.add(row.get(0));
      }
    }
    assertEquals(leaks, told);
  }

  @Test
  void anEarlierWorldIsReplacedAndForeignInputIsRefused() throws IOException {
    world("world", "months", "12");
    WrittenWorld smaller = world("world", "months", "3");
    assertFalse(smaller.bytes().containsKey("complaints-2012-h1.csv"));
    Files.writeString(smaller.directory().resolve("README.md"), "kept");
    world("world", "months", "3");
    assertTrue(smaller.bytes().containsKey("README.md"));
    Files.writeString(smaller.directory().resolve("couriers.csv"), "courier,name\n");
    assertThrows(Failure.BadUsage.class, () -> world("world"));
    assertEquals("courier,name", smaller.lines("couriers.csv").get(0));
  }

  private WrittenWorld world(String name, String... knobs) {
    return WrittenWorld.of(temporary.resolve(name), knobs);
  }

  private static List<List<String>> without(String courier, String source, WrittenWorld world)
      throws IOException {
    TreeSet<String> ids = new TreeSet<>();
    for (List<String> row : world.rows("truth")) {
      if (row.get(2).equals(courier) || row.get(7).equals(courier)) {
        ids.add(row.get(1));
      }
    }
    return world.rows(source).stream()
        .filter(row -> !ids.contains(row.get(0)))
        .filter(row -> !row.get(0).equals(courier) && !row.get(1).equals(courier))
        .toList();
  }

  private static Map<String, Double> parcels(WrittenWorld world) throws IOException {
    Map<String, Double> sums = new TreeMap<>();
    for (List<String> row : world.rows("parcels")) {
      sums.merge(row.get(0), Double.valueOf(row.get(3)), Double::sum);
    }
    return sums;
  }

  private static Map<String, Double> incidents(WrittenWorld world) throws IOException {
    TreeSet<String> seen = new TreeSet<>();
    Map<String, Double> counts = new TreeMap<>();
    for (List<String> row : world.rows("truth")) {
      if (row.get(6).equals("incident") && seen.add(row.get(7))) {
        counts.merge(row.get(2), 1.0, Double::sum);
      }
    }
    return counts;
  }

  private static double sum(Map<String, Double> numbers) {
    return numbers.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  private static void assertSameBytes(
      SortedMap<String, byte[]> expected, SortedMap<String, byte[]> actual) {
    assertEquals(expected.keySet(), actual.keySet());
    expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name));
  }
}
