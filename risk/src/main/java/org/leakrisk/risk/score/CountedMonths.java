package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.List;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;

/**
 * Which months of a courier stand in the published counts: those of periods that end in the window.
 */
public final class CountedMonths {
  private final Volumes volumes;

  private CountedMonths(Volumes volumes) {
    this.volumes = volumes;
  }

  /** The months under some settings, which only the volumes decide. */
  public static CountedMonths of(
      YearMonth asOf, List<Courier> couriers, List<Exposure> exposure, ScoringSettings settings) {
    JudgeInput input =
        new JudgeInput(
            asOf,
            List.of(StreamId.COMPLAINT),
            couriers,
            List.of(),
            exposure,
            List.of(),
            List.of(),
            List.of());
    return new CountedMonths(Volumes.of(input, settings.windowMonths()));
  }

  /** True when events of that month are counted; months after the as-of month never are. */
  public boolean events(CourierId courier, YearMonth month) {
    long number = Cadence.number(month);
    long period = volumes.cadence(volumes.position(courier)).periodEnd(number);
    return number <= volumes.asOf() && period >= volumes.from();
  }

  /** True when audits or volumes of that month are counted: the window itself. */
  public boolean window(YearMonth month) {
    return volumes.covers(Cadence.number(month));
  }

  /** First month of the window. */
  public YearMonth from() {
    return volumes.fromMonth();
  }
}
