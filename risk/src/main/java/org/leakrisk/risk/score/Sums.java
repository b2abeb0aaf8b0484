package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.leakrisk.risk.law.Discount;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.Evidence.Stranded;

/**
 * Sums of one courier and stream over the window.
 *
 * @param events all events, those without exposure included
 * @param exposure parcels, or items checked
 * @param expected expected events
 * @param adjusted events and expected events after discount and clustering
 * @param adjustedLower the same if only sure names count
 * @param adjustedUpper the same if every unresolved record that could be the courier's were
 * @param adjustedExposure exposure after discount and clustering
 */
record Sums(
    double events,
    double exposure,
    double expected,
    Unit adjusted,
    Unit adjustedLower,
    Unit adjustedUpper,
    double adjustedExposure) {
  /** Sums while they grow. */
  private static final class Growing {
    private double events;
    private double exposure;
    private double expected;
    private double adjustedEvents;
    private double adjustedLower;
    private double adjustedUpper;
    private double adjustedExposure;
    private double adjustedExpected;

    private void add(Cell cell, double awaited, double weight) {
      events += cell.events();
      exposure += cell.exposure();
      expected += awaited;
      adjustedEvents += weight * cell.events();
      adjustedLower += weight * cell.lower();
      adjustedUpper += weight * cell.upper();
      adjustedExposure += weight * cell.exposure();
      adjustedExpected += weight * awaited;
    }

    private Sums divided(double phi) {
      double awaited = adjustedExpected / phi;
      return new Sums(
          events,
          exposure,
          expected,
          new Unit(adjustedEvents / phi, awaited),
          new Unit(adjustedLower / phi, awaited),
          new Unit(adjustedUpper / phi, awaited),
          adjustedExposure / phi);
    }
  }

  /** The sums of every courier; the same weight goes on events and on what was expected. */
  static List<Sums> of(
      Evidence evidence, double[] expected, Volumes volumes, Discount discount, double phi) {
    List<Growing> growing = new ArrayList<>();
    for (int unit = 0; unit < volumes.size(); unit++) {
      growing.add(new Growing());
    }
    double[] weights =
        LongStream.rangeClosed(0, volumes.asOf() - volumes.from())
            .mapToDouble(discount::weight)
            .toArray();
    for (int i = 0; i < expected.length; i++) {
      Cell cell = evidence.cells().get(i);
      int age = Math.toIntExact(volumes.asOf() - cell.month());
      growing.get(cell.unit()).add(cell, expected[i], weights[age]);
    }
    for (Stranded stranded : evidence.stranded()) {
      growing.get(stranded.unit()).events += stranded.events();
    }
    return growing.stream().map(sums -> sums.divided(phi)).toList();
  }
}
