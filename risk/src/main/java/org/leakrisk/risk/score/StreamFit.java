package org.leakrisk.risk.score;

import java.util.Optional;
import org.leakrisk.risk.law.PriorFit;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.FitStatus;
import org.leakrisk.tables.word.Prior;

/**
 * How the peers were fitted in one stream. Numbers are rounded for publication; the law is not.
 *
 * @param stream the stream
 * @param present false when it could not be fitted and is in no index
 * @param prior how the distribution of the peers was fitted
 * @param alpha shape of the peers' distribution
 * @param mu mean rate of the peers in events per unit of exposure
 * @param muRelative mean rate of the peers over the industry's rate
 * @param logLikelihood at its maximum
 * @param medianExpected expected events of a courier of median size
 * @param phi clustering factor, 1 to 1,000
 * @param units couriers with expected events
 * @param status what the data allowed to learn
 * @param note PHI_NOT_ESTIMATED, AUDIT_TARGETED_ONLY, joined by {@code ; }
 * @param rankability share of the differences between couriers that is more than uncertainty
 * @param comparability share of the expected events from where the others hold a fifth of the
 *     volume
 * @param law the fit behind the numbers
 */
public record StreamFit(
    StreamId stream,
    boolean present,
    Prior prior,
    double alpha,
    double mu,
    double muRelative,
    double logLikelihood,
    double medianExpected,
    double phi,
    long units,
    FitStatus status,
    Optional<String> note,
    double rankability,
    double comparability,
    PriorFit law) {}
