package org.leakrisk.jobs.engine;

import java.io.IOException;
import java.util.Optional;
import org.leakrisk.tables.failure.Failure.BadStorage;

/**
 * The one place where what Spark throws becomes what we say. Spark repeats cell values and paths in
 * its messages, so its text goes no further.
 */
public final class Faults {
  private static final String OURS = "org.leakrisk.";
  private static final String SPARK = "org.apache.spark.";
  private static final int DEEPEST = 50;

  private Faults() {}

  /** Spark stopped for a reason that is not ours. The text is fixed, the cause is kept. */
  public static final class SparkFault extends RuntimeException {
    private static final long serialVersionUID = 1L;

    SparkFault(Throwable cause) {
      super("Spark stopped with " + cause.getClass().getSimpleName(), cause);
    }
  }

  /**
   * What a throwable out of Spark or out of a job means: the first exception of our own among its
   * causes; a full disk as {@link BadStorage}; a bug that is not Spark's as it is; else a {@link
   * SparkFault}.
   */
  public static RuntimeException of(Throwable thrown) {
    Throwable cause = thrown;
    for (int depth = 0; cause != null && depth < DEEPEST; depth++) {
      Optional<RuntimeException> ours = ours(cause);
      if (ours.isPresent()) {
        return ours.get();
      }
      cause = cause.getCause();
    }
    return thrown instanceof RuntimeException bug && !isFrom(bug, SPARK)
        ? bug
        : new SparkFault(thrown);
  }

  private static Optional<RuntimeException> ours(Throwable cause) {
    if (cause instanceof RuntimeException known && isFrom(cause, OURS)) {
      return Optional.of(known);
    }
    if (cause instanceof IOException full
        && full.getMessage() != null
        && full.getMessage().contains("No space left on device")) {
      return Optional.of(new BadStorage("No space left for work files; free some and run again"));
    }
    return Optional.empty();
  }

  private static boolean isFrom(Throwable thrown, String packages) {
    return thrown.getClass().getName().startsWith(packages);
  }
}
