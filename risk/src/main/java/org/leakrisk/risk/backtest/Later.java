package org.leakrisk.risk.backtest;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.leakrisk.risk.law.Unit;
import org.leakrisk.risk.score.EventHistory;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.AuditTopic;

/**
 * What came after an as-of month, as known at the end of the input. Events are expected at the
 * industry's rate of these very months: the level of all couriers together is taken as given, only
 * what sets them apart is compared.
 */
final class Later {
  private final YearMonth after;
  private final YearMonth last;
  private final Map<CourierId, Double> parcels = new HashMap<>();
  private final Map<StreamId, Map<CourierId, Unit>> events = new HashMap<>();
  private final Map<CourierId, Unit> audits = new HashMap<>();

  /** The months after one, up to another, that one included; still empty. */
  Later(YearMonth after, YearMonth last) {
    this.after = after;
    this.last = last;
  }

  /** Adds the volumes. */
  void addParcels(List<Exposure> rows) {
    rows.stream()
        .filter(row -> within(row.month()))
        .forEach(row -> parcels.merge(row.courier(), row.parcels().doubleValue(), Double::sum));
  }

  /** Adds the events of one stream, those expected scaled to the level of these months. */
  void addEvents(StreamId stream, EventHistory history) {
    Map<CourierId, Unit> sums = new HashMap<>();
    Unit all = new Unit(0, 0);
    for (EventHistory.Series series :
        history.part(after.plusMonths(1), last.plusMonths(1)).couriers()) {
      Unit sum = series.months().stream().reduce(new Unit(0, 0), Later::plus);
      sums.put(series.courier(), sum);
      all = plus(all, sum);
    }
    double level = all.exposure() > 0 ? all.events() / all.exposure() : 0;
    sums.replaceAll((courier, sum) -> new Unit(sum.events(), level * sum.exposure()));
    events.put(stream, sums);
  }

  /** Adds the audits of information security of some reasons. */
  void addAudits(List<Audit> rows, List<AuditReason> reasons) {
    rows.stream()
        .filter(audit -> within(YearMonth.from(audit.auditedOn())))
        .filter(audit -> !audit.topic().equals(Optional.of(AuditTopic.OTHER)))
        .filter(audit -> audit.reason().map(reasons::contains).orElse(false))
        .forEach(
            audit ->
                audits.merge(
                    audit.courier(),
                    new Unit(audit.itemsFailed(), audit.itemsChecked()),
                    Later::plus));
  }

  private boolean within(YearMonth month) {
    return month.isAfter(after) && !month.isAfter(last);
  }

  private static Unit plus(Unit left, Unit right) {
    return new Unit(left.events() + right.events(), left.exposure() + right.exposure());
  }

  /** Volume of a courier. */
  double parcels(CourierId courier) {
    return parcels.getOrDefault(courier, 0.0);
  }

  /** Events of a courier in one stream against those expected. */
  Unit events(StreamId stream, CourierId courier) {
    return events.getOrDefault(stream, Map.of()).getOrDefault(courier, new Unit(0, 0));
  }

  /** Complaints and fraud cases of a courier against those expected. */
  Unit events(CourierId courier) {
    return EventHistory.VICTIMS.stream()
        .map(stream -> events(stream, courier))
        .reduce(new Unit(0, 0), Later::plus);
  }

  /** Items failed against items checked. */
  Unit audits(CourierId courier) {
    return audits.getOrDefault(courier, new Unit(0, 0));
  }
}
