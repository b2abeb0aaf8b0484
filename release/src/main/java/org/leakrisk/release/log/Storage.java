package org.leakrisk.release.log;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import org.leakrisk.tables.failure.Failure.BadStorage;

/** Says in one line what is wrong with a storage, and what to do. */
final class Storage {
  private Storage() {}

  /** The failure of an attempt, such as {@code publish}, below a directory. */
  static BadStorage cannot(String attempt, Path directory, IOException cause) {
    return new BadStorage(
        "Cannot %s in %s: %s".formatted(attempt, directory, remedy(cause)), cause);
  }

  private static String remedy(IOException cause) {
    String told = String.valueOf(cause.getMessage());
    if (told.contains("No space left") || told.contains("quota exceeded")) {
      return "no space left; free some and run again";
    }
    if (told.contains("Not a directory")) {
      return "it is not a directory; choose another --out";
    }
    if (cause instanceof AccessDeniedException
        || told.contains("Read-only file system")
        || told.contains("Operation not permitted")) {
      return "it may not be written; change its owner or rights, or choose another --out";
    }
    return "the storage failed (%s); check the disk and run again"
        .formatted(cause.getClass().getSimpleName());
  }
}
