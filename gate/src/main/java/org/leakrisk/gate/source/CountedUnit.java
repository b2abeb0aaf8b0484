package org.leakrisk.gate.source;

import java.time.YearMonth;
import java.util.Optional;
import java.util.function.Function;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.token.Detectors;
import org.leakrisk.tables.evidence.Gated;
import org.leakrisk.tables.id.BranchId;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.word.Reason;

/**
 * Whose volume or events a row counts. A branch is a part of its province or of the nation.
 *
 * @param courier the courier
 * @param province the province, or the nation
 * @param branch the branch, empty for the whole
 */
public record CountedUnit(CourierId courier, ProvinceCode province, Optional<BranchId> branch) {
  /**
   * The row for the courier, province and branch that are written there. An unknown courier and a
   * branch of another courier reject it. A branch that nobody knows stands as it is written, for
   * without it the part would pass for the whole; only a waybill number does not.
   *
   * @param month when it was counted
   * @param record what the row tells of a unit
   */
  public static SourceRow row(
      Values values, RowContext context, YearMonth month, Function<CountedUnit, Gated> record) {
    Optional<CourierId> courier =
        context.couriers().resolve(RowContext.courier(values), month).courier();
    if (courier.isEmpty()) {
      return SourceRow.rejected(Reason.UNKNOWN_COURIER, "courier");
    }
    Optional<String> written = values.optional("branch", String.class);
    BranchMatch match = context.branch(values, courier);
    if (match.fault().equals(Optional.of(Reason.BRANCH_CONFLICT))) {
      return SourceRow.rejected(Reason.BRANCH_CONFLICT, "branch");
    }
    if (match.branch().isEmpty() && written.filter(Detectors::isWaybill).isPresent()) {
      return SourceRow.rejected(Reason.BAD_VALUE, "branch");
    }
    ProvinceCode province =
        values.optional("province", ProvinceCode.class).orElse(ProvinceCode.NATIONAL);
    Optional<BranchId> branch = match.branch().or(() -> written.map(BranchId::new));
    return SourceRow.accepted(record.apply(new CountedUnit(courier.get(), province, branch)));
  }

  /** Province and branch as the end of a key. */
  public String place() {
    return province.code() + branch.map(id -> "/" + id.code()).orElse("");
  }
}
