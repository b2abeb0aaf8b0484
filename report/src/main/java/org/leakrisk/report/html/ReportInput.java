package org.leakrisk.report.html;

import java.util.List;
import org.leakrisk.report.shown.RejectedReason;
import org.leakrisk.risk.ranked.Contributions;
import org.leakrisk.risk.ranked.CourierRanking;
import org.leakrisk.risk.ranked.Enforcement;
import org.leakrisk.risk.ranked.InspectionPlan;
import org.leakrisk.risk.ranked.ModelFit;
import org.leakrisk.risk.ranked.StreamScores;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.FileAccounting;
import org.leakrisk.tables.evidence.Finding;

/**
 * What the page is made from: the rows of the published tables, in any order, and the run's facts.
 *
 * @param run facts of the run
 * @param ranking courier_ranking
 * @param streams stream_scores
 * @param contributions contributions
 * @param fits model_fit
 * @param enforcement enforcement
 * @param plan inspection_plan
 * @param findings data_quality
 * @param files what became of the rows of each file
 * @param rejected the rejected rows by reason
 * @param names courier_names
 */
public record ReportInput(
    RunFacts run,
    List<CourierRanking.Row> ranking,
    List<StreamScores.Row> streams,
    List<Contributions.Row> contributions,
    List<ModelFit.Row> fits,
    List<Enforcement.Row> enforcement,
    List<InspectionPlan.Row> plan,
    List<Finding> findings,
    List<FileAccounting> files,
    List<RejectedReason> rejected,
    List<CourierName> names) {
  public ReportInput {
    ranking = List.copyOf(ranking);
    streams = StreamScores.TABLE.sorted(streams);
    contributions = Contributions.TABLE.sorted(contributions);
    fits = ModelFit.TABLE.sorted(fits);
    enforcement = Enforcement.TABLE.sorted(enforcement);
    plan = InspectionPlan.TABLE.sorted(plan);
    findings = Finding.TABLE.sorted(findings);
    files = FileAccounting.TABLE.sorted(files);
    rejected = List.copyOf(rejected);
    names = CourierName.TABLE.sorted(names);
  }

  /** False when the data do not support an order of the couriers. */
  boolean isRankable() {
    return findings.stream().noneMatch(finding -> finding.check().equals("not_rankable"));
  }

  /** How many streams stand behind the index. */
  long streamsOfIndex() {
    return contributions.stream().map(Contributions.Row::stream).distinct().count();
  }
}
