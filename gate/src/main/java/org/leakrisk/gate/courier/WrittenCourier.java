package org.leakrisk.gate.courier;

/**
 * A courier cell as somebody wrote it. What stands in it may name a person, so only {@link
 * CourierRegister} looks inside, and it neither prints nor travels.
 */
public final class WrittenCourier {
  private final String text;

  public WrittenCourier(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }

  @Override
  public String toString() {
    return "WrittenCourier";
  }
}
