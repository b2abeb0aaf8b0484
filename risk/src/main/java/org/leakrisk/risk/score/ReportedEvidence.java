package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.Evidence.Fields;
import org.leakrisk.risk.score.Evidence.Stranded;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.value.Parcels;

/** Reads the streams whose events are held against parcels. */
final class ReportedEvidence {
  private static final double MICRO = 1e6;
  private static final Counts NO_EVENTS = new Counts(0, 0, 0);

  private final Volumes volumes;
  private final List<Cell> cells = new ArrayList<>();
  private final List<Stranded> stranded = new ArrayList<>();

  /** Events in millionths: exact until the last division. */
  private record Counts(long point, long lower, long upper) {
    Counts plus(Counts other) {
      return new Counts(point + other.point, lower + other.lower, upper + other.upper);
    }
  }

  private ReportedEvidence(Volumes volumes) {
    this.volumes = volumes;
  }

  /**
   * Evidence of one stream.
   *
   * @param tally rows of any stream, month and time of knowledge
   * @param effective true when only events count for which the courier was found liable
   */
  static Evidence of(StreamId stream, List<Tally> tally, Volumes volumes, boolean effective) {
    List<SortedMap<Long, SortedMap<String, Counts>>> events = new ArrayList<>();
    for (int unit = 0; unit < volumes.size(); unit++) {
      events.add(new TreeMap<>());
    }
    for (Tally row : tally) {
      int unit = volumes.position(row.courier());
      long month = Cadence.number(row.month());
      long period = volumes.cadence(unit).periodEnd(month);
      boolean known =
          row.stream().equals(stream)
              && month <= volumes.asOf()
              && Cadence.number(row.knownMonth()) <= volumes.asOf();
      if (known && period >= volumes.from()) {
        events
            .get(unit)
            .computeIfAbsent(period, unseen -> new TreeMap<>())
            .merge(row.province().code(), counts(row, effective), Counts::plus);
      }
    }
    ReportedEvidence reader = new ReportedEvidence(volumes);
    for (int unit = 0; unit < volumes.size(); unit++) {
      reader.read(unit, events.get(unit));
    }
    return new Evidence(stream, reader.cells, reader.stranded, Fields.VOLUME, Optional.empty());
  }

  private static Counts counts(Tally row, boolean effective) {
    if (!effective) {
      return new Counts(row.eventsMicro(), row.lowerMicro(), row.upperMicro());
    }
    long point = row.effectiveMicro();
    return new Counts(
        point, Math.min(point, row.lowerMicro()), point + row.upperMicro() - row.eventsMicro());
  }

  private void read(int unit, SortedMap<Long, SortedMap<String, Counts>> events) {
    SortedMap<Long, SortedMap<String, Parcels>> volume = volumes.of(unit);
    for (Map.Entry<Long, SortedMap<String, Counts>> month : events.entrySet()) {
      if (!volume.containsKey(month.getKey())) {
        strand(unit, month.getKey(), month.getValue());
      }
    }
    for (Map.Entry<Long, SortedMap<String, Parcels>> month : volume.entrySet()) {
      SortedMap<String, Counts> found = events.getOrDefault(month.getKey(), new TreeMap<>());
      add(unit, month.getKey(), month.getValue(), found);
    }
  }

  private void strand(int unit, long month, SortedMap<String, Counts> events) {
    boolean open = month > volumes.asOf();
    for (Map.Entry<String, Counts> province : events.entrySet()) {
      double count = province.getValue().point() / MICRO;
      if (count > 0) {
        stranded.add(new Stranded(unit, month, province.getKey(), count, open));
      }
    }
  }

  private void add(
      int unit, long month, SortedMap<String, Parcels> volume, SortedMap<String, Counts> events) {
    SortedMap<String, Counts> provinces = new TreeMap<>(events);
    volume.keySet().forEach(province -> provinces.putIfAbsent(province, NO_EVENTS));
    boolean provincial = Volumes.hasProvinces(volume);
    for (Map.Entry<String, Counts> province : provinces.entrySet()) {
      Counts counts = province.getValue();
      cells.add(
          new Cell(
              unit,
              month,
              month,
              province.getKey(),
              provincial,
              counts.point() / MICRO,
              counts.lower() / MICRO,
              counts.upper() / MICRO,
              volume.getOrDefault(province.getKey(), Parcels.NONE).doubleValue()));
    }
  }
}
