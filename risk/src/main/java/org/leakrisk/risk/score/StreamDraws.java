package org.leakrisk.risk.score;

import java.util.HashMap;
import java.util.Map;
import org.leakrisk.risk.law.JointDraws;
import org.leakrisk.tables.id.CourierId;

/** Draws of log relative risks. What is drawn depends on names and the seed alone. */
final class StreamDraws {
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
    String name = stream.peers().drawName(unit, stream.stream().code());
    JointDraws draws =
        priors.computeIfAbsent(
            name, unseen -> JointDraws.of(seed, name, stream.peers().of(unit), count));
    CourierId courier = volumes.courier(unit).courier();
    return draws.logRelativeRisks(courier.code(), stream.sums().get(unit).adjusted());
  }
}
