package org.leakrisk.risk.inspect;

import java.util.Optional;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;

/**
 * What one inspection visits: a branch, or a courier in a province.
 *
 * @param courier whose
 * @param branch empty for the courier as a whole in the province
 */
record Unit(CourierId courier, Optional<BranchId> branch) {
  static Unit of(CourierId courier) {
    return new Unit(courier, Optional.empty());
  }

  /** A name that is unique within a province. */
  String name() {
    return courier.code() + branch.map(id -> "/" + id.code()).orElse("");
  }
}
