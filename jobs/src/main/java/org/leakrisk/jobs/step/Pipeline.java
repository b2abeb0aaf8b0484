package org.leakrisk.jobs.step;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.leakrisk.gate.Registers;
import org.leakrisk.jobs.engine.Flow;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.risk.ranked.OutputTable;
import org.leakrisk.risk.ranked.OutputTables;
import org.leakrisk.tables.evidence.Audit;
import org.leakrisk.tables.evidence.Branch;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.evidence.Courier;
import org.leakrisk.tables.evidence.CourierName;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.Edge;
import org.leakrisk.tables.evidence.Exposure;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.Incident;
import org.leakrisk.tables.evidence.LedgerRow;
import org.leakrisk.tables.evidence.Metric;
import org.leakrisk.tables.evidence.Notice;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.Rejection;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.evidence.Tally;
import org.leakrisk.tables.evidence.TallyVariant;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.schema.Table;

/** The jobs of a run in one readable list; their order follows from what they read and write. */
public final class Pipeline {
  private Pipeline() {}

  /** The flow of a run. */
  public static Flow flow(PipelineSettings settings) {
    List<Job> jobs = new ArrayList<>(counting(settings));
    jobs.add(new LedgerJob(settings.asOf(), settings.effectiveComplaints()));
    jobs.add(
        new JudgeJob(settings.judge(), settings.asOf(), settings.streams(), settings.breaks()));
    return flow(jobs);
  }

  /** The part of a run that counts: everything the model judges, and no judgement. */
  public static Flow countingFlow(PipelineSettings settings) {
    return flow(counting(settings));
  }

  private static Flow flow(List<Job> jobs) {
    return Flow.of(jobs, Set.of(Courier.TABLE, Branch.TABLE));
  }

  private static List<Job> counting(PipelineSettings settings) {
    return List.of(
        new GateJob(settings.survey(), settings.shared(), settings.staging()),
        new SettleJob(settings.input(), settings.registers()),
        new ResolveJob(settings.asOf()),
        new LinkJob(settings.linkage()),
        new CrossJob(settings.linkage()),
        new ExposeJob(),
        new TallyJob(settings.asOf()),
        new BranchTallyJob(settings.asOf()),
        new VaryJob());
  }

  /** What the flow starts from: the registers, read before. */
  public static Output given(Registers registers) {
    return Output.of(Courier.TABLE, registers.couriers())
        .and(Branch.TABLE, registers.branches())
        .with(registers.findings());
  }

  /** The tables that the judgement is made from; kept inside a run so that it can be made again. */
  public static List<Table<?>> judged() {
    return List.of(
        Courier.TABLE,
        Branch.TABLE,
        Exposure.TABLE,
        BranchVolume.TABLE,
        Tally.TABLE,
        TallyVariant.TABLE,
        BranchTally.TABLE,
        Coverage.TABLE,
        Audit.TABLE,
        Notice.TABLE,
        PublishedFigure.TABLE,
        FraudTally.TABLE,
        StreamOverlap.TABLE,
        Unattributed.TABLE);
  }

  /** Every table of a release, in the order of the documents. */
  public static List<Table<?>> published() {
    Stream<Table<?>> judged = OutputTables.all().stream().map(OutputTable::table);
    return Stream.concat(
            judged,
            Stream.of(
                Finding.TABLE,
                CourierName.TABLE,
                Rejection.TABLE,
                Incident.TABLE,
                Edge.TABLE,
                LedgerRow.TABLE,
                Metric.TABLE))
        .collect(Collectors.toUnmodifiableList());
  }
}
