package org.leakrisk.release.log;

import java.nio.file.Path;
import org.leakrisk.tables.schema.Table;

/**
 * Where one run is built. Nothing in it is visible to readers before it is published.
 *
 * @param parts what the run id follows from
 * @param folder the run's own folder below {@code staging}
 */
public record Staging(RunParts parts, Path folder) {
  /** The run id. */
  public RunId run() {
    return parts.id();
  }

  /** Folder of what will be published. */
  public Path out() {
    return folder.resolve("out");
  }

  /** Folder of working files, which are removed at the end. */
  public Path work() {
    return folder.resolve("work");
  }

  /** A file that will be published, by its path below the run's folder, see {@link RunFolder}. */
  public Path file(String path) {
    return out().resolve(path);
  }

  /** The Parquet file of a table that will be published or kept for later verbs. */
  public Path parquet(Table<?> table) {
    return file(RunFolder.parquet(table));
  }
}
