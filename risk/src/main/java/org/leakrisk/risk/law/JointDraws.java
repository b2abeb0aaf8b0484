package org.leakrisk.risk.law;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * Draws of log relative risks of several units under one fit. The prior of a draw is shared by all
 * units, which makes them dependent as they are in truth; each unit has a random stream of its own.
 */
public final class JointDraws {
  private final long seed;
  private final String stream;
  private final PriorFit fit;
  private final int[] priors;

  private JointDraws(long seed, String stream, PriorFit fit, int[] priors) {
    this.seed = seed;
    this.stream = stream;
    this.fit = fit;
    this.priors = priors;
  }

  /** Prepares {@code count} draws; {@code stream} names the kind of evidence. */
  public static JointDraws of(long seed, String stream, PriorFit fit, int count) {
    double[] cumulative = cumulativeWeights(fit.components());
    RandomStream hyper = new RandomStream(seed, "hyper", stream, "");
    int[] priors = new int[count];
    UniformRandomProvider generator = hyper.block(0);
    for (int draw = 0; draw < count; draw++) {
      if (draw % RandomStream.BLOCK == 0) {
        generator = hyper.block(draw / RandomStream.BLOCK);
      }
      priors[draw] = first(cumulative, generator.nextDouble());
    }
    return new JointDraws(seed, stream, fit, priors);
  }

  private static double[] cumulativeWeights(List<PriorFit.Component> components) {
    double[] cumulative = new double[components.size()];
    double sum = 0;
    for (int k = 0; k < cumulative.length; k++) {
      sum += components.get(k).weight();
      cumulative[k] = sum;
    }
    return cumulative;
  }

  /** First position whose cumulative weight reaches {@code uniform}; the last if none does. */
  private static int first(double[] cumulative, double uniform) {
    int k = 0;
    while (k < cumulative.length - 1 && cumulative[k] < uniform) {
      k++;
    }
    return k;
  }

  /** One draw of log RR per joint draw for the unit of this name. */
  public double[] logRelativeRisks(String name, Unit unit) {
    RandomStream theta = new RandomStream(seed, "theta", stream, name);
    LogGammaLaw[] laws =
        fit.components().stream().map(prior -> fit.law(prior, unit)).toArray(LogGammaLaw[]::new);
    double[] draws = new double[priors.length];
    UniformRandomProvider generator = theta.block(0);
    for (int draw = 0; draw < draws.length; draw++) {
      if (draw % RandomStream.BLOCK == 0) {
        generator = theta.block(draw / RandomStream.BLOCK);
      }
      LogGammaLaw law = laws[priors[draw]];
      draws[draw] = RandomStream.logGamma(generator, law.shape()) - law.logRate();
    }
    return draws;
  }
}
