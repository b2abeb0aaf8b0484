package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.Prior;

/** Textbook data judged from end to end; expected numbers were computed independently. */
class PublishedExamplesTest {
  /** Pumps, failures per 1000 hours (Gaver and O'Muircheartaigh 1987). */
  private static final String PUMPS =
      """
      p01 5 94.32 0.085382 0.093267 0.033581 0.182898 0.01317 9.31356 4.283e-10 4.285e-21 8.202e-34
      p02 1 15.72 0.121879 0.164323 0.017078 0.474312 0.07415 8.31020 0.0001189 0.0001264 6.739e-07
      p03 5 62.88 0.127235 0.138985 0.050043 0.272553 0.01963 8.41738 4.294e-08 5.395e-13 2.931e-21
      p04 14 125.76 0.172674 0.178666 0.099601 0.280452 0.00991 7.62547 2.813e-08 6.875e-21 1.696e-36
      p05 3 5.24 0.785601 0.900480 0.235797 2.002238 0.19372 4.67197 0.1996 0.3525 0.1049
      p06 19 31.44 0.904834 0.928145 0.565530 1.379130 0.03850 4.43712 0.1721 0.3407 0.008321
      p07 1 1.048 0.897014 1.209399 0.125695 3.490890 0.54572 4.25237 0.3853 0.4984 0.2924
      p08 1 1.048 0.897014 1.209399 0.125695 3.490890 0.54572 4.25237 0.3853 0.4984 0.2924
      p09 4 2.096 1.976884 2.200701 0.695945 4.556080 0.37525 2.35260 0.8611 0.9148 0.7371
      p10 22 10.48 2.911666 2.976636 1.883206 4.316343 0.10725 1.36697 0.9964 1 0.9979
      """;

  /** Deaths among operations (BUGS examples, volume 1). */
  private static final String SURGERY =
      """
      h-a 0 47 0.689312 0.726918 0.341983 1.254524 0.72692 9.50779 0.03238 0.1256 0.004035
      h-b 18 148 1.295288 1.319132 0.873532 1.855107 0.45809 3.03980 0.6913 0.9075 0.2259
      h-c 8 119 0.914032 0.940660 0.553548 1.428729 0.51251 6.88071 0.1148 0.3676 0.014
      h-d 46 810 0.769478 0.776453 0.585854 0.993483 0.13379 9.15421 0.001236 0.02206 1.393e-08
      h-e 8 211 0.663843 0.683183 0.402031 1.037657 0.37223 10.22166 0.004454 0.03734 5.529e-05
      h-f 13 196 0.898255 0.918521 0.579503 1.334359 0.38962 7.10923 0.07565 0.3158 0.004599
      h-g 9 148 0.864805 0.888612 0.531537 1.335945 0.45809 7.53289 0.06894 0.2756 0.005453
      h-h 31 215 1.539461 1.558627 1.116404 2.073483 0.36785 1.65372 0.9423 0.995 0.5754
      h-i 14 207 0.907838 0.927436 0.591597 1.337561 0.37671 6.98354 0.07924 0.3304 0.004616
      h-j 8 97 1.004567 1.033833 0.608377 1.570245 0.56328 5.78997 0.2182 0.5235 0.04089
      h-k 29 256 1.305287 1.322389 0.938442 1.771150 0.32828 2.88685 0.7304 0.9456 0.1969
      h-l 24 360 0.890805 0.904236 0.624630 1.234747 0.25790 7.23961 0.04102 0.2577 0.0005621
      """;

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

  @Test
  void pumpsByMaximumLikelihood() {
    Scoreboard board = judged(PUMPS, Prior.ML);
    fits(board, .8222687, .6531361, -32.26306704, 2.8068862);
    columns(board, PUMPS);
    assertEquals(.81546, board.rankability(), 1e-4);
    assertTrue(board.rankable());
    assertTrue(board.exact());
    assertEquals("p10 p09 p07 p08 / p06 p05 / p04 p02 p03 p01", groups(board));
    assertEquals(List.of(1L, 2L), interval(board, "p10"));
    assertEquals(List.of(1L, 5L), interval(board, "p09"));
    assertEquals(List.of(2L, 7L), interval(board, "p07"));
    assertEquals(List.of(8L, 10L), interval(board, "p01"));
    assertEquals(
        List.of(1L, 2L, 5L, 6L, 10L), excessRanks(board, "p10", "p06", "p07", "p08", "p01"));
    excess(
        board,
        Map.of(
            "p10", 18.1292, "p06", 12.3226, "p09", 2.5636, "p05", 1.9591, "p07", .6033, "p08",
            .6033, "p02", -1.6811, "p03", -7.7651, "p04", -12.2708, "p01", -14.4640));
  }

  @Test
  void pumpsWithTheIntegratedPrior() {
    Scoreboard board = judged(PUMPS, Prior.INTEGRATED);
    fits(board, .8520568, .6865198, -32.2630671, 2.8068862);
    integrated(board, PUMPS_INTEGRATED);
    rate(board, "p01", .0614602, .0219325, .1207170);
    rate(board, "p07", .807785, .0778099, 2.483532);
    rate(board, "p10", 1.928175, 1.197529, 2.836322);
    excess(board, Map.of("p10", 17.9618, "p06", 12.2852, "p09", 2.5704, "p01", -14.4127));
  }

  @Test
  void surgeryByMaximumLikelihood() {
    Scoreboard board = judged(SURGERY, Prior.ML);
    fits(board, 9.576425, .07654429, -38.68323362, 14.894101);
    columns(board, SURGERY);
    assertEquals(.56273, board.rankability(), 1e-4);
    assertTrue(board.rankable());
    assertEquals("h-h h-k h-b h-j", groups(board).split(" / ")[0]);
    assertEquals(2, groups(board).split(" / ").length);
    excess(board, Map.of("h-h", 9.7584, "h-k", 6.9901, "h-b", 4.0043, "h-d", -11.7313));
  }

  @Test
  void surgeryWithTheIntegratedPriorSupportsNoOrder() {
    Scoreboard board = judged(SURGERY, Prior.INTEGRATED);
    fits(board, 10.397107, .07655571, -38.6841024, 14.894101);
    integrated(board, SURGERY_INTEGRATED);
    assertEquals(.48049, board.rankability(), 1e-4);
    assertFalse(board.rankable());
    assertTrue(board.findings().stream().anyMatch(row -> row.check().equals("not_rankable")));
    excess(board, Map.of("h-h", 9.4217, "h-k", 6.7333, "h-b", 3.9091, "h-d", -11.3372));
  }

  private static Scoreboard judged(String table, Prior prior) {
    World world = World.of(World.MONTH);
    for (String[] row : rows(table)) {
      world.cell(row[0], number(row[1]), number(row[2]));
    }
    return World.judge(world, World.plain(prior, 3));
  }

  private static List<String[]> rows(String table) {
    return table.lines().map(line -> line.trim().split(" ")).toList();
  }

  private static double number(String text) {
    return Double.parseDouble(text);
  }

  private static StreamScore score(Scoreboard board, String courier) {
    return board.courier(new CourierId(courier)).stream(World.COMPLAINT).orElseThrow();
  }

  private static void fits(
      Scoreboard board, double alpha, double mu, double likelihood, double median) {
    StreamFit fit = board.fits().get(0);
    assertEquals(FitStatus.OK, fit.status());
    assertEquals(alpha, fit.alpha(), 1e-3 * alpha);
    assertEquals(mu, fit.mu(), 1e-3 * mu);
    assertEquals(likelihood, fit.logLikelihood(), 1e-5);
    assertEquals(median, fit.medianExpected(), 1e-6);
  }

  private static void columns(Scoreboard board, String table) {
    for (String[] row : rows(table)) {
      CourierScore courier = board.courier(new CourierId(row[0]));
      StreamScore score = score(board, row[0]);
      close(row[3], score.rr());
      close(row[3], courier.index().value());
      close(row[4], score.rrMean());
      close(row[5], score.rrLower95());
      close(row[6], score.rrUpper95());
      close(row[5], courier.index().lower95());
      close(row[6], courier.index().upper95());
      close(row[7], score.shrinkWeight());
      near(row[8], score.standing().orElseThrow().expectedRank(), 1e-3);
      near(row[8], courier.standing().orElseThrow().expectedRank(), 1e-3);
      near(row[9], courier.standing().orElseThrow().pTopK(), 5e-4);
      near(row[10], courier.index().pAbove1(), 5e-4);
      near(row[11], courier.index().pAbove15(), 5e-4);
    }
  }

  private static void integrated(Scoreboard board, String table) {
    for (String[] row : rows(table)) {
      StreamScore score = score(board, row[0]);
      near(row[1], score.rr(), 1e-3);
      near(row[2], score.rrMean(), 1e-3);
      near(row[3], score.rrLower95(), 1e-3);
      near(row[4], score.rrUpper95(), 1e-3);
      near(row[5], score.pAbove15(), 1e-3);
      near(row[6], score.standing().orElseThrow().expectedRank(), 1e-3);
      near(row[7], score.standing().orElseThrow().pTopK(), 1e-3);
    }
  }

  private static void close(String expected, double actual) {
    assertEquals(number(expected), actual, 1e-3 * number(expected));
  }

  private static void near(String expected, double actual, double tolerance) {
    assertEquals(number(expected), actual, tolerance);
  }

  private static void rate(
      Scoreboard board, String courier, double mean, double lower, double upper) {
    StreamScore.Rate rate = score(board, courier).rate().orElseThrow();
    assertEquals(mean, rate.mean(), 1e-3 * mean);
    assertEquals(lower, rate.lower95(), 1e-3 * lower);
    assertEquals(upper, rate.upper95(), 1e-3 * upper);
  }

  private static void excess(Scoreboard board, Map<String, Double> expected) {
    new TreeMap<>(expected)
        .forEach(
            (courier, events) ->
                assertEquals(
                    events, board.courier(new CourierId(courier)).excessEvents(), 1e-2, courier));
  }

  private static List<Long> interval(Scoreboard board, String courier) {
    Standing standing = board.courier(new CourierId(courier)).standing().orElseThrow();
    return List.of(standing.lower90(), standing.upper90());
  }

  private static List<Long> excessRanks(Scoreboard board, String... couriers) {
    return Arrays.stream(couriers)
        .map(courier -> board.courier(new CourierId(courier)).standing().orElseThrow())
        .map(Standing::excessRank)
        .toList();
  }

  private static String groups(Scoreboard board) {
    StringBuilder text = new StringBuilder();
    long group = 1;
    for (CourierScore score : board.ranked()) {
      long next = score.standing().orElseThrow().tieGroup();
      text.append(text.length() == 0 ? "" : next > group ? " / " : " ").append(score.id().code());
      group = next;
    }
    return text.toString();
  }
}
