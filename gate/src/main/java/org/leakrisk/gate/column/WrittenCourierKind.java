package org.leakrisk.gate.column;

import org.leakrisk.gate.courier.WrittenCourier;
import org.leakrisk.gate.token.Purpose;
import org.leakrisk.gate.token.Tokens;

/** Couriers as somebody wrote them; the register says later which one is meant. */
final class WrittenCourierKind implements ColumnKind {
  private final Tokens tokens;

  WrittenCourierKind(Tokens tokens) {
    this.tokens = tokens;
  }

  @Override
  public Cell parse(String text) {
    Written written = Written.of(text);
    if (written.fault().isPresent()) {
      return Cell.fault(written.fault().get());
    }
    if (written.isEmpty()) {
      return Cell.EMPTY;
    }
    WrittenCourier courier =
        new WrittenCourier(written.text(), tokens.token(Purpose.TEXT, written.text()));
    return Cell.of(courier, written.changed());
  }
}
