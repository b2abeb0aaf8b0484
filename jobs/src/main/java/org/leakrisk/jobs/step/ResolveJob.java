package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.array_sort;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_set;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.flatten;
import static org.apache.spark.sql.functions.last_day;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.Dispute;
import org.leakrisk.tables.evidence.DisputedRecord;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.MatchMethod;
import org.leakrisk.tables.word.Severity;
import org.leakrisk.tables.word.UnresolvedReason;

/**
 * Says how written courier names were resolved, and sets aside what happened or became known after
 * the as-of month and what a courier was found to dispute rightly.
 */
final class ResolveJob implements Job {
  /** A spelling used by fewer persons could point to one of them. */
  private static final int FEWEST_PERSONS = 3;

  /** Above this share of scoring records without courier no change can be called real. */
  private static final double MOST_UNATTRIBUTABLE = 0.2;

  private final YearMonth asOf;

  ResolveJob(YearMonth asOf) {
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "resolve";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(GatedTables.CLEAN_EVIDENCE, GatedTables.SETTLED_AUDITS, Dispute.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(EvidenceRecord.TABLE, Audit.TABLE, DisputedRecord.TABLE, CourierName.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> evidence = in.frame(GatedTables.CLEAN_EVIDENCE);
    Dataset<Row> known = evidence.filter(knownBy(asOf));
    Dataset<Row> audits = in.frame(GatedTables.SETTLED_AUDITS);
    Disputes disputes = Disputes.of(in.rows(Dispute.TABLE), asOf, evidence, audits);
    return Output.of(EvidenceRecord.TABLE, disputes.undisputed(known))
        .and(Audit.TABLE, disputes.undisputed(audits))
        .and(DisputedRecord.TABLE, disputes.records())
        .and(CourierName.TABLE, courierNames(known))
        .with(findings(evidence, asOf))
        .with(disputes.findings());
  }

  private static Column knownBy(YearMonth asOf) {
    Column lastDay = last_day(lit(java.sql.Date.valueOf(asOf.atDay(1))));
    return col("known_on").leq(lastDay).and(col("event_on").leq(lastDay));
  }

  /**
   * One row per spelling. What only some of its records say stands in no row: a spelling whose
   * courier differs says so, and what waybills speak against single records is counted by courier.
   */
  static Dataset<Row> courierNames(Dataset<Row> evidence) {
    Column ofWaybill = col("reason").equalTo(UnresolvedReason.AMBIGUOUS_WAYBILL.name());
    Column named = when(not(coalesce(ofWaybill, lit(false))), col("candidates"));
    Column couriers = array_sort(array_distinct(flatten(collect_set(named))));
    Column everywhere = count(col("reason")).equalTo(count(lit(1)));
    return evidence
        .filter(col("as_written").isNotNull())
        .groupBy("as_written")
        .agg(
            max("courier").as("any_courier"),
            min("method").as("any_method"),
            expr("percentile_disc(0.5) within group (order by confidence)").as("any_confidence"),
            when(everywhere, max("reason")).as("any_reason"),
            couriers.as("candidates"),
            countDistinct(coalesce(col("courier"), lit(""))).as("couriers_seen"),
            max(col("method").equalTo(MatchMethod.WAYBILL.name())).as("by_waybill"),
            countDistinct(col("phone"))
                .plus(sum(when(col("phone").isNull(), 1).otherwise(0)))
                .as("persons"),
            count(lit(1)).as("records"))
        .filter(col("persons").geq(FEWEST_PERSONS))
        .withColumn("one", col("couriers_seen").equalTo(1))
        .select(
            col("as_written"),
            when(col("one"), col("any_courier")).as("courier"),
            when(col("one"), col("any_method"))
                .otherwise(lit(MatchMethod.UNRESOLVED.name()))
                .as("method"),
            when(col("one"), col("any_confidence")).otherwise(lit(0.0)).as("confidence"),
            col("candidates"),
            when(col("one"), col("any_reason"))
                .when(col("by_waybill"), lit(UnresolvedReason.AMBIGUOUS_NAME.name()))
                .otherwise(lit(UnresolvedReason.DEPENDS_ON_DATE.name()))
                .as("reason"),
            col("records"));
  }

  private static List<Finding> findings(Dataset<Row> evidence, YearMonth asOf) {
    Column later = not(knownBy(asOf));
    Column counted = knownBy(asOf).and(scores());
    Column nobodys = counted.and(col("courier").isNull());
    Column unmonitored = doubted(UnresolvedReason.NOT_MONITORED);
    Row counts =
        evidence
            .agg(
                number(later),
                number(counted),
                number(nobodys.and(not(unmonitored))),
                number(nobodys.and(unmonitored)))
            .first();
    List<Finding> findings = new ArrayList<>();
    if (counts.getLong(0) > 0) {
      findings.add(
          new Finding(
              "after_as_of",
              "evidence",
              Severity.INFO,
              counts.getLong(0) + " records",
              "none after " + asOf,
              "Records of later months are set aside and stand in no number."));
    }
    if (counts.getLong(2) > 0) {
      findings.add(aliasMisses(counts.getLong(1), counts.getLong(2)));
    }
    if (counts.getLong(3) > 0) {
      findings.add(notMonitored(counts.getLong(3)));
    }
    findings.addAll(contradicted(evidence.filter(counted)));
    return findings;
  }

  private static Column number(Column rows) {
    return coalesce(sum(when(rows, 1L).otherwise(0L)), lit(0L));
  }

  private static Column doubted(UnresolvedReason reason) {
    return coalesce(col("reason").equalTo(reason.name()), lit(false));
  }

  private static Finding notMonitored(long records) {
    return new Finding(
        "not_monitored",
        "evidence",
        Severity.INFO,
        records + " records",
        "couriers of the input",
        "They name couriers that are known but not in the input, and count for nobody; add these to"
            + " couriers if they are to be ranked.");
  }

  /** One finding for each courier whose name stands on records with another one's waybill. */
  private static List<Finding> contradicted(Dataset<Row> counted) {
    Column conflict = doubted(UnresolvedReason.WAYBILL_CONFLICT);
    return counted
        .filter(col("courier").isNotNull())
        .groupBy("courier")
        .agg(number(conflict).as("conflicts"), count(lit(1)).as("records"))
        .filter(col("conflicts").gt(0))
        .collectAsList()
        .stream()
        .map(
            row ->
                new Finding(
                    "waybill_conflict",
                    row.getString(0),
                    Severity.INFO,
                    "%d of %d records".formatted(row.getLong(1), row.getLong(2)),
                    "waybills of the named courier",
                    "Their waybills have the form of another courier's; the names stand, with less"
                        + " confidence and outside the lower bound."))
        .toList();
  }

  private static Finding aliasMisses(long scoring, long unresolved) {
    boolean tooMany = unresolved > MOST_UNATTRIBUTABLE * scoring;
    return new Finding(
        "alias_misses",
        "evidence",
        tooMany ? Severity.ERROR : Severity.WARN,
        "%d of %d records (%.1f %%)".formatted(unresolved, scoring, 100.0 * unresolved / scoring),
        "a courier for every record",
        "Records whose courier is empty or unknown count for nobody; see courier_names and extend"
            + " aliases.");
  }

  private static Column scores() {
    return col("evidence_class").isin(LinkJob.SCORING.toArray());
  }
}
