package org.leakrisk.risk.inspect;

import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Stratum;

/**
 * One inspection of the plan.
 *
 * @param province where
 * @param number place in the province's plan, from 1
 * @param courier whom
 * @param branch empty for the courier as a whole in the province
 * @param stratum why it is in the plan
 * @param inclusionProbability probability of being drawn; 1 outside the lottery
 * @param reason the rule and its numbers
 */
public record PlanLine(
    ProvinceCode province,
    int number,
    CourierId courier,
    Optional<BranchId> branch,
    Stratum stratum,
    double inclusionProbability,
    String reason) {}
