package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.word.Prior;

/** The numbers of "A worked example" in docs/method.md, computed independently with SciPy. */
class WorkedExampleTest {
  private static final Scoreboard BOARD = judged();

  @Test
  void expectsWhatProvincesAndVolumesExplain() {
    assertEquals(List.of(21.8335689, 10.5105772, 11.3447518, 1.31110214), expected());
    assertEquals(45, expected().stream().mapToDouble(e -> e).sum(), 1e-6);
  }

  @Test
  void fitsTheDistributionOfCouriers() {
    StreamFit fit = BOARD.fits().get(0);
    assertEquals(19.073984, fit.alpha(), 2e-4);
    assertEquals(1.0664281, fit.muRelative(), 1e-6);
    assertEquals(-11.0963375, fit.logLikelihood(), 1e-6);
  }

  @Test
  void shrinksRanksAndFindsNoOrder() {
    assertScore("aa", .7926553, .5573343, 1.0961521, .4503051, .0846925, 3.539751, -3.103273);
    assertScore("bb", .9436208, .6433446, 1.3392202, .6298628, .3886636, 2.674571, .2507852);
    assertScore("cc", 1.1412409, .8108417, 1.5642911, .6118880, .7881775, 1.677553, 2.655995);
    assertScore("dd", 1.0539139, .6763214, 1.5723890, .9317026, .6095273, 2.108125, .1964930);
    assertFalse(BOARD.rankable());
  }

  private static void assertScore(
      String courier,
      double rr,
      double lower,
      double upper,
      double peers,
      double aboveOne,
      double expectedRank,
      double excess) {
    CourierScore score =
        BOARD.couriers().stream().filter(c -> c.id().code().equals(courier)).findFirst().get();
    StreamScore stream = score.stream(World.COMPLAINT).orElseThrow();
    double tolerance = 2e-5;
    assertEquals(rr, stream.rr(), tolerance);
    assertEquals(lower, stream.rrLower95(), tolerance);
    assertEquals(upper, stream.rrUpper95(), tolerance);
    assertEquals(peers, stream.shrinkWeight(), tolerance);
    assertEquals(aboveOne, stream.pAbove1(), tolerance);
    assertEquals(expectedRank, score.standing().orElseThrow().expectedRank(), tolerance);
    assertEquals(excess, score.excessEvents(), 1e-4);
  }

  private static List<Double> expected() {
    return BOARD.couriers().stream()
        .map(courier -> courier.stream(World.COMPLAINT).orElseThrow().expected())
        .toList();
  }

  private static Scoreboard judged() {
    World world = World.of(World.MONTH);
    cell(world, "aa", 100, 12, 50, 3);
    cell(world, "bb", 20, 4, 80, 6);
    cell(world, "cc", 60, 15, 10, 2);
    cell(world, "dd", 5, 2, 5, 1);
    ScoringSettings plain = World.plain(Prior.ML, 1);
    return World.judge(world, plain.with(Standardise.PROVINCE_MONTH));
  }

  private static void cell(
      World world, String courier, double in33, double events33, double in44, double events44) {
    world
        .parcels(courier, "33", World.MONTH, in33 * 1e6)
        .events(World.COMPLAINT, courier, "33", World.MONTH, events33)
        .parcels(courier, "44", World.MONTH, in44 * 1e6)
        .events(World.COMPLAINT, courier, "44", World.MONTH, events44);
  }
}
