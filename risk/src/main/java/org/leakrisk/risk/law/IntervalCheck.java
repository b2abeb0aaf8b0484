package org.leakrisk.risk.law;

import java.util.Comparator;
import java.util.List;
import org.leakrisk.risk.law.PriorFit.Component;

/**
 * Whether the intervals of a fit hold a known truth. The answer is that of a comparison with the
 * two quantiles; the quantiles themselves are not searched for, and the sum over priors ends when
 * the rest cannot change the answer.
 */
public final class IntervalCheck {
  private final PriorFit fit;
  private final double tail;
  private final List<Component> heaviestFirst;

  /**
   * Checks intervals of one fit.
   *
   * @param level probability of the intervals, between 0 and 1
   */
  public IntervalCheck(PriorFit fit, double level) {
    this.fit = fit;
    this.tail = (1 - level) / 2;
    this.heaviestFirst =
        fit.components().stream()
            .sorted(Comparator.comparingDouble(Component::weight).reversed())
            .toList();
  }

  /** True if the interval of a unit's relative risk holds this one, given by its logarithm. */
  public boolean riskHolds(Unit unit, double logRisk) {
    return holds(unit, prior -> logRisk);
  }

  /** True if the interval of a unit's rate holds this one, given by its logarithm. */
  public boolean rateHolds(Unit unit, double logRate) {
    return holds(unit, prior -> logRate - StrictMath.log(prior.mu()));
  }

  /** The logarithm of the truth on the scale of one prior's relative risk. */
  private interface Scale {
    double of(Component prior);
  }

  private boolean holds(Unit unit, Scale scale) {
    double below = 0;
    double above = 0;
    for (Component prior : heaviestFirst) {
      double share = fit.law(prior, unit).below(scale.of(prior));
      below += prior.weight() * share;
      above += prior.weight() * (1 - share);
      if (below >= tail && above >= tail) {
        return true;
      }
      if (below > 1 - tail || above > 1 - tail) {
        return false;
      }
    }
    return false;
  }
}
