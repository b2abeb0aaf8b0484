package org.leakrisk.jobs.engine;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.leakrisk.jobs.engine.Progress.Volume;
import org.leakrisk.tables.evidence.Finding;
import org.leakrisk.tables.schema.Table;

/** Runs the jobs of a flow one after the other and checks every table on its way. */
public final class Runner {
  /** Rows of one table that one process may hold, unless told otherwise. */
  public static final long LIMIT = 2_000_000;

  private final Session session;
  private final Shelf shelf;
  private final Progress progress;
  private final long limit;

  /**
   * A runner.
   *
   * @param limit rows of one table that one process may hold
   */
  public Runner(Session session, Shelf shelf, Progress progress, long limit) {
    this.session = session;
    this.shelf = shelf;
    this.progress = progress;
    this.limit = limit;
  }

  /**
   * Runs a flow.
   *
   * @param given the tables that the flow takes as given, each one
   * @throws org.leakrisk.tables.failure.Failure the first failure of a job or of a contract
   * @throws IllegalStateException when a job gives other tables than it declares
   */
  public Results run(Flow flow, Output given) {
    Tables tables = new Tables(session, shelf, limit);
    List<Finding> findings = new ArrayList<>(given.findings());
    take("given", flow.given(), given, flow, tables);
    for (Job job : flow.jobs()) {
      progress.begin(job.name());
      try {
        Output output = run(job, tables);
        take(job.name(), job.writes(), output, flow, tables);
        findings.addAll(output.findings());
      } catch (RuntimeException failed) {
        progress.fail();
        throw failed;
      }
      progress.end(job.name(), volumes(job.reads(), tables), volumes(job.writes(), tables));
    }
    return new Results(tables, findings);
  }

  private Output run(Job job, Tables tables) {
    session.turn(job.name(), tables.largest());
    try {
      return job.run(new Frames(job, tables));
    } catch (Exception thrown) {
      throw Faults.of(thrown);
    }
  }

  private static void take(
      String job, Set<Table<?>> declared, Output output, Flow flow, Tables tables) {
    if (!declared.equals(output.names())) {
      throw new IllegalStateException(
          "%s gives tables [%s] and declares [%s]"
              .formatted(job, names(output.names()), names(declared)));
    }
    for (Held held : output.tables()) {
      tables.put(held, job, flow.readers(held.table()) > 1);
    }
  }

  private static String names(Set<Table<?>> tables) {
    return Flow.sorted(tables).stream().map(Table::name).collect(Collectors.joining(", "));
  }

  private static List<Volume> volumes(Set<Table<?>> of, Tables tables) {
    return Flow.sorted(new HashSet<>(of)).stream()
        .map(table -> new Volume(table.name(), tables.count(table)))
        .toList();
  }
}
