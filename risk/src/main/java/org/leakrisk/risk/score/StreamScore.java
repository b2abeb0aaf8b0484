package org.leakrisk.risk.score;

import java.util.Optional;
import org.leakrisk.risk.law.Posterior;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.ScoreStatus;

/**
 * What one stream says of one courier. Numbers are rounded for publication; the posterior is not.
 *
 * @param stream the stream
 * @param events plain sum over the window
 * @param exposure plain sum over the window: parcels, or items checked
 * @param expected events that its own exposure would bring at the industry's rate
 * @param eventsAdjusted events after discount and clustering
 * @param expectedAdjusted expected events after discount and clustering
 * @param adjusted the same two, unrounded
 * @param rr geometric mean of the relative risk; 1 = a typical courier
 * @param rrMean mean of the relative risk
 * @param rrLower95 2.5 % quantile
 * @param rrUpper95 97.5 % quantile
 * @param shrinkWeight share of the peers in the estimate, 0 to 1
 * @param standing rank within the stream; empty when it is not ranked there
 * @param pAbove1 probability of a relative risk above 1
 * @param pAbove15 probability of a relative risk above 1.5
 * @param pAbove2 probability of a relative risk above 2
 * @param status OK, or why there is no estimate of its own
 * @param rate events per unit of exposure with its interval; empty when no prior could be fitted
 * @param contribution its part of the index; empty when the stream is in no index
 * @param comparability share of the expected events from where the others hold a fifth of the
 *     volume; 1 when nothing is expected
 * @param posterior the law behind the numbers
 */
public record StreamScore(
    StreamId stream,
    double events,
    double exposure,
    double expected,
    double eventsAdjusted,
    double expectedAdjusted,
    Unit adjusted,
    double rr,
    double rrMean,
    double rrLower95,
    double rrUpper95,
    double shrinkWeight,
    Optional<StreamStanding> standing,
    double pAbove1,
    double pAbove15,
    double pAbove2,
    ScoreStatus status,
    Optional<Rate> rate,
    Optional<Contribution> contribution,
    double comparability,
    Posterior posterior) {
  /**
   * Place within a stream.
   *
   * @param expectedRank mean rank
   * @param pTopK probability of a place in the first k
   */
  public record StreamStanding(double expectedRank, double pTopK) {}

  /**
   * Events per unit of exposure.
   *
   * @param mean expectation
   * @param lower95 2.5 % quantile
   * @param upper95 97.5 % quantile
   */
  public record Rate(double mean, double lower95, double upper95) {}

  /**
   * Part of the index; the shares of a courier add up to the logarithm of its index.
   *
   * @param weight weight of the stream, the weights of all streams in the index adding up to 1
   * @param logRr expected logarithm of the relative risk
   * @param shareOfIndex their product
   */
  public record Contribution(double weight, double logRr, double shareOfIndex) {}
}
