package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.lower;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.regexp_replace;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.translate;
import static org.apache.spark.sql.functions.trim;

import java.util.Arrays;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.EvidenceClass;

/** Says by how much the tally changes when something else is counted. */
final class VaryJob implements Job {
  private static final long ONE_EVENT = 1_000_000;

  /** A platform with fewer incidents could be a misspelling, or say something of a person. */
  private static final int NOTABLE = 20;

  private static final int MOST_PLATFORMS = 10;
  private static final Column[] CELL = {
    col("scenario"),
    col("courier"),
    col("province"),
    col("month"),
    col("stream"),
    col("known_month")
  };

  @Override
  public String name() {
    return "vary";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(EvidenceRecord.TABLE, Incident.TABLE, IncidentMember.TABLE, DisputedRecord.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(TallyVariant.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> evidence = in.frame(EvidenceRecord.TABLE);
    Dataset<Row> members = in.frame(IncidentMember.TABLE);
    Dataset<Row> shares = TallyJob.shares(in.frame(Incident.TABLE));
    Dataset<Row> disputed = TallyJob.disputed(members, in.frame(DisputedRecord.TABLE));
    Dataset<Row> changes =
        withoutPlatforms(shares, members, evidence)
            .unionAll(fakeParcelsCounted(members, evidence))
            .unionAll(linkageOff(shares, members, evidence))
            .unionAll(withoutDisputed(shares, disputed))
            .groupBy(CELL)
            .agg(sum("micro").as("delta_micro"))
            .filter(col("delta_micro").notEqual(0));
    return Output.of(TallyVariant.TABLE, changes);
  }

  /** Each of the most named platforms left out, with all incidents that name it. */
  static Dataset<Row> withoutPlatforms(
      Dataset<Row> shares, Dataset<Row> members, Dataset<Row> evidence) {
    Dataset<Row> named =
        scoring(members)
            .join(
                evidence.select(col("record").as("of"), col("platform")),
                col("record").equalTo(col("of")))
            .select(col("incident_id").as("by_incident"), platform().as("platform"))
            .filter(col("platform").notEqual(""))
            .distinct();
    Dataset<Row> notable =
        named
            .groupBy(col("platform").as("notable"))
            .agg(countDistinct("by_incident").as("incidents"))
            .filter(col("incidents").geq(NOTABLE))
            .orderBy(col("incidents").desc(), col("notable"))
            .limit(MOST_PLATFORMS);
    return shares
        .join(named, col("incident_id").equalTo(col("by_incident")))
        .join(notable, col("platform").equalTo(col("notable")))
        .withColumn("scenario", concat(lit(TallyVariant.WITHOUT_PLATFORM), col("platform")))
        .select(cells(col("micro").multiply(-1)));
  }

  /** Lower case, letters and digits, one dash for anything else; digits in a row are masked. */
  private static Column platform() {
    Column masked = translate(lower(trim(col("platform"))), "0123456789", "##########");
    Column plain = regexp_replace(masked, "[^\\p{L}#]+", "-");
    return regexp_replace(plain, "^-+|-+$", "");
  }

  /** Fraud cases that name a courier only as deliverer or suspect, once per victim and month. */
  static Dataset<Row> fakeParcelsCounted(Dataset<Row> members, Dataset<Row> evidence) {
    Column victim = coalesce(col("waybill"), col("phone"), col("content"));
    return evidence
        .filter(col("evidence_class").equalTo(EvidenceClass.UNCONFIRMED.name()))
        .filter(col("courier").isNotNull())
        .join(members.select(col("record").as("of")), col("record").equalTo(col("of")), "left_anti")
        .groupBy(col("courier"), monthOf("event_on").as("month"), victim.as("victim"))
        .agg(min("province").as("province"), min(monthOf("known_on")).as("known_month"))
        .withColumn("scenario", lit("fake_parcels_counted"))
        .withColumn("stream", lit(StreamId.FRAUD.code()))
        .select(cells(lit(ONE_EVENT)));
  }

  /** Every record an event of its own. */
  static Dataset<Row> linkageOff(Dataset<Row> shares, Dataset<Row> members, Dataset<Row> evidence) {
    Column scenario = lit("linkage_off");
    Dataset<Row> records =
        evidence
            .filter(col("courier").isNotNull())
            .join(
                scoring(members).select(col("record").as("of")),
                col("record").equalTo(col("of")),
                "left_semi")
            .withColumn("month", monthOf("event_on"))
            .withColumn("known_month", monthOf("known_on"))
            .withColumn("scenario", scenario)
            .select(cells(lit(ONE_EVENT)));
    return records.unionAll(
        shares.withColumn("scenario", scenario).select(cells(col("micro").multiply(-1))));
  }

  /** Every open dispute decided for the courier. */
  private static Dataset<Row> withoutDisputed(Dataset<Row> shares, Dataset<Row> disputed) {
    return shares
        .join(disputed, col("incident_id").equalTo(col("disputed_incident")))
        .withColumn("scenario", lit("without_disputed"))
        .select(cells(col("micro").multiply(-1)));
  }

  private static Dataset<Row> scoring(Dataset<Row> members) {
    return members.filter(col("scores"));
  }

  private static Column monthOf(String day) {
    return date_format(col(day), "yyyy-MM");
  }

  private static Column[] cells(Column micro) {
    Column[] cells = Arrays.copyOf(CELL, CELL.length + 1);
    cells[CELL.length] = micro.cast("bigint").as("micro");
    return cells;
  }
}
