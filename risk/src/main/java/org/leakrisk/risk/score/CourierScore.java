package org.leakrisk.risk.score;

import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;
import org.leakrisk.tables.word.Tier;

/**
 * Everything judged about one courier.
 *
 * @param courier the courier
 * @param tier what the evidence allows to say
 * @param index the composite of its streams
 * @param pElevated probability of an index above the limit of ELEVATED
 * @param pPriority probability of an index above the limit of PRIORITY
 * @param pLow probability of an index below the limit of LOW
 * @param standing its place; empty without recent volume
 * @param excessEvents events of the window beyond what its volume brings at the industry's rate
 * @param parcels volume of the window
 * @param auditFailures failed items of the window, audits of every reason; empty without audits
 * @param robustness whether PRIORITY holds under every assumption; empty below its limit
 * @param streams one score per stream with a source
 */
public record CourierScore(
    Courier courier,
    Tier tier,
    LeakIndex index,
    double pElevated,
    double pPriority,
    double pLow,
    Optional<Standing> standing,
    double excessEvents,
    Parcels parcels,
    Optional<Long> auditFailures,
    Optional<Robustness> robustness,
    List<StreamScore> streams) {
  public CourierScore {
    streams = List.copyOf(streams);
  }

  /** Its id. */
  public CourierId id() {
    return courier.courier();
  }

  /** What a stream says of it; empty when the stream has no source. */
  public Optional<StreamScore> stream(StreamId stream) {
    return streams.stream().filter(score -> score.stream().equals(stream)).findFirst();
  }
}
