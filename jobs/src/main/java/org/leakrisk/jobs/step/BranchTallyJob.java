package org.leakrisk.jobs.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
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
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.EvidenceRecord;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.IncidentMember;
import org.leakrisk.tables.schema.Table;
import org.leakrisk.tables.word.CountKind;
import org.leakrisk.tables.word.Severity;

/**
 * Counts the events that name a branch: a part of the tally. An incident counts for the one branch
 * of its courier that its scoring records name; when they name several it counts for none of them.
 */
final class BranchTallyJob implements Job {
  private static final long ONE_EVENT = 1_000_000;

  private final YearMonth asOf;

  BranchTallyJob(YearMonth asOf) {
    this.asOf = asOf;
  }

  @Override
  public String name() {
    return "tally-branches";
  }

  @Override
  public Set<Table<?>> reads() {
    return Set.of(
        Incident.TABLE, IncidentMember.TABLE, EvidenceRecord.TABLE, EventCount.TABLE, Branch.TABLE);
  }

  @Override
  public Set<Table<?>> writes() {
    return Set.of(BranchTally.TABLE);
  }

  @Override
  public Output run(Frames in) {
    Dataset<Row> named =
        named(
                in.frame(IncidentMember.TABLE),
                in.frame(EvidenceRecord.TABLE),
                in.frame(Branch.TABLE))
            .localCheckpoint();
    Dataset<Row> leaks = leaks(in.frame(EventCount.TABLE), asOf);
    Dataset<Row> events = incidents(in.frame(Incident.TABLE), named).unionAll(counts(leaks));
    List<Finding> findings = new ArrayList<>(contradictions(named));
    findings.addAll(partsOfNothing(leaks));
    return Output.of(BranchTally.TABLE, tally(events)).with(findings);
  }

  /** Per incident and courier how many of the courier's branches its scoring records name. */
  static Dataset<Row> named(Dataset<Row> members, Dataset<Row> evidence, Dataset<Row> register) {
    Dataset<Row> records =
        evidence
            .filter(col("branch").isNotNull())
            .select(col("record").as("by_record"), col("branch").as("named"));
    Dataset<Row> owners = register.select(col("branch"), col("courier").as("owner"));
    return members
        .filter(col("scores"))
        .join(records, col("record").equalTo(col("by_record")))
        .join(owners, col("named").equalTo(col("branch")))
        .groupBy(col("incident_id").as("by_incident"), col("owner"))
        .agg(countDistinct("branch").as("branches"), min("branch").as("branch"));
  }

  private static Dataset<Row> incidents(Dataset<Row> incidents, Dataset<Row> named) {
    Column same =
        col("incident_id").equalTo(col("by_incident")).and(col("courier").equalTo(col("owner")));
    Column micro = col("micro");
    return TallyJob.shares(incidents)
        .join(named.filter(col("branches").equalTo(1)), same)
        .select(
            col("branch"),
            col("month"),
            col("stream"),
            col("known_month"),
            col("courier"),
            micro.as("events_micro"),
            when(col("effective"), micro).otherwise(0L).as("effective_micro"));
  }

  /** Ready-made counts of leaks that are judged, of branches and of whole couriers. */
  static Dataset<Row> leaks(Dataset<Row> counts, YearMonth asOf) {
    return counts
        .filter(col("kind").equalTo(CountKind.LEAK.code()))
        .filter(col("month").leq(asOf.toString()));
  }

  private static Dataset<Row> counts(Dataset<Row> leaks) {
    return leaks
        .filter(col("branch").isNotNull().and(col("events").gt(0)))
        .select(
            col("branch"),
            col("month"),
            col("stream"),
            col("month").as("known_month"),
            col("courier"),
            col("events").multiply(ONE_EVENT).as("events_micro"),
            lit(0L).as("effective_micro"));
  }

  private static Dataset<Row> tally(Dataset<Row> events) {
    return events
        .groupBy("branch", "month", "stream", "known_month", "courier")
        .agg(sum("events_micro").as("events_micro"), sum("effective_micro").as("effective_micro"));
  }

  private static List<Finding> contradictions(Dataset<Row> named) {
    long incidents = named.filter(col("branches").gt(1)).count();
    if (incidents == 0) {
      return List.of();
    }
    return List.of(
        new Finding(
            "branch_contradiction",
            "incidents",
            Severity.INFO,
            incidents + " incidents",
            "one branch of the courier in all records of an incident",
            "Incidents whose records name several branches of a courier count for the courier and"
                + " for none of its branches."));
  }

  /** Branch counts of a courier, month and stream that has no count of the whole. */
  private static List<Finding> partsOfNothing(Dataset<Row> leaks) {
    Dataset<Row> rows =
        leaks
            .groupBy("courier", "month", "stream")
            .agg(
                max(when(col("branch").isNull(), 1).otherwise(0)).as("whole"),
                sum(when(col("branch").isNotNull(), col("events")).otherwise(0L)).as("parts"))
            .filter(col("whole").equalTo(0).and(col("parts").gt(0)))
            .select("courier", "month", "stream")
            .sort("courier", "month", "stream");
    List<Row> found = rows.collectAsList();
    if (found.isEmpty()) {
      return List.of();
    }
    Row first = found.get(0);
    return List.of(
        new Finding(
            "counts_of_branches_only",
            "counts",
            Severity.ERROR,
            "%d courier-months, first %s %s %s"
                .formatted(
                    found.size(), first.getString(0), first.getString(1), first.getString(2)),
            "a count without branch beside the counts of branches",
            "Branch counts are parts of their courier's count and are not added to it; send the"
                + " count of the province or of the nation as well."));
  }
}
