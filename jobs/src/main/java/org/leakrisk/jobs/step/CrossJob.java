package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_join;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.call_function;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.risk.link.LinkageSettings;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.EvidenceClass;
import org.leakrisk.tables.word.FraudType;

/**
 * Counts what the score does not hold: fraud cases by type, scored or not, and incidents by the
 * streams that reported them. Unconfirmed cases that belong to no incident are linked among
 * themselves by the rules of all evidence, so that they too count once.
 */
final class CrossJob implements Job {
  private static final long ONE_CASE = 1_000_000;
  private static final int FEN = 100;

  private final LinkageSettings settings;

  CrossJob(LinkageSettings settings) {
    this.settings = settings;
  }

  @Override
  public String name() {
    return "cross";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(EvidenceRecord.TABLE, Incident.TABLE, IncidentMember.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(FraudTally.TABLE, StreamOverlap.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> evidence = in.frame(EvidenceRecord.TABLE);
    Dataset<Row> incidents = in.frame(Incident.TABLE);
    Dataset<Row> members = in.frame(IncidentMember.TABLE);
    Dataset<Row> fraud = evidence.filter(isCase());
    Dataset<Row> linked =
        LinkJob.linked(loose(LinkJob.members(fraud), members), settings).members();
    Column[] victim = {
      col("incident_id"), col("courier"), col("courier_split"), col("province").as("of_incident")
    };
    Dataset<Row> victims =
        incidents.select(victim).unionAll(LinkJob.incidents(linked).select(victim));
    Dataset<Row> told =
        members
            .select("record", "incident_id")
            .unionAll(linked.select("record", "incident_id"))
            .withColumnRenamed("record", "told");
    Dataset<Row> cases = cases(fraud.join(told, col("record").equalTo(col("told"))));
    return Output.of(FraudTally.TABLE, tally(cases.join(victims, "incident_id")))
        .and(StreamOverlap.TABLE, overlap(evidence, members, incidents));
  }

  /**
   * Evidence, or a report of a known kind that nobody has confirmed; what was denied is neither.
   */
  private static Column isCase() {
    Column unconfirmed =
        col("evidence_class")
            .equalTo(EvidenceClass.UNCONFIRMED.name())
            .and(col("fraud_type").notEqual(FraudType.OTHER.code()));
    return col("stream")
        .equalTo(StreamId.FRAUD.code())
        .and(col("evidence_class").isin(LinkJob.SCORING.toArray()).or(unconfirmed));
  }

  /** Cases that are in no incident, as if each were evidence. */
  private static Dataset<Row> loose(Dataset<Row> members, Dataset<Row> known) {
    Dataset<Row> inIncident = known.select(col("record").as("known_record"));
    return members
        .join(inIncident, col("record").equalTo(col("known_record")), "left_anti")
        .withColumn("scores", lit(true));
  }

  /** One row per case: its own days and place, and its largest loss, for reports repeat a loss. */
  private static Dataset<Row> cases(Dataset<Row> told) {
    Column placed = col("province").notEqual(ProvinceCode.NATIONAL.code());
    Column earliest = min(when(placed, struct("event_on", "record", "province")));
    return told.withColumn("fraud_type", coalesce(col("fraud_type"), lit(FraudType.OTHER.code())))
        .groupBy("incident_id", "fraud_type")
        .agg(
            date_format(min("event_on"), "yyyy-MM").as("month"),
            date_format(min("known_on"), "yyyy-MM").as("known_month"),
            coalesce(max("loss_yuan"), lit(0)).multiply(FEN).cast("bigint").as("loss_fen"),
            earliest.getField("province").as("of_case"));
  }

  private static Dataset<Row> tally(Dataset<Row> cases) {
    Column national = lit(ProvinceCode.NATIONAL.code());
    Column ofIncident = when(col("of_incident").notEqual(national), col("of_incident"));
    Column couriers =
        when(col("courier").isNotNull(), array(col("courier")))
            .when(size(col("courier_split")).gt(0), col("courier_split"))
            .otherwise(array(lit("")));
    return cases
        .withColumn("province", coalesce(ofIncident, col("of_case"), national))
        .withColumn("couriers", couriers)
        .withColumn("sharing", size(col("couriers")).cast("bigint"))
        .select(
            col("province"),
            col("month"),
            col("known_month"),
            col("fraud_type"),
            col("loss_fen"),
            col("sharing"),
            posexplode(col("couriers")))
        .withColumnRenamed("col", "sharer")
        .groupBy(
            col("sharer").as("courier"),
            col("province"),
            col("month"),
            col("known_month"),
            col("fraud_type"))
        .agg(
            sum(share(lit(ONE_CASE))).as("cases_micro"),
            sum(share(col("loss_fen")))
                .cast("decimal(20,0)")
                .divide(lit(FEN))
                .cast("decimal(18,2)")
                .as("loss_yuan"));
  }

  /** An equal part of a whole number; what is over goes to the first of those who share. */
  private static Column share(Column whole) {
    Column over = when(col("pos").lt(whole.mod(col("sharing"))), 1L).otherwise(0L);
    Column even = whole.minus(whole.mod(col("sharing")));
    return call_function("div", even, col("sharing")).plus(over);
  }

  /** Scoring records only: whether a case was confirmed must not decide which stream saw it. */
  private static Dataset<Row> overlap(
      Dataset<Row> evidence, Dataset<Row> members, Dataset<Row> incidents) {
    Dataset<Row> streams =
        members
            .filter(col("scores"))
            .select(col("record").as("told"), col("incident_id"))
            .join(evidence.select("record", "stream"), col("told").equalTo(col("record")))
            .groupBy("incident_id")
            .agg(array_join(array_sort(collect_set("stream")), "+").as("streams"));
    return incidents
        .filter(col("courier").isNotNull())
        .select("incident_id", "courier", "month")
        .join(streams, "incident_id")
        .groupBy("courier", "month", "streams")
        .agg(count(lit(1)).as("incidents"));
  }
}
