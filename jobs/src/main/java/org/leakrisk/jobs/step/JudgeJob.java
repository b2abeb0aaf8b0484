package org.leakrisk.jobs.step;

import java.time.YearMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.jobs.engine.Frames;
import org.leakrisk.jobs.engine.Job;
import org.leakrisk.jobs.engine.Output;
import org.leakrisk.risk.judge.Judge;
import org.leakrisk.risk.judge.Judgement;
import org.leakrisk.risk.ranked.OutputTable;
import org.leakrisk.risk.ranked.OutputTables;
import org.leakrisk.risk.score.BranchVolumes;
import org.leakrisk.risk.score.Context;
import org.leakrisk.risk.score.JudgeInput;
import org.leakrisk.tables.evidence.BranchTally;
import org.leakrisk.tables.evidence.BranchVolume;
import org.leakrisk.tables.evidence.Coverage;
import org.leakrisk.tables.evidence.EventCount;
import org.leakrisk.tables.evidence.FraudTally;
import org.leakrisk.tables.evidence.PublishedFigure;
import org.leakrisk.tables.evidence.StreamOverlap;
import org.leakrisk.tables.evidence.Unattributed;
import org.leakrisk.tables.failure.Failure.BadInput;
import org.leakrisk.tables.id.StreamId;
import org.leakrisk.tables.schema.Table;

/** Hands the counted evidence to the model and takes every judged table from it. */
final class JudgeJob implements Job {
  private final Judge judge;
  private final YearMonth asOf;
  private final List<StreamId> streams;
  private final List<Context.Break> breaks;

  /**
   * A job for one month.
   *
   * @param asOf last month that counts
   * @param streams streams that have a source of their own; counts add theirs
   * @param breaks known changes of definition
   */
  JudgeJob(Judge judge, YearMonth asOf, List<StreamId> streams, List<Context.Break> breaks) {
    this.judge = judge;
    this.asOf = asOf;
    this.streams = List.copyOf(streams);
    this.breaks = List.copyOf(breaks);
  }

  @Override
  public String name() {
    return "judge";
  }

  @Override
  public Set<Table<?>> reads() {
    Set<Table<?>> reads = new HashSet<>(Pipeline.judged());
    reads.add(EventCount.TABLE);
    return reads;
  }

  @Override
  public Set<Table<?>> writes() {
    return OutputTables.all().stream().map(OutputTable::table).collect(Collectors.toSet());
  }

  @Override
  public Output run(Frames in) {
    JudgeInput input = JudgedInput.of(asOf, streams, in::rows);
    Context context =
        new Context(
            in.rows(Coverage.TABLE),
            branchVolumes(in),
            in.rows(BranchTally.TABLE),
            in.rows(FraudTally.TABLE),
            in.rows(StreamOverlap.TABLE),
            in.rows(Unattributed.TABLE),
            in.rows(PublishedFigure.TABLE),
            breaks);
    Judgement judgement = judge.judge(input, context);
    if (judgement.board().ranked().isEmpty()) {
      throw new BadInput(
          "parcels: no courier has volume in the last period up to %s: choose another --as-of, or send the volumes"
              .formatted(asOf));
    }
    Output output = Output.none().with(judgement.findings());
    for (OutputTable<?> table : OutputTables.all()) {
      output = with(output, table, judgement);
    }
    return output;
  }

  /** The volumes of branches, row by row: there may be more than one process holds as records. */
  private static BranchVolumes branchVolumes(Frames in) {
    BranchVolumes.Builder volumes = new BranchVolumes.Builder();
    in.forEach(BranchVolume.TABLE, volumes::add);
    return volumes.build();
  }

  private static <R extends Record> Output with(
      Output output, OutputTable<R> table, Judgement judgement) {
    return output.and(table.table(), table.rows(judgement));
  }
}
