package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.CountKind;
import org.leakrisk.tables.word.DisputeStatus;

/** Counts incidents and ready-made counts by courier, province, month, stream and known month. */
final class TallyJob implements Job {
  private static final long ONE_EVENT = 1_000_000;
  private static final String[] CELL = {"courier", "province", "month", "stream", "known_month"};

  private final YearMonth asOf;

  TallyJob(YearMonth asOf) {
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "tally";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        Incident.TABLE,
        IncidentMember.TABLE,
        EventCount.TABLE,
        EvidenceRecord.TABLE,
        ParcelVolume.TABLE,
        Audit.TABLE,
        DisputedRecord.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(Tally.TABLE, Coverage.TABLE, Unattributed.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> incidents = in.frame(Incident.TABLE);
    Dataset<Row> shares = shares(incidents);
    Dataset<Row> counts = counts(in.frame(EventCount.TABLE), asOf);
    Dataset<Row> members = in.frame(IncidentMember.TABLE);
    Dataset<Row> disputed = disputed(members, in.frame(DisputedRecord.TABLE));
    Dataset<Row> events = events(contested(shares, disputed), possible(incidents), counts);
    Dataset<Row> persons = persons(shares, members, counts);
    return Output.of(Tally.TABLE, tally(events, persons))
        .and(Coverage.TABLE, coverage(in))
        .and(Unattributed.TABLE, unattributed(incidents));
  }

  /** Each courier's share of each incident; a tie is split equally to the last millionth. */
  static Dataset<Row> shares(Dataset<Row> incidents) {
    Column couriers =
        when(col("courier").isNotNull(), array(col("courier"))).otherwise(col("courier_split"));
    Column whole = lit(ONE_EVENT);
    Column micro =
        expr(ONE_EVENT + " div sharing")
            .plus(when(col("pos").lt(whole.mod(col("sharing"))), 1L).otherwise(0L));
    return incidents
        .withColumn("couriers", couriers)
        .withColumn("sharing", size(col("couriers")).cast("bigint"))
        .select(
            col("incident_id"),
            col("province"),
            col("month"),
            col("stream"),
            col("known_month"),
            col("sure"),
            col("effective"),
            col("sharing"),
            posexplode(col("couriers")))
        .withColumnRenamed("col", "courier")
        .withColumn("micro", micro);
  }

  /** Incidents that would not count if every open dispute were upheld. */
  static Dataset<Row> disputed(Dataset<Row> members, Dataset<Row> disputedRecords) {
    Dataset<Row> open =
        disputedRecords
            .filter(col("status").equalTo(DisputeStatus.OPEN.code()))
            .select(col("record").as("open_record"));
    return members
        .filter(col("scores"))
        .join(open, col("record").equalTo(col("open_record")), "left_outer")
        .groupBy(col("incident_id").as("disputed_incident"))
        .agg(count(lit(1)).as("records"), count("open_record").as("open"))
        .filter(col("records").equalTo(col("open")))
        .select("disputed_incident");
  }

  private static Dataset<Row> contested(Dataset<Row> shares, Dataset<Row> disputed) {
    return shares
        .join(disputed, col("incident_id").equalTo(col("disputed_incident")), "left_outer")
        .withColumn("disputed", col("disputed_incident").isNotNull());
  }

  /** Unresolved incidents count in the upper bound of each courier that they could be. */
  static Dataset<Row> possible(Dataset<Row> incidents) {
    return incidents
        .filter(ofNobody())
        .select(
            col("province"),
            col("month"),
            col("stream"),
            col("known_month"),
            explode(col("candidates")).as("courier"));
  }

  private static Column ofNobody() {
    return col("courier").isNull().and(size(col("courier_split")).equalTo(0));
  }

  private static Dataset<Row> unattributed(Dataset<Row> incidents) {
    return incidents
        .filter(ofNobody())
        .groupBy("stream", "month", "known_month")
        .agg(count(lit(1)).as("incidents"));
  }

  /** Counts of leaks that arrive ready-made; they are known in their own month. */
  static Dataset<Row> counts(Dataset<Row> counts, YearMonth asOf) {
    return counts
        .filter(col("kind").equalTo(CountKind.LEAK.code()))
        .filter(col("branch").isNull())
        .filter(col("events").gt(0).and(col("month").leq(asOf.toString())))
        .select(
            col("courier"),
            col("province"),
            col("month"),
            col("stream"),
            col("month").as("known_month"),
            col("events"));
  }

  private static Dataset<Row> events(
      Dataset<Row> shares, Dataset<Row> possible, Dataset<Row> counts) {
    Column micro = col("micro");
    Column none = lit(0L);
    Dataset<Row> counted = counts.withColumn("micro", col("events").multiply(ONE_EVENT));
    return cells(
            shares,
            micro,
            when(col("effective"), micro).otherwise(0L),
            when(col("sure"), micro).otherwise(0L),
            micro,
            when(col("disputed"), micro).otherwise(0L))
        .unionAll(cells(possible, none, none, none, lit(ONE_EVENT), none))
        .unionAll(cells(counted, micro, none, micro, micro, none))
        .groupBy(columns(CELL))
        .agg(
            sum("events_micro").as("events_micro"),
            sum("effective_micro").as("effective_micro"),
            sum("lower_micro").as("lower_micro"),
            sum("upper_micro").as("upper_micro"),
            sum("disputed_micro").as("disputed_micro"));
  }

  private static Dataset<Row> cells(
      Dataset<Row> rows,
      Column events,
      Column effective,
      Column lower,
      Column upper,
      Column disputed) {
    return rows.select(
        col("courier"),
        col("province"),
        col("month"),
        col("stream"),
        col("known_month"),
        events.as("events_micro"),
        effective.as("effective_micro"),
        lower.as("lower_micro"),
        upper.as("upper_micro"),
        disputed.as("disputed_micro"));
  }

  /**
   * Distinct persons of a cell, and the most events of one; an event without phone is one person.
   */
  static Dataset<Row> persons(
      Dataset<Row> shares, Dataset<Row> incidentMembers, Dataset<Row> counts) {
    Dataset<Row> phones =
        incidentMembers
            .filter(col("scores"))
            .filter(col("phone").isNotNull())
            .select(col("incident_id").as("by_incident"), col("phone"))
            .distinct();
    Column person = coalesce(col("phone"), col("incident_id").cast("binary"));
    Dataset<Row> ofIncidents =
        shares
            .join(phones, col("incident_id").equalTo(col("by_incident")), "left_outer")
            .withColumn("person", person)
            .groupBy(columns(CELL, "person"))
            .agg(countDistinct("incident_id").as("events"));
    Dataset<Row> fromIncidents =
        ofIncidents
            .groupBy(columns(CELL))
            .agg(count(lit(1)).as("persons"), max("events").as("largest_person"));
    Dataset<Row> fromCounts = counts.select(columns(CELL, "events")).withColumn("largest", lit(1L));
    return fromIncidents
        .unionAll(fromCounts)
        .groupBy(columns(CELL))
        .agg(sum("persons").as("persons"), max("largest_person").as("largest_person"));
  }

  private static Dataset<Row> tally(Dataset<Row> events, Dataset<Row> persons) {
    return events
        .join(
            persons,
            scala.jdk.javaapi.CollectionConverters.asScala(java.util.List.of(CELL)).toSeq(),
            "left_outer")
        .select(
            col("courier"),
            col("province"),
            col("month"),
            col("stream"),
            col("known_month"),
            col("events_micro"),
            col("effective_micro"),
            col("lower_micro"),
            col("upper_micro"),
            lit(0L).as("campaign_micro"),
            col("disputed_micro"),
            coalesce(col("persons"), lit(0L)).as("persons"),
            coalesce(col("largest_person"), lit(0L)).as("largest_person"));
  }

  /** Accepted rows by source, courier and month: what gaps are found in. */
  private static Dataset<Row> coverage(Frames in) {
    Column source = expr("split_part(record, '/', 1)");
    Column courier = coalesce(col("courier"), lit(""));
    return byMonth(in.frame(EvidenceRecord.TABLE), source, courier, monthOf("event_on"))
        .unionAll(byMonth(in.frame(ParcelVolume.TABLE), source, courier, col("month")))
        .unionAll(byMonth(in.frame(EventCount.TABLE), source, courier, col("month")))
        .unionAll(byMonth(in.frame(Audit.TABLE), source, courier, monthOf("audited_on")))
        .groupBy("source", "courier", "month")
        .agg(count(lit(1)).as("rows"));
  }

  private static Dataset<Row> byMonth(
      Dataset<Row> rows, Column source, Column courier, Column month) {
    return rows.select(source.as("source"), courier.as("courier"), month.as("month"));
  }

  private static Column monthOf(String day) {
    return date_format(col(day), "yyyy-MM");
  }

  private static Column[] columns(String[] names, String... more) {
    return java.util.stream.Stream.concat(
            java.util.Arrays.stream(names), java.util.Arrays.stream(more))
        .map(name -> col(name))
        .toArray(Column[]::new);
  }
}
