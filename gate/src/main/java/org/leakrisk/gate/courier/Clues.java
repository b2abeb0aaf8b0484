package org.leakrisk.gate.courier;

import java.util.Optional;

/**
 * What a row says about its courier. Lives as long as the row.
 *
 * @param courier the cell for the courier
 * @param branch the cell for the branch; looked at when the first names nobody
 * @param text free text; looked at when neither names anybody
 * @param waybill confirms, contradicts or breaks a tie
 */
public record Clues(
    Optional<WrittenCourier> courier,
    Optional<String> branch,
    Optional<WrittenText> text,
    Optional<WrittenWaybill> waybill) {}
