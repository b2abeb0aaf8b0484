package org.leakrisk.jobs.engine;

import java.nio.file.Path;
import java.util.Optional;
import org.leakrisk.tables.schema.Table;

/** Where tables are put down. The engine asks; the caller knows the layout. */
public interface Shelf {
  /**
   * The one file, sorted by key, of a table that outlives the run; empty for a work table. The file
   * must not exist yet, its directories are made.
   */
  Optional<Path> kept(Table<?> table);

  /** The directory, private to this run, for the parts of a work table; it is made when needed. */
  Path work(Table<?> table);
}
