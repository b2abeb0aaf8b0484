package org.leakrisk.gate.source;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.leakrisk.gate.column.FreeText;
import org.leakrisk.gate.column.Values;
import org.leakrisk.gate.column.WaybillTokens;
import org.leakrisk.gate.courier.BranchMatch;
import org.leakrisk.gate.courier.Clues;
import org.leakrisk.gate.courier.CourierRegister;
import org.leakrisk.gate.courier.Resolution;
import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.value.Token;

/**
 * What a source needs to know beside the values of a row.
 *
 * @param file alias of the input file
 * @param line physical line where the row starts, 1-based
 * @param row token over all contract columns
 * @param content token over all contract columns but the id and the revision
 * @param couriers the couriers, aliases and branches known so far
 * @param leakUnknown true when no complaint file says whether a complaint is about a leak, and such
 *     complaints are taken as leaks
 */
public record RowContext(
    String file,
    long line,
    Token row,
    Token content,
    CourierRegister couriers,
    boolean leakUnknown) {

  /** What the column {@code courier} of a row holds. */
  public static Optional<WrittenCourier> courier(Values values) {
    return values.optional("courier", WrittenCourier.class);
  }

  /** Whose a record of evidence is, by all that its row says. */
  public Resolution understand(Values values, LocalDate day) {
    Clues clues =
        new Clues(
            courier(values),
            values.optional("branch", String.class),
            values.optional("text", FreeText.class).map(FreeText::written),
            values.optional("waybill", WaybillTokens.class).map(WaybillTokens::written));
    return couriers.understand(clues, day);
  }

  /** Which branch the column {@code branch} of a row means, given the courier if known. */
  public BranchMatch branch(Values values, Optional<CourierId> courier) {
    return couriers.branch(values.optional("branch", String.class), courier);
  }

  /** What was dropped when the branch was looked up. */
  public static List<SourceRow.Dropped> dropped(BranchMatch match) {
    return match.fault().stream().map(why -> new SourceRow.Dropped("branch", why)).toList();
  }
}
