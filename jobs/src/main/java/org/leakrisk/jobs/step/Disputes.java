package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.col;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.SparkTables;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.id.CourierId;
import org.leakrisk.tables.id.RecordId;
import org.leakrisk.tables.schema.Text;
import org.leakrisk.tables.word.DisputeStatus;
import org.leakrisk.tables.word.Severity;

/**
 * Which records are disputed and which of them leave. A courier can dispute what names it or
 * nobody; of several disputes about a record one that is upheld decides, then one that is open.
 *
 * @param records disputed records with what their disputes come to
 * @param findings what a reader must know of the disputes
 */
record Disputes(List<DisputedRecord> records, List<Finding> findings) {
  private static final String SUBJECT = "disputes";

  /** The disputes that were filed by the end of the as-of month. */
  static Disputes of(
      List<Dispute> filed, YearMonth asOf, Dataset<Row> evidence, Dataset<Row> audits) {
    if (filed.isEmpty()) {
      return new Disputes(List.of(), List.of());
    }
    LocalDate lastDay = asOf.atEndOfMonth();
    List<Dispute> known = filed.stream().filter(one -> !one.filedOn().isAfter(lastDay)).toList();
    Dataset<Row> named =
        evidence.select("record", "courier").unionAll(audits.select("record", "courier"));
    List<RecordId> ids = known.stream().map(Dispute::disputed).distinct().toList();
    return decided(known, couriers(named, ids), filed.size() - known.size(), asOf);
  }

  /** The couriers of the given records; a record that is not there is not in the map. */
  private static Map<RecordId, Optional<CourierId>> couriers(
      Dataset<Row> named, List<RecordId> ids) {
    Map<RecordId, Optional<CourierId>> couriers = new HashMap<>();
    for (Row row : onlyOf(named, ids, "left_semi").collectAsList()) {
      Optional<CourierId> courier = Optional.ofNullable(row.getString(1)).map(CourierId::new);
      couriers.put(new RecordId(row.getString(0)), courier);
    }
    return couriers;
  }

  private static Disputes decided(
      List<Dispute> known, Map<RecordId, Optional<CourierId>> couriers, int later, YearMonth asOf) {
    SortedMap<String, DisputeStatus> decided = new TreeMap<>(Text.CODE_POINTS);
    long unknown = 0;
    long foreign = 0;
    for (Dispute dispute : known) {
      Optional<CourierId> named = couriers.get(dispute.disputed());
      if (named == null) {
        unknown++;
      } else if (named.isPresent() && !named.get().equals(dispute.courier())) {
        foreign++;
      } else {
        decided.merge(dispute.disputed().code(), dispute.status(), Disputes::deciding);
      }
    }
    List<DisputedRecord> records =
        decided.entrySet().stream()
            .map(entry -> new DisputedRecord(new RecordId(entry.getKey()), entry.getValue()))
            .toList();
    List<Finding> findings = new ArrayList<>();
    if (!records.isEmpty()) {
      findings.add(summary(records));
    }
    findings.addAll(faults(known.size(), unknown, foreign));
    if (later > 0) {
      findings.add(filedLater(later, asOf));
    }
    return new Disputes(records, findings);
  }

  private static DisputeStatus deciding(DisputeStatus one, DisputeStatus other) {
    if (one == DisputeStatus.UPHELD || other == DisputeStatus.UPHELD) {
      return DisputeStatus.UPHELD;
    }
    return one == DisputeStatus.OPEN ? one : other;
  }

  /** The rows whose record no upheld dispute is about. */
  Dataset<Row> undisputed(Dataset<Row> rows) {
    List<RecordId> upheld =
        records.stream()
            .filter(disputed -> disputed.status() == DisputeStatus.UPHELD)
            .map(DisputedRecord::record)
            .toList();
    return upheld.isEmpty() ? rows : onlyOf(rows, upheld, "left_anti");
  }

  private static Dataset<Row> onlyOf(Dataset<Row> rows, List<RecordId> ids, String join) {
    List<DisputedRecord> wanted =
        ids.stream().map(id -> new DisputedRecord(id, DisputeStatus.OPEN)).toList();
    Dataset<Row> frame =
        SparkTables.frame(rows.sparkSession(), DisputedRecord.TABLE, wanted)
            .select(col("record").as("wanted"));
    return rows.join(frame, col("record").equalTo(col("wanted")), join);
  }

  private static Finding summary(List<DisputedRecord> records) {
    Map<DisputeStatus, Long> counts = new EnumMap<>(DisputeStatus.class);
    records.forEach(record -> counts.merge(record.status(), 1L, Long::sum));
    return new Finding(
        "disputed_records",
        SUBJECT,
        Severity.INFO,
        "%d upheld, %d open, %d dismissed"
            .formatted(
                counts.getOrDefault(DisputeStatus.UPHELD, 0L),
                counts.getOrDefault(DisputeStatus.OPEN, 0L),
                counts.getOrDefault(DisputeStatus.DISMISSED, 0L)),
        "no record in dispute",
        "Records of upheld disputes stand in no number; those of open and dismissed ones count. The"
            + " scenario without_disputed says what the open ones move.");
  }

  private static List<Finding> faults(int disputes, long unknown, long foreign) {
    List<Finding> faults = new ArrayList<>();
    if (unknown > 0) {
      faults.add(
          new Finding(
              "disputes_of_unknown_records",
              SUBJECT,
              Severity.WARN,
              "%d of %d disputes".formatted(unknown, disputes),
              "a record of the input for every dispute",
              "Their record is not in the input, or was rejected, so they change nothing; correct"
                  + " source and record_id, or send the record."));
    }
    if (foreign > 0) {
      faults.add(
          new Finding(
              "disputes_of_other_couriers",
              SUBJECT,
              Severity.WARN,
              "%d of %d disputes".formatted(foreign, disputes),
              "a dispute by the courier that the record names",
              "Their record names another courier than the one that disputes it, so they change"
                  + " nothing; correct record_id or courier."));
    }
    return faults;
  }

  private static Finding filedLater(int later, YearMonth asOf) {
    return new Finding(
        "after_as_of",
        SUBJECT,
        Severity.INFO,
        later + " disputes",
        "none after " + asOf,
        "Disputes filed in later months are set aside; their records count.");
  }
}
