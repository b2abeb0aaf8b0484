package org.leakrisk.risk.place;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.CellScore;
import org.leakrisk.risk.score.CellScore.Part;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.ScoreStatus;

/** Cells written down by hand. */
class PlacesTest {
  private static final List<String> PROVINCES =
      List.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32");

  /** Failures of ten pumps and thousands of hours (Gaver and O'Muircheartaigh 1987). */
  private static final double[] FAILURES = {5, 1, 5, 14, 3, 19, 1, 1, 4, 22};

  private static final double[] HOURS = {
    94.32, 15.72, 62.88, 125.76, 5.24, 31.44, 1.048, 1.048, 2.096, 10.48
  };

  /**
   * Ten couriers with the same ten cells: the best fit is that of the ten pumps alone. Each offset
   * is made of two streams, 2 x 1/4 and 1 x 1/2 of the hours; a typical courier would bring 4/3 x
   * 1/4 and 2/3 x 1/2 of them, so every courier is at 1.5 times typical.
   */
  @Test
  void aHundredCellsGiveThePublishedNumbersOfTheTenPumps() {
    Places places = Places.of(pumps(), couriers());
    assertEquals(FitStatus.OK, places.fit().status());
    assertEquals(.8222687, places.fit().alpha(), 1e-3 * .8222687);
    assertEquals(.6531361, places.fit().mu(), 1e-3 * .6531361);
    check(places.scores().get(0), .085382, .033581, .182898, 4.285e-21, .093267 * 3 - 2, 94.32);
    check(places.scores().get(4), .785601, .235797, 2.002238, .3525, .900480 * 3 - 2, 5.24);
    check(places.scores().get(99), 2.911666, 1.883206, 4.316343, 1, 2.976636 * 3 - 2, 10.48);
  }

  private static void check(
      PlaceScore score,
      double within,
      double lower,
      double upper,
      double pAbove,
      double excessPerHour,
      double hours) {
    assertEquals(within, score.within().value(), 1e-3);
    assertEquals(lower, score.within().lower95(), 1e-3);
    assertEquals(upper, score.within().upper95(), 1e-3);
    assertEquals(1.5 * within, score.relative().value(), 1.5e-3);
    assertEquals(1.5 * lower, score.relative().lower95(), 1.5e-3);
    assertEquals(1.5 * upper, score.relative().upper95(), 1.5e-3);
    assertEquals(pAbove, score.pAbove15(), 5e-4);
    assertEquals(excessPerHour * hours, score.excessEvents(), 3e-3 * hours);
    assertEquals(ScoreStatus.OK, score.status());
  }

  @Test
  void ranksGoByExcessAndTiesById() {
    List<PlaceScore> scores = Places.of(pumps(), couriers()).scores();
    // The tenth pump: 10.48 (3 x 2.976636 - 2) = 72.6. The sixth: 31.44 (3 x .928145 - 2) = 24.7.
    for (int copy = 0; copy < 10; copy++) {
      assertEquals(Optional.of(copy + 1L), scores.get(10 * copy + 9).rank());
      assertEquals(Optional.of(copy + 11L), scores.get(10 * copy + 5).rank());
    }
    assertEquals(100, new HashSet<>(scores.stream().map(PlaceScore::rank).toList()).size());
  }

  @Test
  void belowAHundredCellsTheParametersAreAveragedOver() {
    Places places = Places.of(pumps().subList(0, 10), couriers());
    assertTrue(places.fit().components().size() > 1);
    PlaceScore last = places.scores().get(9);
    assertEquals(2.7424, last.within().value(), 1e-3);
    assertEquals(1.0459, last.within().lower95(), 1e-3);
    assertEquals(6.1453, last.within().upper95(), 1e-3);
  }

  @Test
  void eventsWithoutVolumeAreListedButNeitherRankedNorFitted() {
    List<CellScore> cells = new ArrayList<>(pumps());
    Places before = Places.of(cells, couriers());
    cells.add(1, cell("c0", "00", 6, 0));
    cells.add(2, cell("c0", "81", 0, 0));
    Places after = Places.of(cells, couriers());
    assertEquals(before.fit(), after.fit());
    PlaceScore missing = after.scores().get(1);
    assertEquals(ScoreStatus.EXPOSURE_MISSING, missing.status());
    assertEquals(Optional.empty(), missing.rank());
    assertEquals(6, missing.events());
    assertEquals(0, missing.excessEvents());
    PlaceScore nothing = after.scores().get(2);
    assertEquals(ScoreStatus.NO_EXPOSURE, nothing.status());
    assertEquals(Optional.empty(), nothing.rank());
    List<PlaceScore> others = new ArrayList<>(after.scores());
    others.remove(2);
    others.remove(1);
    assertEquals(before.scores(), others);
  }

  @Test
  void aCourierWithoutRankHasNoneInAProvinceAndStaysInTheFit() {
    Set<CourierId> ranked = couriers();
    ranked.remove(new CourierId("c0"));
    Places places = Places.of(pumps(), ranked);
    assertEquals(Places.of(pumps(), couriers()).fit(), places.fit());
    PlaceScore stopped = places.scores().get(9);
    assertEquals(Optional.empty(), stopped.rank());
    assertEquals(ScoreStatus.NO_EXPOSURE, stopped.status());
    assertEquals(Optional.of(1L), places.scores().get(19).rank());
  }

  @Test
  void noCellNoEventAndNoStreamAreDefined() {
    assertEquals(List.of(), Places.of(List.of(), Set.of()).scores());
    CellScore quiet = cell("c0", "11", 0, 5);
    PlaceScore score = Places.of(List.of(quiet), couriers()).scores().get(0);
    assertEquals(ScoreStatus.TOO_FEW_UNITS, score.status());
    assertEquals(Optional.of(1L), score.rank());
    CellScore bare =
        new CellScore(
            new CourierId("c0"), new ProvinceCode("11"), Parcels.of(1), 0, 0, 0, List.of());
    PlaceScore untold = Places.of(List.of(bare), couriers()).scores().get(0);
    assertEquals(ScoreStatus.NO_EXPOSURE, untold.status());
    assertTrue(untold.relative().lower95() < untold.relative().upper95());
  }

  private static List<CellScore> pumps() {
    List<CellScore> cells = new ArrayList<>();
    for (int copy = 0; copy < 10; copy++) {
      for (int pump = 0; pump < 10; pump++) {
        cells.add(cell("c" + copy, PROVINCES.get(pump), FAILURES[pump], HOURS[pump]));
      }
    }
    return cells;
  }

  /** Over the window, undiscounted, each stream expects one event per hour. */
  private static CellScore cell(String courier, String province, double events, double hours) {
    return new CellScore(
        new CourierId(courier),
        new ProvinceCode(province),
        Parcels.of(1),
        events,
        2 * hours,
        0,
        List.of(
            part(StreamId.COMPLAINT, hours, .25 * events, hours / 4, 2),
            part(StreamId.FRAUD, hours, .75 * events, hours / 2, 1)));
  }

  /** Without discount, at 1.5 times the typical rate. */
  private static Part part(
      StreamId stream, double expected, double events, double adjusted, double rate) {
    return new Part(stream, expected, new Unit(events, adjusted), adjusted, rate, rate / 1.5);
  }

  private static Set<CourierId> couriers() {
    Set<CourierId> couriers = new HashSet<>();
    for (int copy = 0; copy < 10; copy++) {
      couriers.add(new CourierId("c" + copy));
    }
    return couriers;
  }
}
