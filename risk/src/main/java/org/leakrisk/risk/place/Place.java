package org.leakrisk.risk.place;

import org.leakrisk.risk.law.DiscountedSum;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.CellScore;

/**
 * A courier in a province, its streams pooled.
 *
 * @param cell the cell
 * @param data events against those that the courier's own rate brings here, both after discount and
 *     clustering, as a count
 * @param expected events of the window that the industry's rate would bring here
 * @param own events of the window that the courier's own rate brings here
 * @param adjusted events after discount and clustering that the courier's own rate brings here
 * @param typical events after discount and clustering that a typical courier's rate would bring
 */
record Place(
    CellScore cell, Unit data, double expected, double own, double adjusted, double typical) {
  static Place of(CellScore cell) {
    double events = 0;
    double adjusted = 0;
    double squares = 0;
    double expected = 0;
    double own = 0;
    double typical = 0;
    for (CellScore.Part part : cell.parts()) {
      events += part.adjusted().events();
      adjusted += part.rate() * part.adjusted().exposure();
      squares += part.rate() * part.squares();
      expected += part.expected();
      own += part.rate() * part.expected();
      typical += part.typicalRate() * part.adjusted().exposure();
    }
    Unit data = new DiscountedSum(events, adjusted, squares).effective();
    return new Place(cell, data, expected, own, adjusted, typical);
  }

  /** True when something is expected, so that the cell can be compared. */
  boolean isExposed() {
    return data.exposure() > 0;
  }

  /** True when there are events but nothing to hold them against. */
  boolean lacksExposure() {
    return cell.events() > 0 && !isExposed();
  }
}
