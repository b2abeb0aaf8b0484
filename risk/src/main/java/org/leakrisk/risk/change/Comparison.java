package org.leakrisk.risk.change;

import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.apache.commons.numbers.gamma.RegularizedBeta;
import org.leakrisk.risk.law.FitStatus;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.word.Verdict;

/**
 * Two periods of one unit, each with a rate of its own under the prior of the peers. Given a prior
 * (alpha, mu) with b = alpha / mu the rates are Gamma(alpha + y, rate b + E), so that
 *
 * <pre>P(theta2 &lt; c theta1) = 1 - I_x(alpha + y1, alpha + y2),
 * x = (b + E1) / ((b + E1) + c (b + E2))</pre>
 *
 * with I the regularised incomplete beta function; mixed over the priors by their weights.
 *
 * @param prior the prior of the peers; what could not be fitted is not updated
 * @param before events and expected events of the first period, divided by the clustering factor
 * @param after those of the second
 */
record Comparison(PriorFit prior, Unit before, Unit after) {
  private static final double IN_PLACE = 0.9;
  private static final double NOT_IN_PLACE = 0.2;
  private static final int LONGEST_WAIT = 60;

  /** Probability that the rate has fallen. */
  double fell() {
    return below(1);
  }

  /** Probability that the rate has risen. */
  double rose() {
    return new Comparison(prior, after, before).below(1);
  }

  /**
   * Probability that the second rate is below a multiple of the first.
   *
   * @param factor the multiple, above 0
   */
  double below(double factor) {
    double sum = 0;
    for (PriorFit.Component component : prior.collapsed()) {
      sum += component.weight() * below(component, factor);
    }
    return StrictMath.min(1, sum);
  }

  private double below(PriorFit.Component component, double factor) {
    double alpha = component.alpha();
    if (prior.status() == FitStatus.TOO_FEW_UNITS) {
      return RegularizedBeta.complement(1 / (1 + factor), alpha, alpha);
    }
    double first = alpha / component.mu() + before.exposure();
    double second = factor * (alpha / component.mu() + after.exposure());
    return RegularizedBeta.complement(
        first / (first + second), alpha + before.events(), alpha + after.events());
  }

  /** Mean of the second rate. */
  double afterMean() {
    double sum = 0;
    for (PriorFit.Component component : prior.collapsed()) {
      sum +=
          component.weight()
              * (component.alpha() + after.events())
              / (component.alpha() / component.mu() + after.exposure());
    }
    return sum;
  }

  /** What the events say about a measure taken between the periods. */
  Verdict verdict() {
    double fell = fell();
    if (fell >= IN_PLACE) {
      return Verdict.IN_PLACE;
    }
    return fell <= NOT_IN_PLACE ? Verdict.NOT_IN_PLACE : Verdict.UNDETERMINED;
  }

  /**
   * Fewest further months after which there would be a verdict if everything went on at the second
   * rate; empty when 60 would not do.
   *
   * @param expectedPerMonth expected events of a month, divided by the clustering factor
   */
  Optional<Long> monthsNeeded(double expectedPerMonth) {
    double rate = afterMean();
    OptionalInt months =
        IntStream.rangeClosed(1, LONGEST_WAIT)
            .filter(m -> later(m * expectedPerMonth, rate).verdict() != Verdict.UNDETERMINED)
            .findFirst();
    return months.isPresent() ? Optional.of((long) months.getAsInt()) : Optional.empty();
  }

  private Comparison later(double expected, double rate) {
    Unit grown = new Unit(after.events() + expected * rate, after.exposure() + expected);
    return new Comparison(prior, before, grown);
  }
}
