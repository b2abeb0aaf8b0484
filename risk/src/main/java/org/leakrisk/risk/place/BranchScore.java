package org.leakrisk.risk.place;

import java.util.Optional;
import org.leakrisk.risk.place.PlaceScore.Risk;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * What is known of one branch. Numbers are rounded for publication.
 *
 * @param branch the branch
 * @param courier its courier
 * @param province its province; 00 when nobody tells
 * @param events events of the window that name it
 * @param expected events naming it that its volume would bring at the industry's rate there
 * @param excessEvents events beyond it, from the shrunk rate of the branch; may be negative
 * @param relative against a typical courier in the same province
 * @param within against its courier as a whole
 * @param pAbove15 probability of a relative risk above 1.5
 * @param rank 1 = most excess events; ties by id; empty when the branch is not ranked
 * @param status OK, or why the branch has no estimate of its own
 */
public record BranchScore(
    BranchId branch,
    CourierId courier,
    ProvinceCode province,
    double events,
    double expected,
    double excessEvents,
    Risk relative,
    Risk within,
    double pAbove15,
    Optional<Long> rank,
    ScoreStatus status) {
  BranchScore ranked(long place) {
    return new BranchScore(
        branch,
        courier,
        province,
        events,
        expected,
        excessEvents,
        relative,
        within,
        pAbove15,
        Optional.of(place),
        status);
  }
}
