package org.leakrisk.jobs.engine;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leakrisk.tables.schema.Table;

/** Runs jobs in tests: published tables and parts go below one directory. */
public final class Trial {
  private Trial() {}

  /** A shelf that keeps published tables as {@code <table>/part-00000.parquet}. */
  public record Folder(Path root) implements Shelf {
    @Override
    public Optional<Path> kept(Table<?> table) {
      return table.published()
          ? Optional.of(root.resolve("tables").resolve(table.name()).resolve("part-00000.parquet"))
          : Optional.empty();
    }

    @Override
    public Path work(Table<?> table) {
      return root.resolve("work").resolve(table.name());
    }
  }

  /** Runs one job on what it is given. */
  public static Results run(Session session, Path root, Job job, Output given) {
    return run(session, root, List.of(job), given);
  }

  /** Runs jobs on what they are given, quietly. */
  public static Results run(Session session, Path root, List<Job> jobs, Output given) {
    Flow flow = Flow.of(jobs, given.names());
    return new Runner(session, new Folder(root), Progress.quiet(), Runner.LIMIT).run(flow, given);
  }
}
