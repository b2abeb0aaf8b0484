package org.leakrisk.tables.value;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A volume of parcels: the exposure. Exact to nine decimals, never negative.
 *
 * @param amount parcels, scale 9
 */
public record Parcels(BigDecimal amount) implements Comparable<Parcels> {
  /** No parcels. */
  public static final Parcels NONE = new Parcels(BigDecimal.ZERO);

  public Parcels {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("A volume of parcels must not be negative");
    }
    amount = amount.setScale(9, RoundingMode.HALF_EVEN);
  }

  public static Parcels of(long parcels) {
    return new Parcels(BigDecimal.valueOf(parcels));
  }

  public Parcels plus(Parcels other) {
    return new Parcels(amount.add(other.amount));
  }

  /** This volume less another, or none when the other is larger. */
  public Parcels minusOrNone(Parcels other) {
    BigDecimal rest = amount.subtract(other.amount);
    return rest.signum() < 0 ? NONE : new Parcels(rest);
  }

  public boolean isNone() {
    return amount.signum() == 0;
  }

  /** For arithmetic inside the model only. */
  public double doubleValue() {
    return amount.doubleValue();
  }

  @Override
  public int compareTo(Parcels other) {
    return amount.compareTo(other.amount);
  }
}
