package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Tier;

/**
 * Denied boardings of airlines, a published quarterly series with every fault of real data. The
 * files lie in {@code shared/real} beside the checkout; without them the tests are skipped, and say
 * so.
 */
class AirlinesTest {
  private static final Path FOLDER =
      Path.of(System.getProperty("leakrisk.home", ".."), "..", "shared", "real");

  @ParameterizedTest
  @CsvSource({
    "2016-12, 14, 1.3183, 1.1146, mq, 3.1731, ev, 2.4052, oo, 1.9389, ha, 0.0528",
    "2019-12, 18, 0.5540, 1.3386, mq, 5.5201, oh-psa, 3.4639, f9, 2.6385, dl, 0.0049",
    "2021-09, 18, 0.3214, 1.2284, mq, 4.4603, oh-psa, 3.9517, f9, 3.9024, dl, 0.00015"
  })
  void maximumLikelihoodAgreesWithAnIndependentFit(
      String asOf,
      int units,
      double alpha,
      double mu,
      String first,
      double firstMean,
      String second,
      double secondMean,
      String third,
      double thirdMean,
      String last,
      double lastMean) {
    Scoreboard board = judged(YearMonth.parse(asOf), Clustering.OFF);
    StreamFit fit = board.fits().get(0);
    assertEquals(units, fit.units());
    assertEquals(alpha, fit.alpha(), 1e-3 * alpha);
    assertEquals(mu, fit.muRelative(), 1e-3 * mu);
    Map<String, Double> expected =
        Map.of(first, firstMean, second, secondMean, third, thirdMean, last, lastMean);
    expected.forEach(
        (courier, mean) -> assertEquals(mean, relative(board, courier), 1e-3 * mean + 6e-5));
  }

  @Test
  void denialsComeByTheFlightLoad() {
    for (YearMonth asOf : List.of(YearMonth.of(2016, 12), YearMonth.of(2019, 12))) {
      double phi = judged(asOf, Clustering.ESTIMATED).fits().get(0).phi();
      assertTrue(phi > 60 && phi < 250, "clustering factor " + phi);
    }
    Scoreboard board = judged(YearMonth.of(2019, 12), Clustering.ESTIMATED);
    assertTrue(board.findings().stream().anyMatch(row -> row.check().equals("phi_cap")));
  }

  @Test
  void monthsBetweenQuartersAreNoGapsAndLeftCarriersAreNotRanked() {
    Scoreboard board = judged(YearMonth.of(2020, 3), Clustering.ESTIMATED);
    assertTrue(
        board.findings().stream().noneMatch(row -> row.check().equals("events_without_exposure")));
    for (String left : List.of("co", "xe", "fl", "us", "vx")) {
      CourierScore score = board.courier(new CourierId(left));
      assertEquals(Tier.NO_EXPOSURE, score.tier());
      assertTrue(score.standing().isEmpty());
    }
    assertTrue(board.courier(new CourierId("ev")).standing().isPresent());
  }

  private static double relative(Scoreboard board, String courier) {
    StreamScore score = board.courier(new CourierId(courier)).streams().get(0);
    return score.rrMean() * board.fits().get(0).muRelative();
  }

  private static Scoreboard judged(YearMonth asOf, Clustering clustering) {
    ScoringSettings settings =
        Choice.plain().dispersion(clustering).window(new HistoryWindow(24)).settings();
    World world = World.of(asOf);
    for (List<String> row : rows("couriers.csv")) {
      world.courier(row.get(0));
    }
    for (List<String> row : rows("parcels.csv")) {
      world.parcels(row.get(0), "00", YearMonth.parse(row.get(1)), Double.parseDouble(row.get(2)));
    }
    for (List<String> row : rows("counts.csv")) {
      world.events(
          World.COMPLAINT,
          row.get(0),
          "00",
          YearMonth.parse(row.get(1)),
          Double.parseDouble(row.get(3)));
    }
    return World.judge(world, settings);
  }

  private static List<List<String>> rows(String file) {
    Path path = FOLDER.resolve("us-airlines").resolve("input").resolve(file);
    assumeTrue(Files.exists(path), "SKIPPED: no real data at shared/real beside the checkout");
    try {
      return Files.readAllLines(path, StandardCharsets.UTF_8).stream()
          .skip(1)
          .map(line -> List.of(line.split(",")))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
