package org.leakrisk.risk.place;

import java.util.Optional;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * What is known of one courier in one province. Numbers are rounded for publication.
 *
 * @param courier the courier
 * @param province the province; 00 for volume and events without one
 * @param events events of the window
 * @param expected events that its volume there would bring at the industry's rate in that province
 * @param excessEvents events beyond it, from the shrunk rate of the cell; may be negative
 * @param relative against a typical courier in the same province
 * @param within against what the courier as a whole brings in that province: 1 = as everywhere else
 * @param pAbove15 probability of a relative risk above 1.5
 * @param pBelowHalf probability of a relative risk below .5
 * @param rank 1 = most excess events; ties by id; empty when the cell is not ranked
 * @param status OK, or why the cell has no estimate of its own
 */
public record PlaceScore(
    CourierId courier,
    ProvinceCode province,
    double events,
    double expected,
    double excessEvents,
    Risk relative,
    Risk within,
    double pAbove15,
    double pBelowHalf,
    Optional<Long> rank,
    ScoreStatus status) {
  /**
   * A relative risk.
   *
   * @param value geometric mean
   * @param lower95 2.5 % quantile
   * @param upper95 97.5 % quantile
   */
  public record Risk(double value, double lower95, double upper95) {}

  PlaceScore ranked(long place) {
    return new PlaceScore(
        courier,
        province,
        events,
        expected,
        excessEvents,
        relative,
        within,
        pAbove15,
        pBelowHalf,
        Optional.of(place),
        status);
  }
}
