package org.leakrisk.risk.score;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;

/** A tally in which something else is counted. */
final class VariedTally {
  private VariedTally() {}

  private record Cell(
      CourierId courier, ProvinceCode province, YearMonth month, StreamId stream, YearMonth known) {
    static Cell of(Tally row) {
      return new Cell(row.courier(), row.province(), row.month(), row.stream(), row.knownMonth());
    }

    static Cell of(TallyVariant row) {
      return new Cell(row.courier(), row.province(), row.month(), row.stream(), row.knownMonth());
    }

    Tally empty() {
      return new Tally(courier, province, month, stream, known, 0, 0, 0, 0, 0, 0, 0, 0);
    }
  }

  static List<Tally> of(List<Tally> tally, List<TallyVariant> variants) {
    Map<Cell, Long> changes = new HashMap<>();
    variants.forEach(row -> changes.merge(Cell.of(row), row.deltaMicro(), Long::sum));
    List<Tally> varied = new ArrayList<>();
    Set<Cell> seen = new HashSet<>();
    for (Tally row : tally) {
      Cell cell = Cell.of(row);
      seen.add(cell);
      varied.add(changed(row, changes.getOrDefault(cell, 0L)));
    }
    for (TallyVariant row : variants) {
      Cell cell = Cell.of(row);
      if (seen.add(cell)) {
        varied.add(changed(cell.empty(), changes.get(cell)));
      }
    }
    return varied;
  }

  /** What cannot be told of the events that are added or left out is taken to be like the rest. */
  private static Tally changed(Tally row, long change) {
    long events = Math.max(0, row.eventsMicro() + change);
    return new Tally(
        row.courier(),
        row.province(),
        row.month(),
        row.stream(),
        row.knownMonth(),
        events,
        Math.min(row.effectiveMicro(), events),
        Math.max(0, row.lowerMicro() + change),
        Math.max(events, row.upperMicro() + change),
        row.campaignMicro(),
        row.disputedMicro(),
        row.persons(),
        row.largestPerson());
  }
}
