package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.leakrisk.release.parquet.TableReader;
import org.leakrisk.tables.failure.Failure.BadRelease;
import org.leakrisk.tables.schema.Table;

/**
 * One published release, for reading. Every file is held against the manifest before its first use.
 */
public final class Release {
  private final Fs fs;
  private final Path folder;
  private final ReleaseRecord record;
  private final Manifest manifest;
  private final Set<String> checked = new HashSet<>();

  private Release(Fs fs, Path folder, ReleaseRecord record, Manifest manifest) {
    this.fs = fs;
    this.folder = folder;
    this.record = record;
    this.manifest = manifest;
  }

  static Release open(Fs fs, Places places, ReleaseRecord record) {
    Path folder = places.run(record.run());
    Path file = folder.resolve(Places.MANIFEST);
    try {
      if (!FileTree.exists(fs, file)) {
        throw broken(record, Places.MANIFEST, "missing");
      }
      byte[] bytes = FileTree.bytes(fs, file);
      if (!Sha256.of(bytes).equals(record.published().manifestSha256())) {
        throw broken(record, Places.MANIFEST, "changed");
      }
      return new Release(fs, folder, record, Manifest.of(bytes));
    } catch (IOException unreadable) {
      throw Storage.cannot("read run " + record.run(), places.root(), unreadable);
    }
  }

  private static BadRelease broken(ReleaseRecord record, String path, String fault) {
    return new BadRelease(
        "Release %d: runs/%s/%s: %s; restore it from a copy, or run again"
            .formatted(record.number(), record.run(), path, fault));
  }

  /** Its record in the log. */
  public ReleaseRecord record() {
    return record;
  }

  /** What it consists of. */
  public Manifest manifest() {
    return manifest;
  }

  /** True when it holds that table. */
  public boolean has(Table<?> table) {
    return manifest.file(RunFolder.parquet(table)).isPresent();
  }

  /**
   * The rows of a table in key order.
   *
   * @throws BadRelease when the release lacks the table or its file was changed
   */
  public <R extends Record> List<R> rows(Table<R> table) {
    return TableReader.read(table, file(RunFolder.parquet(table)));
  }

  /**
   * A file of the release after its bytes were checked.
   *
   * @param path below the run's folder, see {@link RunFolder}
   * @throws BadRelease when it is missing, changed or not part of the release
   */
  public Path file(String path) {
    Manifest.File listed =
        manifest.file(path).orElseThrow(() -> broken(record, path, "not in the manifest"));
    if (!checked.contains(path)) {
      try {
        RunCheck.fault(fs, folder, listed)
            .ifPresent(
                fault -> {
                  throw broken(record, path, fault);
                });
      } catch (IOException unreadable) {
        throw Storage.cannot("read run " + record.run(), folder, unreadable);
      }
      checked.add(path);
    }
    return folder.resolve(path);
  }
}
