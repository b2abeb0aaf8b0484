package org.leakrisk.risk.backtest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class TopShareTest {
  private static final double[] OUTCOMES = {4, 6, 0, 2, 8};

  @Test
  void threeTiedForOnePlaceHoldAThirdOfItEach() {
    TopShare share = TopShare.of(new double[] {5, 3, 3, 3, 1}, OUTCOMES, 2);
    assertEquals(1 / 3.0, share.expected(), 1e-12);
    assertEquals(.5, share.best(), 1e-12);
    assertEquals(.2, share.worst(), 1e-12);
  }

  @Test
  void noOrderAtAllCatchesKOfN() {
    for (int k = 1; k <= 5; k++) {
      assertEquals(k / 5.0, TopShare.of(new double[5], OUTCOMES, k).expected(), 1e-12);
    }
  }

  @Test
  void perfectForesightCatchesMostAndItsReverseLeast() {
    double[] reverse = {-4, -6, 0, -2, -8};
    assertEquals(14 / 20.0, TopShare.of(OUTCOMES, OUTCOMES, 2).expected(), 1e-12);
    assertEquals(2 / 20.0, TopShare.of(reverse, OUTCOMES, 2).expected(), 1e-12);
  }

  @Test
  void aScoreThatIsNoNumberStandsLast() {
    double[] scores = {Double.NaN, -7, -9, Double.NaN, Double.NaN};
    assertEquals(.3, TopShare.of(scores, OUTCOMES, 2).expected(), 1e-12);
    assertEquals((6 + 14 / 3.0) / 20, TopShare.of(scores, OUTCOMES, 3).expected(), 1e-12);
  }

  @Test
  void nothingToCatchIsNoShare() {
    assertTrue(Double.isNaN(TopShare.of(OUTCOMES, new double[5], 2).expected()));
  }

  @Test
  void meanPerPlaceCountsNoMorePlacesThanThereAre() {
    assertEquals(7, TopShare.perPlace(OUTCOMES, OUTCOMES, 2).expected(), 1e-12);
    assertEquals(4, TopShare.perPlace(OUTCOMES, OUTCOMES, 9).expected(), 1e-12);
  }
}
