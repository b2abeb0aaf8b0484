package org.leakrisk.risk.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.place.PlaceScore;
import org.leakrisk.risk.place.Places;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.word.Prior;
import org.leakrisk.tables.word.ScoreStatus;

/** What holds between a courier and its provinces. */
class ProvinceLawsTest {
  private static final List<String> PROVINCES =
      List.of(
          "11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37");

  @Test
  void aCourierThatIsBadEverywhereIsBadAsACourierAndNowhereMoreSo() {
    Scoreboard board = World.judge(world(1, "none"), World.plain(Prior.ML, 5));
    Places places = Places.of(board);
    assertEquals(FitStatus.NO_OVERDISPERSION, places.fit().status());
    double level = board.courier(id("c7")).streams().get(0).posterior().rrMean();
    for (PlaceScore place : of(places, "c7")) {
      assertEquals(1, place.within().value(), 2e-3);
      assertEquals(level, place.relative().value(), 5e-3 * level);
      assertTrue(place.relative().lower95() > 1.5);
      assertTrue(place.pAbove15() > .99);
    }
    for (CourierScore courier : board.couriers()) {
      double ofPlaces = sum(of(places, courier.id().code()), PlaceScore::excessEvents);
      assertEquals(courier.excessEvents(), ofPlaces, 1);
    }
  }

  @Test
  void oneBadProvinceStandsOutAndBlamesNoOther() {
    Scoreboard board = World.judge(world(1, "33"), World.shipped());
    List<PlaceScore> places = of(Places.of(board), "c2");
    for (PlaceScore place : places) {
      boolean bad = place.province().code().equals("33");
      assertEquals(bad, place.within().lower95() > 1.5, place.toString());
      assertEquals(bad, place.pAbove15() > .95, place.toString());
      assertTrue(bad || place.within().lower95() < 1, place.toString());
      assertEquals(bad, place.excessEvents() > 80, place.toString());
    }
  }

  @Test
  void tenTimesTheVolumeForAllChangesNoPlace() {
    for (ScoringSettings settings : List.of(World.plain(Prior.ML, 5), World.shipped())) {
      List<PlaceScore> one = Places.of(World.judge(world(1, "33"), settings)).scores();
      List<PlaceScore> ten = Places.of(World.judge(world(10, "33"), settings)).scores();
      for (int i = 0; i < one.size(); i++) {
        assertEquals(one.get(i).relative().value(), ten.get(i).relative().value(), 1e-6);
        assertEquals(one.get(i).within().upper95(), ten.get(i).within().upper95(), 1e-6);
        assertEquals(one.get(i).excessEvents(), ten.get(i).excessEvents(), 1e-4);
        assertEquals(one.get(i).pAbove15(), ten.get(i).pAbove15(), 1e-6);
      }
    }
  }

  /**
   * With the best parameters, no discount and no clustering the shrunk events of all cells add up
   * to the events; those of one courier do so only as far as its cells are alike.
   */
  @Test
  void shrunkEventsOfAllPlacesAddUpToTheEvents() {
    for (int seed = 0; seed < 3; seed++) {
      Scoreboard board = World.judge(RandomWorlds.full(seed, 26, 2), World.plain(Prior.ML, 5));
      Places places = Places.of(board);
      double events = sum(places.scores(), PlaceScore::events);
      double shrunk =
          sum(places.scores(), place -> place.excessEvents() + place.expected())
              * places.fit().components().get(0).mu();
      if (places.fit().status() == FitStatus.OK) {
        assertEquals(events, shrunk, 1e-6 * events);
      }
      assertEquals(
          sum(board.couriers(), CourierScore::excessEvents),
          sum(places.scores(), PlaceScore::excessEvents),
          .02 * events);
    }
  }

  @Test
  void withOneProvinceTheOrderIsThatOfTheCouriers() {
    World world = World.of(World.MONTH);
    for (int i = 0; i < 10; i++) {
      world
          .parcels("c" + i, "33", World.MONTH, 1e6 * (i + 1))
          .events(World.COMPLAINT, "c" + i, "33", World.MONTH, 10 * (i + 1) * (i % 3 + 1));
    }
    Scoreboard board = World.judge(world, World.shipped());
    List<PlaceScore> places = Places.of(board).scores();
    for (int i = 0; i < 10; i++) {
      CourierScore courier = board.couriers().get(i);
      assertEquals(
          Optional.of(courier.standing().orElseThrow().excessRank()), places.get(i).rank());
      assertEquals(1, places.get(i).within().value(), .1);
      assertEquals(courier.excessEvents(), places.get(i).excessEvents(), 5);
    }
  }

  @Test
  void eventsWhereNothingWasCarriedAreListedOnly() {
    World world = world(1, "none").events(World.COMPLAINT, "c1", "81", World.MONTH, 3);
    PlaceScore missing =
        of(Places.of(World.judge(world, World.shipped())), "c1").stream()
            .filter(place -> place.province().code().equals("81"))
            .findFirst()
            .orElseThrow();
    assertEquals(ScoreStatus.EXPOSURE_MISSING, missing.status());
    assertEquals(Optional.empty(), missing.rank());
    assertEquals(3, missing.events());
  }

  /** What a cell holds of each stream adds up to what the courier has. */
  @Test
  void partsOfTheCellsAddUpToTheStreamsOfTheCourier() {
    Scoreboard board = World.judge(RandomWorlds.full(7, 6, 14), World.shipped());
    for (CourierScore courier : board.couriers()) {
      List<CellScore> cells =
          board.cells().stream().filter(cell -> cell.courier().equals(courier.id())).toList();
      for (int s = 0; s < board.excessStreams().size(); s++) {
        int part = s;
        StreamScore score = courier.stream(board.excessStreams().get(s)).orElseThrow();
        assertEquals(
            score.adjusted().events(),
            sum(cells, cell -> cell.parts().get(part).adjusted().events()),
            1e-9);
        assertEquals(
            score.adjusted().exposure(),
            sum(cells, cell -> cell.parts().get(part).adjusted().exposure()),
            1e-9);
        assertEquals(score.expected(), sum(cells, cell -> cell.parts().get(part).expected()), 1e-5);
      }
    }
  }

  /** Ten couriers that follow their volume; c7 is three times as bad, c2 in one province. */
  private static World world(double scale, String bad) {
    World world = World.of(World.MONTH);
    for (int unit = 0; unit < 10; unit++) {
      for (int i = 0; i < PROVINCES.size(); i++) {
        String province = PROVINCES.get(i);
        double typical = 20 + 5 * ((unit + i) % 4);
        double risk = unit == 7 ? 3 : unit == 2 && province.equals(bad) ? 6 : 1;
        for (int age = 0; age < 2; age++) {
          world
              .parcels("c" + unit, province, World.MONTH.minusMonths(age), scale * typical * 1e5)
              .events(
                  World.COMPLAINT,
                  "c" + unit,
                  province,
                  World.MONTH.minusMonths(age),
                  risk * typical);
        }
      }
    }
    return world;
  }

  private static CourierId id(String courier) {
    return new CourierId(courier);
  }

  private static List<PlaceScore> of(Places places, String courier) {
    return places.scores().stream()
        .filter(place -> place.courier().code().equals(courier))
        .toList();
  }

  private static <T> double sum(List<T> items, ToDoubleFunction<T> value) {
    return items.stream().mapToDouble(value).sum();
  }
}
