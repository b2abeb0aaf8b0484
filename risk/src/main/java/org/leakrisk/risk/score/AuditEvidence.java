package org.leakrisk.risk.score;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.risk.score.Evidence.Fields;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditReason;
import org.leakrisk.tables.word.AuditTopic;

/**
 * Reads audits: items failed against items checked. Audits that follow suspicion would feed the
 * score back into itself, so only the configured reasons count, unless there are no others.
 */
final class AuditEvidence {
  static final String TARGETED_ONLY = "AUDIT_TARGETED_ONLY";

  private static final long NO_REASON = AuditReason.values().length;

  /** Items of one courier, month, reason and province. */
  private record Place(int unit, long month, long reason, String province)
      implements Comparable<Place> {
    private static final Comparator<Place> ORDER =
        Comparator.comparingInt(Place::unit)
            .thenComparingLong(Place::month)
            .thenComparingLong(Place::reason)
            .thenComparing(Place::province);

    @Override
    public int compareTo(Place other) {
      return ORDER.compare(this, other);
    }
  }

  private record Items(long checked, long failed) {
    Items plus(Items other) {
      return new Items(checked + other.checked, failed + other.failed);
    }
  }

  private AuditEvidence() {}

  /** Audits of information security in the window, whatever their reason. */
  static List<Audit> inWindow(List<Audit> audits, Volumes volumes) {
    return audits.stream()
        .filter(audit -> volumes.covers(month(audit)))
        .filter(audit -> !audit.topic().equals(Optional.of(AuditTopic.OTHER)))
        .toList();
  }

  /** Evidence of the audits with the given reasons; of all audits when none has such a reason. */
  static Evidence of(List<Audit> audits, Volumes volumes, List<AuditReason> reasons) {
    List<Audit> all = inWindow(audits, volumes);
    List<Audit> wanted =
        all.stream().filter(audit -> audit.reason().map(reasons::contains).orElse(false)).toList();
    boolean targetedOnly = wanted.isEmpty() && !all.isEmpty();
    List<Cell> cells = new ArrayList<>();
    for (Map.Entry<Place, Items> entry : byPlace(targetedOnly ? all : wanted, volumes).entrySet()) {
      cells.add(cell(entry.getKey(), entry.getValue()));
    }
    return new Evidence(
        StreamId.AUDIT,
        cells,
        List.of(),
        Fields.INSPECTION,
        targetedOnly ? Optional.of(TARGETED_ONLY) : Optional.empty());
  }

  private static SortedMap<Place, Items> byPlace(List<Audit> audits, Volumes volumes) {
    SortedMap<Place, Items> items = new TreeMap<>();
    for (Audit audit : audits) {
      Place place =
          new Place(
              volumes.position(audit.courier()),
              month(audit),
              audit.reason().map(reason -> (long) reason.ordinal()).orElse(NO_REASON),
              audit.province().code());
      items.merge(place, new Items(audit.itemsChecked(), audit.itemsFailed()), Items::plus);
    }
    return items;
  }

  private static Cell cell(Place place, Items items) {
    return new Cell(
        place.unit(),
        place.month(),
        place.reason(),
        place.province(),
        !place.province().equals(ProvinceCode.NATIONAL.code()),
        items.failed(),
        items.failed(),
        items.failed(),
        items.checked());
  }

  private static long month(Audit audit) {
    return Cadence.number(java.time.YearMonth.from(audit.auditedOn()));
  }
}
