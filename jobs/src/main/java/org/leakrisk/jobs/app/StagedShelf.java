package org.leakrisk.jobs.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.leakrisk.jobs.engine.Shelf;
import org.leakrisk.jobs.step.Pipeline;
import org.leakrisk.release.log.Staging;
import org.leakrisk.tables.schema.Table;

/** Puts published tables, and those the judgement is made from, where a release is staged. */
final class StagedShelf implements Shelf {
  private final Staging staging;
  private final List<Table<?>> internal = Pipeline.judged();

  StagedShelf(Staging staging) {
    this.staging = staging;
  }

  @Override
  public Optional<Path> kept(Table<?> table) {
    boolean keeps = table.published() || internal.contains(table);
    return keeps ? Optional.of(staging.parquet(table)) : Optional.empty();
  }

  @Override
  public Path work(Table<?> table) {
    return staging.work().resolve("tables").resolve(table.name());
  }
}
