package org.leakrisk.risk.law;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws of the prior out of a fit. Two uniform numbers choose the shape and the mean by their
 * quantiles, so that fits that are given the same numbers err in the same direction: when the mean
 * of one kind of evidence comes out high because these are riskier couriers than most, so does that
 * of the others.
 */
final class PriorDraws {
  private final List<PriorFit.Component> components;
  private final double[] cumulative;
  private final int[] shapes;

  PriorDraws(PriorFit fit) {
    components = fit.components();
    cumulative = new double[components.size()];
    List<Integer> starts = new ArrayList<>();
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += components.get(k).weight();
      cumulative[k] = sum;
      if (k == 0 || components.get(k).alpha() != components.get(k - 1).alpha()) {
        starts.add(k);
      }
    }
    starts.add(cumulative.length);
    shapes = starts.stream().mapToInt(start -> start).toArray();
  }

  /** Position of the next prior in the components of the fit. */
  int next(UniformRandomProvider generator) {
    double shape = generator.nextDouble();
    double mean = generator.nextDouble();
    int s = 0;
    while (s < shapes.length - 2 && before(shapes[s + 1]) < shape) {
      s++;
    }
    double lower = before(shapes[s]);
    double upper = before(shapes[s + 1]);
    int k = shapes[s];
    while (k < shapes[s + 1] - 1 && cumulative[k] - lower < mean * (upper - lower)) {
      k++;
    }
    return k;
  }

  private double before(int k) {
    return k == 0 ? 0 : cumulative[k - 1];
  }
}
