package org.leakrisk.risk.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.StreamId;

class PlantedWorldTest {
  private static final WorldSettings SETTINGS =
      WorldSettings.of(1, new RiskLaw.Gamma(3)).withListings();

  @Test
  void theSameSeedGivesTheSameWorldAndAnotherSeedAnother() {
    assertEquals(input(SETTINGS), input(SETTINGS));
    assertNotEquals(input(SETTINGS), input(SETTINGS.seeded(2)));
  }

  /** 40 worlds: 7 in 10 of the incidents are complaints, 3 in 10 fraud, listings a fifth more. */
  @Test
  void onAverageThereAreAsManyEventsAsPlanted() {
    double[] planted = new double[2];
    double[] events = new double[3];
    List<StreamId> streams = List.of(StreamId.COMPLAINT, StreamId.FRAUD, StreamId.LISTING);
    for (int seed = 0; seed < 40; seed++) {
      PlantedWorld world = PlantedWorld.of(SETTINGS.seeded(seed));
      for (int s = 0; s < 3; s++) {
        events[s] += events(world.input(), streams.get(s), 0);
        for (int courier = 0; s < 2 && courier < SETTINGS.couriers(); courier++) {
          planted[s] += world.rate(streams.get(s), courier) * world.parcels(courier);
        }
      }
    }
    assertEquals(1, events[0] / planted[0], .05);
    assertEquals(1, events[1] / planted[1], .05);
    assertEquals(.2, events[2] / (planted[0] + planted[1]), .01);
  }

  @Test
  void sizesLieAsFarApartAsSaidAndRisksAverageOne() {
    PlantedWorld world = PlantedWorld.of(SETTINGS);
    assertEquals(100, world.parcels(9) / world.parcels(0), 5);
    double gamma = 0;
    double logNormal = 0;
    for (int seed = 0; seed < 300; seed++) {
      WorldSettings small = SETTINGS.seeded(seed).of(10, 0, 1);
      gamma += PlantedWorld.of(small).relativeRisk(0) / 300;
      logNormal +=
          PlantedWorld.of(WorldSettings.of(seed, new RiskLaw.LogNormal(.6)).of(10, 0, 1))
                  .relativeRisk(0)
              / 300;
    }
    assertEquals(1, gamma, .1);
    assertEquals(1, logNormal, .12);
  }

  @Test
  void aTurnChangesOneCourierFromOneMonthOn() {
    JudgeInput before = input(SETTINGS);
    JudgeInput after = input(SETTINGS.turning(List.of(new WorldSettings.Turn(9, 12, .5))));
    assertEquals(rows(before, false), rows(after, false));
    double kept = events(after, StreamId.COMPLAINT, 12) / events(before, StreamId.COMPLAINT, 12);
    assertTrue(kept > .4 && kept < .6, "kept " + kept);
  }

  private static JudgeInput input(WorldSettings settings) {
    return PlantedWorld.of(settings).input();
  }

  /** Rows of all couriers and months, without or only with those that may turn. */
  private static List<Tally> rows(JudgeInput input, boolean turning) {
    return input.tally().stream()
        .filter(
            row ->
                turning
                    == (row.courier().equals(PlantedWorld.courier(9))
                        && !row.month().isBefore(input.asOf().minusMonths(11))))
        .toList();
  }

  /** Events of all couriers, or of the one that may turn since a month. */
  private static double events(JudgeInput input, StreamId stream, int since) {
    List<Tally> rows = since == 0 ? input.tally() : rows(input, true);
    return rows.stream()
            .filter(row -> row.stream().equals(stream))
            .mapToLong(Tally::eventsMicro)
            .sum()
        / 1e6;
  }
}
