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
 * What the page is made from: the rows of the published tables and the run's facts.
 *
 * @param run facts of the run
 * @param tables the judged tables, data_quality and courier_names; a judged table without a section
 *     of its own is shown as it is
 * @param files what became of the rows of each file
 * @param rejected the rejected rows by reason
 */
public record ReportInput(
    RunFacts run, TableRows tables, List<FileAccounting> files, List<RejectedReason> rejected) {
  public ReportInput {
    files = FileAccounting.TABLE.sorted(files);
    rejected = List.copyOf(rejected);
  }

  List<CourierRanking.Row> ranking() {
    return tables.of(CourierRanking.TABLE);
  }

  List<StreamScores.Row> streams() {
    return tables.of(StreamScores.TABLE);
  }

  List<Contributions.Row> contributions() {
    return tables.of(Contributions.TABLE);
  }

  List<ModelFit.Row> fits() {
    return tables.of(ModelFit.TABLE);
  }

  List<Enforcement.Row> enforcement() {
    return tables.of(Enforcement.TABLE);
  }

  List<InspectionPlan.Row> plan() {
    return tables.of(InspectionPlan.TABLE);
  }

  List<Finding> findings() {
    return tables.of(Finding.TABLE);
  }

  List<CourierName> names() {
    return tables.of(CourierName.TABLE);
  }

  /** False when the data do not support an order of the couriers. */
  boolean isRankable() {
    return findings().stream().noneMatch(finding -> finding.check().equals("not_rankable"));
  }

  /** How many streams stand behind the index. */
  long streamsOfIndex() {
    return contributions().stream().map(Contributions.Row::stream).distinct().count();
  }
}
