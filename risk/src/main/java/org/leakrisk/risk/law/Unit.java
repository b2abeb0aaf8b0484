package org.leakrisk.risk.law;

/**
 * Events of one unit against its exposure; both are sums over time and may be fractions.
 *
 * @param events number of events, finite, at least 0
 * @param exposure what events are expected to be proportional to, in any unit, finite, at least 0
 */
public record Unit(double events, double exposure) {
  public Unit {
    if (!(events >= 0 && events < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Events must be finite and at least 0: " + events);
    }
    if (!(exposure >= 0 && exposure < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("Exposure must be finite and at least 0: " + exposure);
    }
  }

  /** True if the unit says something about a rate. */
  boolean isExposed() {
    return exposure > 0;
  }
}
