package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.tables.evidence.MetricId;
import org.leakrisk.tables.id.ProvinceCode;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.word.AuditTopic;

/** The rows in the ledger of sources of which each row counts by itself. */
final class LedgerOfRows {
  private static final Column NO_TEXT = lit(null).cast("string");

  private final YearMonth asOf;
  private final boolean effectiveComplaints;

  LedgerOfRows(YearMonth asOf, boolean effectiveComplaints) {
    this.asOf = asOf;
    this.effectiveComplaints = effectiveComplaints;
  }

  /** Ready-made counts of leaks; those of branches are parts. */
  Dataset<Row> ofCounts(Dataset<Row> counts) {
    Column kind = when(col("branch").isNull(), lit(MetricId.CELL)).otherwise(lit(MetricId.PART));
    Column excludedBy =
        when(
            lit(effectiveComplaints).and(col("stream").equalTo(StreamId.COMPLAINT.code())),
            lit("NOT_EFFECTIVE"));
    Dataset<Row> leaks = unresolvedColumns(BranchTallyJob.leaks(counts, asOf));
    return LedgerJob.ledger(
        leaks.withColumn("via", lit("AGGREGATE")),
        concat(
            kind,
            LedgerJob.metric(
                "", col("courier"), col("stream"), col("month"), col("province"), col("branch"))),
        NO_TEXT,
        col("events").multiply(1_000_000L),
        excludedBy);
  }

  /** Audits up to the as-of month, by their reason; their failed items are the events. */
  Dataset<Row> ofAudits(Dataset<Row> audits) {
    Column month = date_format(col("audited_on"), "yyyy-MM");
    return LedgerJob.ledger(
        unresolvedColumns(audits.filter(month.leq(asOf.toString()))).withColumn("via", NO_TEXT),
        LedgerJob.metric(
            MetricId.CELL,
            col("courier"),
            lit(StreamId.AUDIT.code()),
            month,
            col("province"),
            col("reason")),
        NO_TEXT,
        col("items_failed").multiply(1_000_000L),
        when(col("topic").equalTo(AuditTopic.OTHER.code()), lit("OTHER_TOPIC")));
  }

  /** Volumes of provinces, and of the nation what no province holds; as the exposure has it. */
  Dataset<Row> ofParcels(Dataset<Row> parcels) {
    Column national = col("province").equalTo(ProvinceCode.NATIONAL.code());
    Dataset<Row> rest =
        ExposeJob.rest(ExposeJob.byMonth(parcels))
            .select(
                col("courier").as("by_courier"),
                col("month").as("by_month"),
                col("parcels").as("rest"),
                col("provinces"));
    Column sameMonth =
        col("courier").equalTo(col("by_courier")).and(col("month").equalTo(col("by_month")));
    return LedgerJob.ledger(
        unresolvedColumns(parcels.filter(col("branch").isNull()))
            .join(rest, national.and(sameMonth), "left_outer")
            .withColumn(
                "via", when(national.and(col("provinces").isNotNull()), lit("REST_OF_PROVINCES"))),
        LedgerJob.metric(
            MetricId.CELL,
            col("courier"),
            lit(MetricId.PARCELS),
            col("month"),
            col("province"),
            lit("")),
        NO_TEXT,
        LedgerJob.micro(when(national, col("rest")).otherwise(col("parcels"))),
        when(national.and(col("rest").isNull()), lit("IN_PROVINCES")));
  }

  /** Volumes of branches are parts of the others and are not listed. */
  static Dataset<Row> unlisted(Dataset<Row> parcels) {
    return parcels
        .filter(not(col("branch").isNull()))
        .select(
            LedgerJob.metric(
                    MetricId.CELL,
                    col("courier"),
                    lit(MetricId.PARCELS),
                    col("month"),
                    col("province"),
                    lit(""))
                .as("metric"));
  }

  /** Sources that require an id resolve no name. */
  private static Dataset<Row> unresolvedColumns(Dataset<Row> rows) {
    return rows.withColumn("token", col("row"))
        .withColumn("method", NO_TEXT)
        .withColumn("confidence", lit(null).cast("double"));
  }
}
