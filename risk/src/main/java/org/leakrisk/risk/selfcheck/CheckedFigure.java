package org.leakrisk.risk.selfcheck;

import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.CheckVerdict;
import org.leakrisk.tables.word.CheckedClaim;

/**
 * What one claim of the model is worth on its own made-up data. Nothing is rounded.
 *
 * @param stream the stream
 * @param claim what is claimed
 * @param tenth tenth of the stated probabilities, 0 to 9; 0 for intervals
 * @param cases couriers and worlds
 * @param stated mean probability stated
 * @param realised share in which it came true
 * @param lower least share that is right
 * @param upper highest share that is right
 */
public record CheckedFigure(
    StreamId stream,
    CheckedClaim claim,
    int tenth,
    long cases,
    double stated,
    double realised,
    double lower,
    double upper) {
  private static final long COUNTABLE = 50;

  /** What that means. */
  public CheckVerdict verdict() {
    if (cases < COUNTABLE) {
      return CheckVerdict.TOO_FEW_CASES;
    }
    return realised >= lower && realised <= upper ? CheckVerdict.HELD : CheckVerdict.MISSED;
  }
}
