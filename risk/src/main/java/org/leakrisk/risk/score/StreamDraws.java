package org.leakrisk.risk.score;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.leakrisk.risk.law.JointDraws;
import org.leakrisk.tables.id.CourierId;

/** Draws of log relative risks. What is drawn depends on names and the seed alone. */
final class StreamDraws {
  private static final double STANDARD_ERRORS = 7;
  private static final double FEW = 5;

  private final Volumes volumes;
  private final long seed;
  private final int count;
  private final Map<String, JointDraws> priors = new HashMap<>();

  StreamDraws(Volumes volumes, long seed, int count) {
    this.volumes = volumes;
    this.seed = seed;
    this.count = count;
  }

  /** Draws per courier. */
  int count() {
    return count;
  }

  /** Draws of one courier in one stream. */
  double[] of(JudgedStream stream, int unit) {
    String code = stream.stream().code();
    String peers = stream.peers().name(unit);
    JointDraws draws =
        priors.computeIfAbsent(
            code + "/" + peers,
            unseen -> JointDraws.of(seed, code, peers, stream.peers().of(unit), count));
    CourierId courier = volumes.courier(unit).courier();
    double[] drawn = draws.logRelativeRisks(courier.code(), stream.sums().get(unit).adjusted());
    check(drawn, stream.posteriors().get(unit).pAbove(1));
    return drawn;
  }

  /**
   * Compares the share of draws above a typical courier with its exact probability. (Moments would
   * not do: where data are thin the logarithm has so long a tail that right draws fail, too.)
   */
  private static void check(double[] drawn, double exact) {
    double above = Arrays.stream(drawn).filter(logRisk -> logRisk > 0).count();
    double expected = drawn.length * exact;
    double tolerance = STANDARD_ERRORS * StrictMath.sqrt(expected * (1 - exact)) + FEW;
    if (StrictMath.abs(above - expected) > tolerance) {
      throw new IllegalStateException("Draws do not follow the posterior they were made from");
    }
  }
}
