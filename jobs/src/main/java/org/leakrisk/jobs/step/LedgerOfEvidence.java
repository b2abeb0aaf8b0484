package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.EvidenceClass;

/**
 * The rows of complaints and fraud cases in the ledger. An incident is one event: the first of its
 * scoring records of the stream in which it counts carries it, the others say so.
 */
final class LedgerOfEvidence {
  private static final String SERVICE = EvidenceClass.SERVICE.name();

  private final Dataset<Row> evidence;
  private final Dataset<Row> members;
  private final boolean effectiveComplaints;

  LedgerOfEvidence(Dataset<Row> evidence, Dataset<Row> members, boolean effectiveComplaints) {
    this.evidence = evidence;
    this.members = members;
    this.effectiveComplaints = effectiveComplaints;
  }

  /** Members of incidents, once for each courier that shares the event. */
  Dataset<Row> ofIncidents(Dataset<Row> incidents, Dataset<Row> register) {
    Dataset<Row> named =
        BranchTallyJob.named(members, evidence, register).filter(col("branches").equalTo(1));
    Column ofCourier =
        col("incident").equalTo(col("by_incident")).and(col("courier").equalTo(col("owner")));
    Column leads = col("record").equalTo(col("lead"));
    Column notEffective =
        lit(effectiveComplaints)
            .and(col("stream").equalTo(StreamId.COMPLAINT.code()))
            .and(not(col("effective")));
    Column excludedBy =
        when(not(col("scores")), concat(lit("ATTACHED:"), col("incident")))
            .when(col("courier").isNull(), unresolved())
            .when(not(leads), concat(lit("COUNTED_IN:"), col("incident")))
            .when(notEffective, lit("NOT_EFFECTIVE"));
    return LedgerJob.ledger(
        told(incidents)
            .join(named, ofCourier, "left_outer")
            .withColumn(
                "via",
                when(col("sharing").gt(1), concat(lit("SHARED_BY:"), col("sharing")))
                    .cast("string")),
        LedgerJob.metric(
            MetricId.CELL,
            col("courier"),
            col("stream"),
            col("month"),
            col("province"),
            col("branch")),
        col("incident"),
        col("micro"),
        excludedBy);
  }

  /** Each member with the share of each courier and the record that carries the event. */
  private Dataset<Row> told(Dataset<Row> incidents) {
    Column carries = col("scores").and(col("stream").equalTo(col("own_stream")));
    return members
        .select(col("record"), col("incident_id").as("incident"), col("scores"))
        .join(records(), col("record").equalTo(col("of_record")))
        .join(shares(incidents), col("incident").equalTo(col("incident_id")))
        .withColumn("lead", min(when(carries, col("record"))).over(Window.partitionBy("incident")));
  }

  private Dataset<Row> records() {
    return evidence.select(
        col("record").as("of_record"),
        col("file"),
        col("line"),
        col("row").as("token"),
        col("stream").as("own_stream"),
        col("method"),
        col("confidence"),
        col("reason"));
  }

  /** Shares as the tally has them; an incident without courier is nobody's. */
  private static Dataset<Row> shares(Dataset<Row> incidents) {
    Dataset<Row> shares =
        TallyJob.shares(incidents)
            .select(
                col("incident_id"),
                col("province"),
                col("month"),
                col("stream"),
                col("effective"),
                col("sharing"),
                col("courier"),
                col("micro"));
    return shares.unionAll(
        incidents
            .filter(col("courier").isNull().and(size(col("courier_split")).equalTo(0)))
            .select(
                col("incident_id"),
                col("province"),
                col("month"),
                col("stream"),
                col("effective"),
                lit(0L).as("sharing"),
                lit(null).cast("string").as("courier"),
                lit(0L).as("micro")));
  }

  /** Records outside any incident that are not service: denied, or signs too weak to count. */
  Dataset<Row> ofOthers() {
    return LedgerJob.ledger(
        outside()
            .filter(not(col("evidence_class").equalTo(SERVICE)))
            .withColumn("token", col("row"))
            .withColumn("via", lit(null).cast("string")),
        ownCell(),
        lit(null).cast("string"),
        lit(0L),
        col("evidence_class"));
  }

  /** Ordinary service complaints, which are counted and not listed. */
  Dataset<Row> unlisted() {
    return outside().filter(col("evidence_class").equalTo(SERVICE)).select(ownCell().as("metric"));
  }

  private Dataset<Row> outside() {
    return evidence.join(
        members.select(col("record").as("of_record")),
        col("record").equalTo(col("of_record")),
        "left_anti");
  }

  private static Column ownCell() {
    return LedgerJob.metric(
        MetricId.CELL,
        col("courier"),
        col("stream"),
        date_format(col("event_on"), "yyyy-MM"),
        col("province"),
        lit(""));
  }

  private static Column unresolved() {
    return concat(lit("UNRESOLVED:"), coalesce(col("reason"), lit("AMBIGUOUS_NAME")));
  }
}
