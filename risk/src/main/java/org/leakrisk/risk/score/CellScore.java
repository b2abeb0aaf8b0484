package org.leakrisk.risk.score;

import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
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
 */
public record CellScore(
    CourierId courier,
    ProvinceCode province,
    Parcels parcels,
    double events,
    double expected,
    double excessEvents) {}
