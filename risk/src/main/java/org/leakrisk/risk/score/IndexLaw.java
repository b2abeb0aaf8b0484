package org.leakrisk.risk.score;

import java.util.List;
import java.util.function.Supplier;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.Ranks;
import org.leakrisk.risk.law.SampledIndex;

/** What is known of the index of some couriers, addressed by their position in a list. */
sealed interface IndexLaw {
  /** P(index of courier i > limit). */
  double pAbove(int i, double limit);

  /** Quantile of the index of courier i. */
  double quantile(int i, double p);

  /** Variance of the logarithm of the index of courier i. */
  double varianceOfLog(int i);

  /** Their order. */
  Ranks ranks();

  /** One stream alone makes the index: everything is computed. */
  record Exact(List<Posterior> posteriors, Supplier<Ranks> order) implements IndexLaw {
    @Override
    public double pAbove(int i, double limit) {
      return posteriors.get(i).pAbove(limit);
    }

    @Override
    public double quantile(int i, double p) {
      return posteriors.get(i).rrQuantile(p);
    }

    @Override
    public double varianceOfLog(int i) {
      return posteriors.get(i).varianceOfLog();
    }

    @Override
    public Ranks ranks() {
      return order.get();
    }
  }

  /** Several streams make the index: it is known by joint draws. */
  record Drawn(SampledIndex sample) implements IndexLaw {
    @Override
    public double pAbove(int i, double limit) {
      return sample.pAboveLimit(i, limit);
    }

    @Override
    public double quantile(int i, double p) {
      return sample.quantile(i, p);
    }

    @Override
    public double varianceOfLog(int i) {
      return sample.varianceOfLog(i);
    }

    @Override
    public Ranks ranks() {
      return sample;
    }
  }
}
