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
    WrittenCourier courier = new WrittenCourier(text, tokens.token(Purpose.TEXT, text));
    return Cell.of(courier);
  }
}
