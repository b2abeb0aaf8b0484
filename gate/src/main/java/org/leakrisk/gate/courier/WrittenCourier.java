package org.leakrisk.gate.courier;

import org.leakrisk.tables.value.Token;

/**
 * A courier cell as somebody wrote it. What stands in it may name a person, so only {@link
 * CourierRegister} looks inside, and it neither prints nor travels.
 */
public final class WrittenCourier {
  private final String text;
  private final Token token;

  /**
   * A cell and the token that stands for it.
   *
   * @param text the cleaned cell, not empty
   */
  public WrittenCourier(String text, Token token) {
    this.text = text;
    this.token = token;
  }

  String text() {
    return text;
  }

  /** Stands for the cell in tokens over the row. */
  public Token token() {
    return token;
  }

  @Override
  public String toString() {
    return "WrittenCourier";
  }
}
