package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.Tier;

class TieringTest {
  @Test
  void tiersFollowTheEvidence() {
    World world = peers().cell("x1", 300, 1000).cell("x2", 5, 1000).cell("x3", 60, 400);
    world.cell("x4", 20, 200).cell("x5", 0, .2);
    Scoreboard board = World.judge(world, World.plain(Prior.INTEGRATED, 3));
    assertEquals(Tier.PRIORITY, tier(board, "x1"));
    assertEquals(Tier.LOW, tier(board, "x2"));
    assertEquals(Tier.ELEVATED, tier(board, "x3"));
    assertEquals(Tier.NOT_DISTINGUISHABLE, tier(board, "x4"));
    assertEquals(Tier.INSUFFICIENT, tier(board, "x5"));
    assertTrue(board.courier(new CourierId("x1")).robustness().isPresent());
    assertTrue(board.courier(new CourierId("x3")).robustness().isEmpty());
    double wrong =
        board.couriers().stream()
            .mapToDouble(
                score ->
                    score.tier() == Tier.PRIORITY
                        ? 1 - score.pPriority()
                        : score.tier() == Tier.ELEVATED ? 1 - score.pElevated() : 0)
            .sum();
    assertEquals(wrong, board.expectedWrongFlags(), 1e-8);
  }

  @Test
  void priorityThatHangsOnOneStreamIsElevatedAndSaysSo() {
    Scoreboard fragile = World.judge(twoStreams(10), weighted());
    CourierScore score = fragile.courier(new CourierId("x1"));
    assertTrue(score.pPriority() >= .9);
    assertEquals(Tier.ELEVATED, score.tier());
    assertEquals(
        Optional.of(List.of("without complaint")), score.robustness().map(Robustness::hangsOn));

    CourierScore held = World.judge(twoStreams(60), weighted()).courier(new CourierId("x1"));
    assertEquals(Tier.PRIORITY, held.tier());
    assertEquals(Optional.of(false), held.robustness().map(Robustness::fragile));
  }

  @Test
  void priorityThatHangsOnOnePlatformIsElevatedAndSaysSo() {
    World world = peers().cell("x1", 400, 1000);
    world.variant("without_platform_market-a", "x1", -320);
    world.variant("without_platform_market-b", "x1", -5).variant("linkage_off", "x1", -320);
    Scoreboard board = World.judge(world, World.plain(Prior.INTEGRATED, 3));
    CourierScore score = board.courier(new CourierId("x1"));
    assertEquals(Tier.ELEVATED, score.tier());
    assertEquals(
        Optional.of(List.of("without platform market-a")),
        score.robustness().map(Robustness::hangsOn));
    List<String> scenarios = List.of("linkage_off", "without_platform_market-a");
    double assumed = Alternatives.to(board).asAssumed().get(8);
    for (String scenario : scenarios) {
      double tried = Alternatives.to(board).counting(scenario).orElseThrow().get(8);
      double recounted =
          Math.log(
              World.judge(peers().cell("x1", 80, 1000), World.plain(Prior.INTEGRATED, 3))
                  .courier(new CourierId("x1"))
                  .index()
                  .value());
      assertEquals(recounted, tried, 1e-8, scenario);
      assertTrue(tried < assumed - 1, scenario);
    }
  }

  private static ScoringSettings weighted() {
    return Choice.from(World.plain(Prior.INTEGRATED, 3))
        .weights(Map.of(World.COMPLAINT, .7, World.FRAUD, .3))
        .settings();
  }

  private static World peers() {
    World world = World.of(World.MONTH);
    for (int unit = 0; unit < 8; unit++) {
      world.cell("p" + unit, 70 + 10 * unit, 1000);
    }
    return world;
  }

  /** One courier with three times the complaints, and some number of fraud cases. */
  private static World twoStreams(double frauds) {
    World world =
        peers().cell("x1", 400, 1000).events(World.FRAUD, "x1", "00", World.MONTH, frauds);
    for (int unit = 0; unit < 8; unit++) {
      world.events(World.FRAUD, "p" + unit, "00", World.MONTH, 8 + unit);
    }
    return world;
  }

  private static Tier tier(Scoreboard board, String courier) {
    return board.courier(new CourierId(courier)).tier();
  }
}
