package org.leakrisk.gate.courier;

import java.io.Serializable;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierAlias;

/** The couriers of the input with all their names, and their branches. Immutable. */
public final class CourierRegister implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Nothing is known yet. */
  public static final CourierRegister EMPTY = of(List.of(), List.of(), List.of());

  private CourierRegister() {}

  /**
   * A register of settled rows.
   *
   * @throws org.leakrisk.tables.failure.Failure.BadInput when one alias is valid on one day for two
   *     couriers
   */
  public static CourierRegister of(
      List<Courier> couriers, List<CourierAlias> aliases, List<Branch> branches) {
    return new CourierRegister();
  }

  /** What a written courier means on a day. */
  public Resolution resolve(Optional<WrittenCourier> written, LocalDate day) {
    throw new UnsupportedOperationException();
  }

  /** What a written courier means in a month: it must mean the same on its first and last day. */
  public Resolution resolve(Optional<WrittenCourier> written, YearMonth month) {
    throw new UnsupportedOperationException();
  }
}
