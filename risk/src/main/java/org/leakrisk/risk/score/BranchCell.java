package org.leakrisk.risk.score;

import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;

/**
 * One branch, complaints and fraud cases pooled; only events that name the branch count. Nothing is
 * rounded.
 *
 * @param branch the branch
 * @param courier its courier
 * @param province its province; 00 when nobody tells
 * @param events events of the window that name it
 * @param expected events naming it that its volume would bring at the industry's rate in its
 *     province
 * @param own events naming it that its volume would bring at its courier's own shrunk rate
 * @param adjusted events against the latter after discount and clustering, as a count, months
 *     without volume left out
 * @param reporting true when its courier reports the volume of branches at all
 */
public record BranchCell(
    BranchId branch,
    CourierId courier,
    ProvinceCode province,
    double events,
    double expected,
    double own,
    Unit adjusted,
    boolean reporting) {}
