package org.leakrisk.jobs.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.leakrisk.jobs.engine.Session;
import org.leakrisk.jobs.engine.SharedSpark;
import org.leakrisk.release.log.Release;
import org.leakrisk.release.log.RunFolder;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.word.FitStatus;

/**
 * Textbook data through the whole product: two little inputs, one configuration file, and the
 * tables as they are published. Expected numbers were computed independently.
 */
@ExtendWith(SharedSpark.class)
class PublishedDataTest {
  /** Pumps: failures, 1000 hours (Gaver and O'Muircheartaigh 1987). */
  private static final List<String> PUMPS =
      List.of(
          "p01 5 94.32",
          "p02 1 15.72",
          "p03 5 62.88",
          "p04 14 125.76",
          "p05 3 5.24",
          "p06 19 31.44",
          "p07 1 1.048",
          "p08 1 1.048",
          "p09 4 2.096",
          "p10 22 10.48");

  /** Deaths, operations (BUGS examples, volume 1). */
  private static final List<String> SURGERY =
      List.of(
          "h-a 0 47",
          "h-b 18 148",
          "h-c 8 119",
          "h-d 46 810",
          "h-e 8 211",
          "h-f 13 196",
          "h-g 9 148",
          "h-h 31 215",
          "h-i 14 207",
          "h-j 8 97",
          "h-k 29 256",
          "h-l 24 360");

  /** rr, rr_mean, lower, upper, shrink, expected rank, p_top_3, p above 1 and 1.5. */
  private static final String PUMPS_ML =
      """
      p01 0.085382 0.093267 0.033581 0.182898 0.01317 9.31356 4.283e-10 4.285e-21 8.202e-34
      p02 0.121879 0.164323 0.017078 0.474312 0.07415 8.31020 0.0001189 0.0001264 6.739e-07
      p03 0.127235 0.138985 0.050043 0.272553 0.01963 8.41738 4.294e-08 5.395e-13 2.931e-21
      p04 0.172674 0.178666 0.099601 0.280452 0.00991 7.62547 2.813e-08 6.875e-21 1.696e-36
      p05 0.785601 0.900480 0.235797 2.002238 0.19372 4.67197 0.1996 0.3525 0.1049
      p06 0.904834 0.928145 0.565530 1.379130 0.03850 4.43712 0.1721 0.3407 0.008321
      p07 0.897014 1.209399 0.125695 3.490890 0.54572 4.25237 0.3853 0.4984 0.2924
      p08 0.897014 1.209399 0.125695 3.490890 0.54572 4.25237 0.3853 0.4984 0.2924
      p09 1.976884 2.200701 0.695945 4.556080 0.37525 2.35260 0.8611 0.9148 0.7371
      p10 2.911666 2.976636 1.883206 4.316343 0.10725 1.36697 0.9964 1 0.9979
      """;

  private static final String SURGERY_ML =
      """
      h-a 0.689312 0.726918 0.341983 1.254524 0.72692 9.50779 0.03238 0.1256 0.004035
      h-b 1.295288 1.319132 0.873532 1.855107 0.45809 3.03980 0.6913 0.9075 0.2259
      h-c 0.914032 0.940660 0.553548 1.428729 0.51251 6.88071 0.1148 0.3676 0.014
      h-d 0.769478 0.776453 0.585854 0.993483 0.13379 9.15421 0.001236 0.02206 1.393e-08
      h-e 0.663843 0.683183 0.402031 1.037657 0.37223 10.22166 0.004454 0.03734 5.529e-05
      h-f 0.898255 0.918521 0.579503 1.334359 0.38962 7.10923 0.07565 0.3158 0.004599
      h-g 0.864805 0.888612 0.531537 1.335945 0.45809 7.53289 0.06894 0.2756 0.005453
      h-h 1.539461 1.558627 1.116404 2.073483 0.36785 1.65372 0.9423 0.995 0.5754
      h-i 0.907838 0.927436 0.591597 1.337561 0.37671 6.98354 0.07924 0.3304 0.004616
      h-j 1.004567 1.033833 0.608377 1.570245 0.56328 5.78997 0.2182 0.5235 0.04089
      h-k 1.305287 1.322389 0.938442 1.771150 0.32828 2.88685 0.7304 0.9456 0.1969
      h-l 0.890805 0.904236 0.624630 1.234747 0.25790 7.23961 0.04102 0.2577 0.0005621
      """;

  /** rr, rr_mean, lower, upper, p above 1.5, expected rank, p_top_3. */
  private static final String PUMPS_INTEGRATED =
      """
      p01 0.0819 0.0981 0.0216 0.2502 0.0000 9.3151 0.0000
      p02 0.1167 0.1736 0.0121 0.5792 0.0001 8.2893 0.0001
      p03 0.1219 0.1459 0.0324 0.3706 0.0000 8.4175 0.0000
      p04 0.1647 0.1867 0.0552 0.4161 0.0000 7.6385 0.0000
      p05 0.7430 0.9057 0.1760 2.3504 0.1340 4.6668 0.2014
      p06 0.8591 0.9594 0.3057 2.0414 0.1157 4.4239 0.1769
      p07 0.8508 1.1785 0.1085 3.5820 0.2739 4.2603 0.3836
      p08 0.8508 1.1785 0.1085 3.5820 0.2739 4.2603 0.3836
      p09 1.8564 2.1559 0.5541 5.1266 0.6704 2.3646 0.8580
      p10 2.7424 3.0177 1.0459 6.1453 0.9103 1.3637 0.9963
      """;

  private static final String SURGERY_INTEGRATED =
      """
      h-a 0.6556 0.7147 0.2124 1.2387 0.0034 9.4948 0.0380
      h-b 1.2822 1.3128 0.8511 1.9903 0.2277 3.1192 0.6783
      h-c 0.9130 0.9421 0.5269 1.4528 0.0182 6.8711 0.1189
      h-d 0.7753 0.7876 0.5354 1.0779 0.0001 9.1575 0.0020
      h-e 0.6688 0.6951 0.3548 1.0761 0.0002 10.1074 0.0075
      h-f 0.8993 0.9227 0.5517 1.3712 0.0090 7.0880 0.0809
      h-g 0.8654 0.8922 0.5007 1.3585 0.0085 7.5021 0.0741
      h-h 1.5116 1.5427 1.0383 2.2758 0.5042 1.7161 0.9302
      h-i 0.9088 0.9316 0.5639 1.3778 0.0095 6.9659 0.0845
      h-j 1.0024 1.0338 0.5919 1.6147 0.0475 5.8073 0.2200
      h-k 1.2895 1.3138 0.8946 1.9037 0.2103 2.9462 0.7191
      h-l 0.8932 0.9109 0.5884 1.2964 0.0037 7.2244 0.0464
      """;

  @TempDir private Path directory;

  @Test
  void pumpsByMaximumLikelihood(Session session) throws IOException {
    Release release = published(session, PUMPS, "--set", "scoring.prior=ml");
    fits(release, .8222687, .6531361, -32.26306704, 2.8068862);
    rankability(release, .81546);
    byMaximumLikelihood(release, PUMPS_ML);
    assertEquals("p10 p09 p07 p08 / p06 p05 / p04 p02 p03 p01", groups(release));
    assertEquals("1-2", interval(release, "p10"));
    assertEquals("1-5", interval(release, "p09"));
    assertEquals("2-7", interval(release, "p07"));
    assertEquals("8-10", interval(release, "p01"));
    excess(
        release,
        Map.of(
            "p10", 18.1292, "p06", 12.3226, "p09", 2.5636, "p05", 1.9591, "p07", .6033, "p08",
            .6033, "p02", -1.6811, "p03", -7.7651, "p04", -12.2708, "p01", -14.4640));
    csvSaysTheSame(release);
  }

  @Test
  void pumpsWithTheIntegratedPrior(Session session) throws IOException {
    Release release = published(session, PUMPS);
    fits(release, .8520568, .6865198, -32.2630671, 2.8068862);
    integrated(release, PUMPS_INTEGRATED);
    rate(release, "p01", .0614602, .0219325, .1207170);
    rate(release, "p07", .807785, .0778099, 2.483532);
    rate(release, "p10", 1.928175, 1.197529, 2.836322);
    excess(release, Map.of("p10", 17.9618, "p06", 12.2852, "p09", 2.5704, "p01", -14.4127));
  }

  @Test
  void surgeryByMaximumLikelihood(Session session) throws IOException {
    Release release = published(session, SURGERY, "--set", "scoring.prior=ml");
    fits(release, 9.576425, .07654429, -38.68323362, 14.894101);
    rankability(release, .56273);
    byMaximumLikelihood(release, SURGERY_ML);
    assertEquals("h-h h-k h-b h-j", groups(release).split(" / ")[0]);
    excess(release, Map.of("h-h", 9.7584, "h-k", 6.9901, "h-b", 4.0043, "h-d", -11.7313));
    assertEquals(List.of(), findings(release, "not_rankable"));
  }

  @Test
  void surgeryWithTheIntegratedPriorSupportsNoOrder(Session session) throws IOException {
    Release release = published(session, SURGERY);
    fits(release, 10.397107, .07655571, -38.6841024, 14.894101);
    rankability(release, .48049);
    integrated(release, SURGERY_INTEGRATED);
    excess(release, Map.of("h-h", 9.4217, "h-k", 6.7333, "h-b", 3.9091, "h-d", -11.3372));
    assertEquals(1, findings(release, "not_rankable").size());
  }

  private Release published(Session session, List<String> units, String... more)
      throws IOException {
    Path in = directory.resolve("in");
    List<String> couriers = new ArrayList<>(List.of("courier,name"));
    List<String> parcels = new ArrayList<>(List.of("courier,month,parcels"));
    List<String> counts = new ArrayList<>(List.of("courier,month,stream,events,kind"));
    for (String unit : units) {
      String[] cells = unit.split(" ");
      couriers.add(cells[0] + ",Unit " + cells[0]);
      parcels.add(cells[0] + ",2012-12," + cells[2]);
      counts.add(cells[0] + ",2012-12,complaint," + cells[1] + ",leak");
    }
    Product.file(in, "couriers.csv", couriers.toArray(String[]::new));
    Product.file(in, "parcels.csv", parcels.toArray(String[]::new));
    Product.file(in, "counts.csv", counts.toArray(String[]::new));
    Product.file(
        directory,
        "plain.yaml",
        "# Nothing but Gamma-Poisson.",
        "scoring:",
        "  dispersion: off",
        "  standardise: none",
        "  half-life-months: {complaint: none, fraud: none, audit: none, listing: none}",
        "  window-months: all",
        "  top-k: 3");
    List<String> arguments =
        new ArrayList<>(
            List.of("run", "--in", in.toString(), "--out", directory.resolve("out").toString()));
    arguments.addAll(List.of("--config", directory.resolve("plain.yaml").toString()));
    arguments.addAll(List.of(more));
    Product.Said said = Product.run(session, arguments.toArray(String[]::new));
    assertEquals(0, said.code(), said.err());
    return Product.newest(directory.resolve("out"));
  }

  private static void fits(
      Release release, double alpha, double mu, double likelihood, double median) {
    ModelFit.Row fit = release.rows(ModelFit.TABLE).get(0);
    assertEquals(FitStatus.OK, fit.status());
    assertEquals(alpha, fit.alpha(), 1e-3 * alpha);
    assertEquals(mu, fit.mu(), 1e-3 * mu);
    assertEquals(likelihood, fit.logLikelihood(), 1e-5);
    assertEquals(median, fit.z0(), 1e-6);
    assertEquals(1, fit.phi());
  }

  private static void rankability(Release release, double expected) {
    assertEquals(expected, release.rows(ModelFit.TABLE).get(0).rankability(), 1e-4);
  }

  private static void byMaximumLikelihood(Release release, String table) {
    for (String[] row : rows(table)) {
      StreamScores.Row score = score(release, row[0]);
      CourierRanking.Row courier = courier(release, row[0]);
      close(row[1], score.rr());
      close(row[2], score.rrMean());
      close(row[3], score.rrLower95());
      close(row[4], score.rrUpper95());
      close(row[5], score.shrinkWeight());
      near(row[6], score.expectedRank().orElseThrow(), 1e-3);
      near(row[7], score.pTopK().orElseThrow(), 5e-4);
      close(row[1], courier.leakIndex());
      close(row[3], courier.leakIndexLower95());
      close(row[4], courier.leakIndexUpper95());
      near(row[6], courier.expectedRank().orElseThrow(), 1e-3);
      near(row[7], courier.pTopK().orElseThrow(), 5e-4);
      near(row[8], courier.pAbove1(), 5e-4);
      near(row[9], courier.pAbove15(), 5e-4);
    }
  }

  private static void integrated(Release release, String table) {
    for (String[] row : rows(table)) {
      StreamScores.Row score = score(release, row[0]);
      near(row[1], score.rr(), 1e-3);
      near(row[2], score.rrMean(), 1e-3);
      near(row[3], score.rrLower95(), 1e-3);
      near(row[4], score.rrUpper95(), 1e-3);
      near(row[5], score.pAbove15(), 1e-3);
      near(row[6], score.expectedRank().orElseThrow(), 1e-3);
      near(row[7], score.pTopK().orElseThrow(), 1e-3);
      near(row[6], courier(release, row[0]).expectedRank().orElseThrow(), 1e-3);
    }
  }

  private static void rate(
      Release release, String courier, double mean, double lower, double upper) {
    StreamScores.Row score = score(release, courier);
    assertEquals(mean, score.rate().orElseThrow(), 1e-3 * mean);
    assertEquals(lower, score.rateLower95().orElseThrow(), 1e-3 * lower);
    assertEquals(upper, score.rateUpper95().orElseThrow(), 1e-3 * upper);
  }

  private static void excess(Release release, Map<String, Double> expected) {
    new TreeMap<>(expected)
        .forEach(
            (courier, events) ->
                assertEquals(events, courier(release, courier).excessEvents(), 1e-2, courier));
    double sum =
        release.rows(CourierRanking.TABLE).stream()
            .mapToDouble(CourierRanking.Row::excessEvents)
            .sum();
    boolean whole = expected.size() == release.rows(CourierRanking.TABLE).size();
    assertEquals(0, whole ? sum : 0, 1e-3);
  }

  /** What a spreadsheet opens holds the digits of the table. */
  private static void csvSaysTheSame(Release release) throws IOException {
    Path csv = release.file(RunFolder.csv(CourierRanking.TABLE));
    SortedMap<String, Optional<Double>> printed = new TreeMap<>();
    try (CsvReader<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv)) {
      rows.forEach(
          row ->
              printed.put(
                  row.getField("courier"),
                  Optional.of(Double.valueOf(row.getField("leak_index")))));
    }
    SortedMap<String, Optional<Double>> kept = new TreeMap<>();
    release
        .rows(CourierRanking.TABLE)
        .forEach(row -> kept.put(row.courier().code(), Optional.of(row.leakIndex())));
    assertEquals(kept, printed);
  }

  private static String interval(Release release, String courier) {
    CourierRanking.Row row = courier(release, courier);
    return row.rankLower90().orElseThrow() + "-" + row.rankUpper90().orElseThrow();
  }

  private static String groups(Release release) {
    StringBuilder text = new StringBuilder();
    long group = 1;
    List<CourierRanking.Row> ranked = new ArrayList<>(release.rows(CourierRanking.TABLE));
    ranked.sort(Comparator.comparingLong(row -> row.rank().orElseThrow()));
    for (CourierRanking.Row row : ranked) {
      long next = row.tieGroup().orElseThrow();
      text.append(text.length() == 0 ? "" : next > group ? " / " : " ");
      text.append(row.courier().code());
      group = next;
    }
    return text.toString();
  }

  private static List<Finding> findings(Release release, String check) {
    return release.rows(Finding.TABLE).stream()
        .filter(finding -> finding.check().equals(check))
        .toList();
  }

  private static StreamScores.Row score(Release release, String courier) {
    return release.rows(StreamScores.TABLE).stream()
        .filter(row -> row.courier().code().equals(courier))
        .findFirst()
        .orElseThrow();
  }

  private static CourierRanking.Row courier(Release release, String courier) {
    return release.rows(CourierRanking.TABLE).stream()
        .filter(row -> row.courier().code().equals(courier))
        .findFirst()
        .orElseThrow();
  }

  private static List<String[]> rows(String table) {
    return table.lines().map(line -> line.trim().split(" ")).toList();
  }

  private static void close(String expected, double actual) {
    double number = Double.parseDouble(expected);
    assertEquals(number, actual, 1e-3 * number);
  }

  private static void near(String expected, double actual, double tolerance) {
    assertEquals(Double.parseDouble(expected), actual, tolerance);
  }
}
