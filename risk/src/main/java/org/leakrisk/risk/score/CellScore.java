package org.leakrisk.risk.score;

import java.util.List;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;

/**
 * One courier in one province, over the streams that make the excess. The cells of a courier add up
 * to its excess.
 *
 * @param courier the courier
 * @param province the province; 00 for volume and events without one
 * @param parcels volume of the window
 * @param events events of the window
 * @param expected events that the volume would bring at the industry's rate in that province
 * @param excessEvents expected events times what the courier's own shrunk rate has over the
 *     industry's
 * @param parts the same by stream, not rounded
 */
public record CellScore(
    CourierId courier,
    ProvinceCode province,
    Parcels parcels,
    double events,
    double expected,
    double excessEvents,
    List<Part> parts) {
  /**
   * What one stream holds in the cell.
   *
   * @param stream the stream
   * @param expected events that the volume would bring at the industry's rate
   * @param adjusted events and expected events after discount and clustering, months without volume
   *     left out
   * @param squares the latter, discounted once more
   * @param rate shrunk rate of the courier over all provinces, relative to the industry's
   * @param typicalRate mean rate of the courier's peers, relative to the industry's
   */
  public record Part(
      StreamId stream,
      double expected,
      Unit adjusted,
      double squares,
      double rate,
      double typicalRate) {}

  public CellScore {
    parts = List.copyOf(parts);
  }
}
