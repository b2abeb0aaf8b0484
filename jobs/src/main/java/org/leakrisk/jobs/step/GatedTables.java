package org.leakrisk.jobs.step;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.leakrisk.gate.source.Source;
import org.leakrisk.gate.source.Sources;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.schema.Table;

/** What the gate hands over, before repeated and contradicting rows are settled. */
final class GatedTables {
  static final Table<ParcelVolume> PARCELS = Table.work("gated_parcels", ParcelVolume.class);
  static final Table<EvidenceRecord> EVIDENCE = Table.work("gated_evidence", EvidenceRecord.class);
  static final Table<Audit> AUDITS = Table.work("gated_audits", Audit.class);
  static final Table<Notice> NOTICES = Table.work("gated_notices", Notice.class);
  static final Table<Dispute> DISPUTES = Table.work("gated_disputes", Dispute.class);
  static final Table<EventCount> COUNTS = Table.work("gated_counts", EventCount.class);
  static final Table<PublishedFigure> PUBLISHED =
      Table.work("gated_published", PublishedFigure.class);
  static final Table<Rejection> REJECTED = Table.work("gated_rejected", Rejection.class);
  static final Table<FileAccounting> ACCOUNTING =
      Table.work("gated_accounting", FileAccounting.class);

  static final Table<EvidenceRecord> CLEAN_EVIDENCE =
      Table.work("clean_evidence", EvidenceRecord.class);
  static final Table<Audit> SETTLED_AUDITS = Table.work("settled_audits", Audit.class);

  private static final SortedMap<String, Table<?>> BY_SOURCE = bySource();

  private GatedTables() {}

  /** True when rows of a source are read by tasks; registers are read before. */
  static boolean has(String source) {
    return BY_SOURCE.containsKey(source);
  }

  /** The gated table that rows of a source belong to. */
  static Table<?> of(String source) {
    Table<?> table = BY_SOURCE.get(source);
    if (table == null) {
      throw new IllegalArgumentException("No gated table for source " + source);
    }
    return table;
  }

  /** Every gated table of rows, each once, in a fixed order. */
  static List<Table<?>> ofRows() {
    return List.of(PARCELS, EVIDENCE, AUDITS, NOTICES, DISPUTES, COUNTS, PUBLISHED);
  }

  private static SortedMap<String, Table<?>> bySource() {
    SortedMap<String, Table<?>> tables = new TreeMap<>();
    for (Source source : Sources.all()) {
      if (!source.register()) {
        tables.put(source.name(), holding(source.table().type()));
      }
    }
    return tables;
  }

  private static Table<?> holding(Class<?> record) {
    return ofRows().stream()
        .filter(table -> table.type().equals(record))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalStateException(
                    "No gated table holds a " + record.getSimpleName() + ": add one here"));
  }
}
