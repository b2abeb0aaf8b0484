package org.leakrisk.release.log;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the release log asks of a file system. Every method that changes something is one operation
 * that can fail or be cut off by a crash; nothing is durable before it was synced.
 */
public interface Fs {
  /** The local file system. */
  static Fs local() {
    return new LocalFs();
  }

  /** What stands under a path; a link is not followed. */
  record Entry(Kind kind, long bytes, Instant modified) {}

  /** Sort of an entry. */
  enum Kind {
    FILE,
    DIRECTORY,
    LINK
  }

  /** A held lock; closing lets it go. */
  interface Lock extends AutoCloseable {
    @Override
    void close();
  }

  /** The entry under a path, empty when there is none. */
  Optional<Entry> stat(Path path) throws IOException;

  /** The full paths of a directory's entries in code point order of their names. */
  List<Path> list(Path directory) throws IOException;

  /** A stream over a file's bytes. */
  InputStream read(Path file) throws IOException;

  /** The target of a symbolic link as written. */
  Path target(Path link) throws IOException;

  /** Makes one directory that only its owner may enter. */
  void makeDirectory(Path directory) throws IOException;

  /** Makes a new file with these bytes, readable by its owner alone, and syncs its content. */
  void create(Path file, byte[] bytes) throws IOException;

  /** Makes a file's content, or a directory's entries, durable. */
  void sync(Path path) throws IOException;

  /** Takes every right on a file or directory from everybody but its owner. */
  void protect(Path path) throws IOException;

  /** Moves a file or directory to a free name; both lie in one file system. */
  void rename(Path from, Path to) throws IOException;

  /**
   * Gives a file a second name.
   *
   * @throws java.nio.file.FileAlreadyExistsException when the name is taken
   */
  void link(Path name, Path file) throws IOException;

  /** Points a symbolic link to a target, whether it existed or not, in one step. */
  void pointLink(Path link, Path target) throws IOException;

  /** Removes a file, a link or an empty directory. */
  void delete(Path path) throws IOException;

  /** Bytes that can still be written below a directory. */
  long freeBytes(Path directory) throws IOException;

  /** Takes the lock of a lock file, which is made when missing; empty when another holds it. */
  Optional<Lock> tryLock(Path lockFile) throws IOException;
}
