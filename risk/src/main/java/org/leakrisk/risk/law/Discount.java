package org.leakrisk.risk.law;

/**
 * Loss of weight of old evidence, 2^(-age / half-life). The same weight goes on events and on
 * exposure, so that a constant rate stays what it is and only its interval widens.
 *
 * @param halfLife age at which evidence counts half, in months, positive; infinite = no discount
 */
public record Discount(double halfLife) {
  /** All evidence counts fully, however old. */
  public static final Discount NONE = new Discount(Double.POSITIVE_INFINITY);

  public Discount {
    if (!(halfLife > 0)) {
      throw new IllegalArgumentException("Half-life must be positive: " + halfLife);
    }
  }

  /** Weight in (0, 1] of evidence that is {@code age} months old; age at least 0. */
  public double weight(double age) {
    if (!(age >= 0)) {
      throw new IllegalArgumentException("Age must be at least 0: " + age);
    }
    return StrictMath.pow(2, -age / halfLife);
  }
}
