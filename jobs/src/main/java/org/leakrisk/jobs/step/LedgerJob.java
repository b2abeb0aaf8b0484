package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.bround;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.hex;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.evidence.ParcelVolume;
import org.leakrisk.tables.schema.Table;

/**
 * Writes down which input rows stand under each cell of the tally, from the same shares of the same
 * incidents that the tally sums, and sums them by cell.
 */
final class LedgerJob implements Job {
  private static final int DIGEST_DIGITS = 32;

  private final YearMonth asOf;
  private final boolean effectiveComplaints;

  /**
   * A job.
   *
   * @param effectiveComplaints true when only complaints count for which the courier was found
   *     liable
   */
  LedgerJob(YearMonth asOf, boolean effectiveComplaints) {
    this.asOf = asOf;
    this.effectiveComplaints = effectiveComplaints;
  }

  @Override
  public String name() {
    return "ledger";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        Incident.TABLE,
        IncidentMember.TABLE,
        EvidenceRecord.TABLE,
        Branch.TABLE,
        EventCount.TABLE,
        Audit.TABLE,
        ParcelVolume.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(LedgerRow.TABLE, Metric.TABLE);
  }

  @Override
  public Output run(Frames in) {
    LedgerOfEvidence evidence =
        new LedgerOfEvidence(
            in.frame(EvidenceRecord.TABLE), in.frame(IncidentMember.TABLE), effectiveComplaints);
    LedgerOfRows rows = new LedgerOfRows(asOf, effectiveComplaints);
    Dataset<Row> parcels = in.frame(ParcelVolume.TABLE);
    Dataset<Row> listed =
        Stream.of(
                evidence.ofIncidents(in.frame(Incident.TABLE), in.frame(Branch.TABLE)),
                evidence.ofOthers(),
                rows.ofCounts(in.frame(EventCount.TABLE)),
                rows.ofAudits(in.frame(Audit.TABLE)),
                rows.ofParcels(parcels))
            .reduce(Dataset::unionAll)
            .orElseThrow()
            .localCheckpoint();
    Dataset<Row> unlisted = evidence.unlisted().unionAll(LedgerOfRows.unlisted(parcels));
    return Output.of(LedgerRow.TABLE, listed.drop("token"))
        .and(Metric.TABLE, metrics(listed, unlisted));
  }

  private static Dataset<Row> metrics(Dataset<Row> listed, Dataset<Row> unlisted) {
    Column counted = col("role").equalTo("NUM");
    Column digested =
        concat_ws(
            "|",
            col("row"),
            hex(col("token")),
            col("role"),
            col("contribution_micro"),
            coalesce(col("via"), lit("")));
    return listed
        .select(
            col("metric"),
            col("contribution_micro"),
            when(counted, 1L).otherwise(0L).as("counted"),
            when(counted, 0L).otherwise(1L).as("left_out"),
            lit(0L).as("unlisted"),
            digested.as("digested"))
        .unionAll(
            unlisted.select(
                col("metric"),
                lit(0L).as("contribution_micro"),
                lit(0L).as("counted"),
                lit(0L).as("left_out"),
                lit(1L).as("unlisted"),
                lit(null).cast("string").as("digested")))
        .groupBy("metric")
        .agg(
            sum("contribution_micro").as("numerator_micro"),
            sum("counted").as("rows"),
            sum("left_out").as("excluded"),
            sum("unlisted").as("unlisted"),
            substring(
                    sha2(concat_ws("\n", array_sort(collect_list("digested"))).cast("binary"), 256),
                    1,
                    DIGEST_DIGITS)
                .as("evidence_digest"));
  }

  /** The name of a cell, as {@link MetricId} reads it. */
  static Column metric(
      String kind, Column courier, Column stream, Column month, Column province, Column part) {
    return concat(
        lit(kind),
        coalesce(courier, lit(MetricId.NOBODY)),
        lit("/"),
        stream,
        lit("/"),
        month,
        lit("/"),
        province,
        lit("/"),
        coalesce(part, lit("")));
  }

  /** Place of a row in the input. */
  static Column place() {
    return concat(col("file"), lit(":"), col("line").cast("string"));
  }

  /** The columns of the ledger, and the token over the row's cells, which only the digest sees. */
  static Dataset<Row> ledger(
      Dataset<Row> rows, Column metric, Column incident, Column micro, Column excludedBy) {
    Column left = col("excluded_by").isNotNull();
    return rows.withColumn("metric", metric)
        .withColumn("excluded_by", excludedBy)
        .select(
            col("metric"),
            place().as("row"),
            col("record"),
            incident.as("incident"),
            when(left, "EXCLUDED").otherwise("NUM").as("role"),
            when(left, lit(0L)).otherwise(micro).cast("bigint").as("contribution_micro"),
            coalesce(col("excluded_by"), col("via")).as("via"),
            col("method"),
            col("confidence"),
            col("token"));
  }

  /** Whole millionths of an amount. */
  static Column micro(Column amount) {
    return bround(amount.multiply(lit(1_000_000L).cast("decimal(7,0)")), 0).cast("bigint");
  }
}
